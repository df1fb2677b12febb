import { join } from 'node:path'
import { stringify } from 'yaml'
import type { World } from '../../model/world.ts'
import { englishLexicon } from '../any-english-lexicon.ts'
import { chineseLexicon } from '../any-lexicon.ts'
import { pick, type Random, seededRandom } from '../random.ts'
import type { Piece } from '../random-issue-page.ts'
import { pieceFile } from '../random-issue-piece.ts'
import { randomPicture } from '../random-picture.ts'
import {
  issueYaml,
  type ListedPage,
  listsOf,
  mistakes,
  noticeStory,
  type OfficePaper
} from './office-paper.ts'

/** The twelve corrections of an office’s day. */
export const dayKinds = [
  'name',
  'figure',
  'caption',
  'date',
  'shorter',
  'longer',
  'picture',
  'advert',
  'spiked',
  'late',
  'swapped',
  'page'
] as const

/** One of them. */
export type DayKind = (typeof dayKinds)[number]

/** What a correction does to the files of a paper, and which pages it may change. */
export interface DayChange {
  readonly kind: DayKind
  /** Files written, or (null) removed, by their names. */
  readonly files: ReadonlyMap<string, string | Uint8Array | null>
  /** Pages of the stories that are corrected, not those to which they run on. */
  readonly pages: readonly number[]
  /** Stories that are corrected, go or come: all others are to stay where they are. */
  readonly stories: readonly string[]
}

/** The change of a kind in a paper; undefined where nothing in it could be changed so. */
export async function dayChange(
  kind: DayKind,
  paper: OfficePaper,
  world: World
): Promise<DayChange | undefined> {
  const random = seededRandom(paper.seed * 6151 + dayKinds.indexOf(kind) * 97)
  const made = await changes[kind](paper, random, world)
  return made && { kind, ...made }
}

type Change = Omit<DayChange, 'kind'>
type ChangeMaker = (
  paper: OfficePaper,
  random: Random,
  world: World
) => Promise<Change | undefined> | Change | undefined

const changes: Readonly<Record<DayKind, ChangeMaker>> = {
  name: paper => corrected(paper, paper.long, mistakes[paper.language].name),
  date: paper => corrected(paper, noticeStory, mistakes[paper.language].date),
  figure: (paper, random) => {
    const second = piecesOf(paper).filter(({ slug }) => slug.includes('-02-'))
    if (second.length === 0) return undefined
    return corrected(paper, pick(random, second).slug, mistakes[paper.language].figure)
  },
  caption: async (paper, random, world) => {
    const pictured = piecesOf(paper).filter(hasPicture)
    if (pictured.length === 0) return undefined
    const { slug } = pick(random, pictured)
    const [wrong, right] = mistakes[paper.language].caption
    const caption = /::picture\[([^\]]*)\]/.exec(await textOf(paper, slug, world))?.[1] ?? ''
    return corrected(paper, slug, [caption, caption.replace(wrong, right)])
  },
  shorter: (paper, random, world) => lengthened(paper, random, -5, world),
  longer: (paper, random, world) => lengthened(paper, random, 7, world),
  picture: async (paper, random) => {
    const pictured = piecesOf(paper).filter(hasPicture)
    if (pictured.length === 0) return undefined
    const { slug, pictures } = pick(random, pictured)
    const shape = pictures[0] === 'portrait' ? 'landscape' : 'portrait'
    const bytes = await randomPicture(random, shape)
    return { files: new Map([[`${slug}-1.jpg`, bytes]]), ...at(paper, slug) }
  },
  advert: (paper, random) => takenOff(paper, random, ({ kind }) => kind === 'advert'),
  spiked: (paper, random) =>
    takenOff(paper, random, ({ kind, priority }) => kind === 'news' && priority > 1),
  late: (paper, random) => {
    const { language, facts } = paper
    const lexicon = language === 'en' ? englishLexicon : chineseLexicon
    const characters = Math.round((language === 'en' ? 2.7 : 1) * (120 + 180 * random()))
    const piece: Piece = {
      ...{ slug: 'p1-70-late', kind: 'news', priority: 4, characters, extra: undefined },
      ...{ hasKicker: false, hasDeck: false, hasByline: false, pictures: [] }
    }
    const { text } = pieceFile(random, piece, { lexicon, language })
    const lists = listsOf(paper).map(page =>
      page.number === 1 ? { ...page, stories: [...page.stories, piece.slug] } : page
    )
    const files = new Map([[`${piece.slug}.md`, text], planned(facts, lists)])
    return { files, pages: [1], stories: [piece.slug] }
  },
  swapped,
  page: (paper, random) => {
    const off = pick(random, paper.pages.slice(1)).number
    const lists = listsOf(paper).filter(({ number }) => number !== off)
    return { files: new Map([planned(paper.facts, lists)]), pages: [off], stories: [] }
  }
}

function piecesOf({ pages }: OfficePaper): readonly Piece[] {
  return pages.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'filler'))
}

/** Where a photograph stands first, so that another file may take its name. */
function hasPicture({ pictures, kind }: Piece): boolean {
  return kind !== 'advert' && pictures[0] !== undefined && !/chart/.test(pictures[0])
}

function at({ pages }: OfficePaper, ...slugs: readonly string[]) {
  const own = pages.filter(({ pieces }) => pieces.some(({ slug }) => slugs.includes(slug)))
  return { pages: own.map(({ number }) => number), stories: slugs }
}

function textOf({ folder }: OfficePaper, slug: string, world: World): Promise<string> {
  return world
    .read(join(folder, `${slug}.md`), 2 ** 20)
    .then(bytes => new TextDecoder().decode(bytes))
}

function planned(facts: readonly string[], lists: readonly ListedPage[]): [string, string] {
  return ['issue.yaml', issueYaml(facts, lists)]
}

function corrected(
  paper: OfficePaper,
  story: string,
  [wrong, right]: readonly [wrong: string, right: string]
): Change {
  const entry = { id: 'day-1', story, wrong, right, reason: 'checked', date: '2031-01-01' }
  return { files: new Map([['corrections.yaml', stringify([entry])]]), ...at(paper, story) }
}

/** A story so many lines of one column longer, or (negative) shorter, in its longest paragraph. */
async function lengthened(
  paper: OfficePaper,
  random: Random,
  lines: number,
  world: World
): Promise<Change | undefined> {
  const line = paper.language === 'en' ? 34 : 13
  const count = Math.abs(lines) * line
  const isLong = ({ kind, characters }: Piece) =>
    (kind === 'news' || kind === 'feature' || kind === 'editorial') && characters > 4 * count
  const long = piecesOf(paper).filter(isLong)
  if (long.length === 0) return undefined
  const { slug } = pick(random, long)
  const text = await textOf(paper, slug, world)
  const blocks = text.trimEnd().split('\n\n')
  const plain = blocks.slice(1).filter(block => /^[^#:>|\-*\d<]/.test(block))
  const [longest] = plain.toSorted((one, other) => other.length - one.length)
  if (!longest) return undefined
  const others = plain.filter(block => block !== longest).join(paper.language === 'en' ? ' ' : '')
  const space = paper.language === 'en' ? ' ' : ''
  const now =
    lines < 0
      ? whole(longest.slice(0, Math.max(20, longest.length - count)))
      : `${longest}${space}${whole(others.slice(0, count))}`
  const files = new Map([[`${slug}.md`, `${text.replace(longest, () => now).trimEnd()}\n`]])
  return { files, ...at(paper, slug) }
}

/** Words are not cut in two, marks of quotation not left alone. */
function whole(text: string): string {
  const stop = /^[\p{Script=Latin}\s“]/u.test(text) ? text.replace(/\s+\S*$/, '') : text
  return stop.replaceAll(/[“”]/g, '').trim()
}

function takenOff(
  paper: OfficePaper,
  random: Random,
  isOne: (piece: Piece) => boolean
): Change | undefined {
  const found = paper.pages
    .filter(({ pieces }) => pieces.length > 4)
    .flatMap(({ pieces }) => pieces.filter(isOne))
  if (found.length === 0) return undefined
  const { slug } = pick(random, found)
  const lists = listsOf(paper).map(page => ({
    ...page,
    stories: page.stories.filter(one => one !== slug)
  }))
  const files = new Map<string, string | null>([[`${slug}.md`, null], planned(paper.facts, lists)])
  return { files, ...at(paper, slug) }
}

/** Two stories of two pages in one another’s places: those most alike in length, as an editor takes them. */
function swapped(paper: OfficePaper): Change | undefined {
  const plain = paper.pages.flatMap(({ number, pieces }) =>
    pieces
      .filter(({ kind, pictures, slug, extra }) => {
        const isPlain = pictures.length === 0 && extra === undefined && slug !== paper.long
        return kind === 'news' && isPlain
      })
      .map(piece => ({ number, piece }))
  )
  const pairs = plain.flatMap((one, index) =>
    plain.slice(index + 1).flatMap(other => {
      const off = Math.abs(Math.log(one.piece.characters / other.piece.characters))
      const dress = Math.abs(one.piece.priority - other.piece.priority)
      return one.number === other.number ? [] : [{ one, other, off: off + dress }]
    })
  )
  const [best] = pairs.sort((a, b) => a.off - b.off)
  if (!best) return undefined
  const names = new Map([
    [best.one.piece.slug, best.other.piece.slug],
    [best.other.piece.slug, best.one.piece.slug]
  ])
  const lists = listsOf(paper).map(page => ({
    ...page,
    stories: page.stories.map(slug => names.get(slug) ?? slug)
  }))
  return { files: new Map([planned(paper.facts, lists)]), ...at(paper, ...names.keys()) }
}
