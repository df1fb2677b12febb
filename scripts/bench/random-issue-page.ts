import type { StoryKind } from '../model/kinds.ts'
import type { Lexicon } from './any-lexicon.ts'
import { logNormal, pick, type Random, wholeBetween } from './random.ts'
import type { PictureShape } from './random-picture.ts'

/** What a page is in its paper. */
export type Genre = 'front' | 'inner' | 'opinion' | 'sport' | 'features' | 'pictures'

/** Columns, rows and characters of a column of a format. */
export interface Sheet {
  readonly columns: number
  readonly rows: number
  readonly characters: number
}

/** A piece as its desk files it. */
export interface Piece {
  readonly slug: string
  readonly kind: StoryKind
  readonly priority: number
  /** Han characters, or letters of an English piece. */
  readonly characters: number
  readonly hasKicker: boolean
  readonly hasDeck: boolean
  readonly hasByline: boolean
  readonly pictures: readonly PictureShape[]
  readonly extra: 'table' | 'verse' | 'box' | 'list' | undefined
  readonly size?: { readonly columns: number; readonly rows: number }
}

/** What is asked of a page. */
export interface PageWish {
  readonly genre: Genre
  readonly page: number
  readonly sheet: Sheet
  readonly lexicon: Lexicon
  readonly language: 'zh' | 'en'
  /** Share of the page that its copy is thought to take. */
  readonly worth: number
}

/** Pieces in the order in which an editor takes them, until the page is thought full; then two fillers. */
export function pagePieces(random: Random, wish: PageWish): readonly Piece[] {
  const { genre, page, sheet, worth } = wish
  const room = sheet.columns * (sheet.rows - (page === 1 ? 10 : 0)) * worth
  const menu = menus[genre]
  const pieces: Piece[] = []
  const advert = advertOf(random, wish)
  let taken = advert ? cellsOf(advert, wish) : 0
  let at = 0
  while (at < mostPieces) {
    const draft = menu[placeInMenu(at, menu.length)] as Draft
    at += 1
    const piece = drawn(random, draft, at, wish)
    const cells = cellsOf(piece, wish)
    // What does not go in any more waits for another day; the last place goes to something short.
    if (taken + cells > room) {
      if (room - taken < leastCells || at >= mostPieces - 1) break
      continue
    }
    pieces.push(piece)
    taken += cells
  }
  const fillers = [1, 2].map(number =>
    drawn(random, { kind: 'filler', priority: 8, usual: 90 }, 90 + number, wish)
  )
  return [...pieces, ...(advert ? [advert] : []), ...fillers]
}

/** Past its end a menu goes on with its second half: a large page has more news, not only more briefs. */
function placeInMenu(at: number, length: number): number {
  const half = Math.floor(length / 2)
  return at < length ? at : half + ((at - length) % (length - half))
}

const mostPieces = 24
const leastCells = 8

/** A kind of piece on a page: the median of its length in Han characters, and what goes with it. */
interface Draft {
  readonly kind: StoryKind
  readonly priority: number
  readonly usual: number
  readonly pictures?: readonly [least: number, most: number]
  readonly extra?: Piece['extra']
}

const news = (priority: number, usual: number, pictures: Draft['pictures'] = [0, 0]): Draft => ({
  kind: 'news',
  priority,
  usual,
  pictures
})
const brief: Draft = { kind: 'brief', priority: 5, usual: 130 }
const letter: Draft = { kind: 'letter', priority: 4, usual: 260 }
const notice: Draft = { kind: 'notice', priority: 5, usual: 160 }

/** What a page of a kind is made of, the most important first. */
const menus: Readonly<Record<Genre, readonly Draft[]>> = {
  front: [
    news(1, 1000, [0, 2]),
    news(2, 620, [0, 1]),
    { kind: 'editorial', priority: 2, usual: 800 },
    news(3, 420, [0, 1]),
    news(3, 380),
    news(4, 300),
    brief,
    news(4, 240),
    brief
  ],
  inner: [
    news(1, 900, [0, 1]),
    news(2, 600, [0, 2]),
    { kind: 'news', priority: 3, usual: 400, extra: 'table' },
    news(3, 420),
    notice,
    news(4, 330, [0, 1]),
    brief,
    news(4, 260),
    brief
  ],
  opinion: [
    { kind: 'editorial', priority: 1, usual: 1000 },
    { kind: 'feature', priority: 2, usual: 1100, pictures: [0, 1] },
    { kind: 'news', priority: 3, usual: 700, extra: 'box' },
    letter,
    letter,
    letter
  ],
  sport: [
    news(1, 800, [1, 2]),
    news(2, 520, [0, 1]),
    { kind: 'news', priority: 3, usual: 120, extra: 'table' },
    news(3, 360, [0, 1]),
    news(3, 330),
    brief
  ],
  features: [
    { kind: 'feature', priority: 1, usual: 2100, pictures: [1, 3] },
    { kind: 'feature', priority: 2, usual: 900, pictures: [0, 1], extra: 'list' },
    { kind: 'feature', priority: 3, usual: 200, extra: 'verse' },
    news(4, 300),
    brief
  ],
  pictures: [
    { kind: 'feature', priority: 1, usual: 320, pictures: [2, 3] },
    news(2, 420, [1, 2]),
    news(3, 300, [1, 1]),
    news(3, 320),
    brief
  ]
}

function drawn(random: Random, draft: Draft, at: number, { page, language }: PageWish): Piece {
  const { kind, priority, usual, extra } = draft
  const scale = language === 'en' ? 2.7 : 1
  const length = Math.round(
    Math.min(2.2, Math.max(0.45, logNormal(random, 1, 0.4))) * usual * scale
  )
  const [least, most] = draft.pictures ?? [0, 0]
  const isLarge = priority <= 2
  return {
    slug: `p${page}-${String(at).padStart(2, '0')}-${kind}`,
    kind,
    priority,
    characters: length,
    hasKicker: isLarge && random() < 0.45,
    hasDeck: isLarge ? random() < 0.6 : priority === 3 && random() < 0.2,
    hasByline: kind === 'letter' || (usual > 350 && random() < 0.7),
    pictures: Array.from({ length: wholeBetween(random, least, most) }, () => pick(random, shapes)),
    extra
  }
}

const shapes: readonly PictureShape[] = [
  'wide',
  'landscape',
  'landscape',
  'square',
  'portrait',
  'portrait',
  'panorama',
  'chart',
  'drawn-chart'
]

/** None, or one from a sixth of a page to half of it, at times upright. */
function advertOf(random: Random, { genre, page, sheet }: PageWish): Piece | undefined {
  if (genre === 'pictures' || random() < 0.45) return undefined
  const share = pick(random, [1 / 6, 1 / 6, 1 / 4, 1 / 4, 1 / 3, 1 / 2])
  const columns = pick(random, [sheet.columns, sheet.columns, Math.ceil(sheet.columns / 2), 2])
  const rows = Math.round((share * sheet.columns * sheet.rows) / columns)
  if (rows > sheet.rows * 0.6) return undefined
  return {
    slug: `p${page}-advert`,
    kind: 'advert',
    priority: 9,
    characters: 120,
    hasKicker: false,
    hasDeck: false,
    hasByline: false,
    pictures: random() < 0.5 ? [pick(random, shapes.slice(0, 4))] : [],
    extra: undefined,
    size: { columns, rows }
  }
}

/** Cells that an editor counts for a piece: its lines, its head, its pictures. */
function cellsOf(piece: Piece, { sheet, language }: PageWish): number {
  if (piece.size) return piece.size.columns * piece.size.rows
  const { characters: measure, columns } = sheet
  const across = language === 'en' ? 2.15 * measure : measure
  const lines = (piece.characters / across) * 1.12 + 1
  const width = headWidths[piece.priority - 1] ?? 0.2
  const head = Math.max(1, width * columns) * (headRows[piece.priority - 1] ?? 3)
  const stack =
    (Number(piece.hasKicker) + Number(piece.hasDeck)) * 2.5 * Math.max(1, width * columns)
  const pictures = piece.pictures.length * (piece.priority === 1 ? 0.09 : 0.05)
  const extra = piece.extra === undefined ? 0 : 10
  return lines + head + stack + extra + pictures * columns * sheet.rows
}

const headWidths = [0.6, 0.4, 0.3, 0.25, 0.2] as const
const headRows = [7, 6, 5, 4, 3] as const
