import { closeOf, type IssueFacts } from '../../model/issue.ts'
import { kinds, type StoryKind } from '../../model/kinds.ts'
import type { LeafRecipe, LeafShapes } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { AdvertSize, MeasuredStory, Room } from '../../model/measured-story.ts'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Block, Story } from '../../model/story.ts'
import type { Style } from '../../model/style.ts'
import { headRows } from '../../typeset/head-block.ts'
import { artRange } from '../../typeset/set-art.ts'
import { headCopyOf, setHead } from '../../typeset/set-head.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { boxSideOf, divideIntoLegs } from '../../typeset/type-width.ts'

/** The frames of an advert: of its own size alone, or of every size that its words fill well. */
export function advertShapes(story: MeasuredStory, style: MakeupStyle): LeafShapes {
  const { slug, fixed, sizes = [], pin } = story
  const size = fixed && { ...fixed, least: fixed.height, ideal: fixed.height, most: fixed.height }
  const byWidth = new Map<number, ReadonlyMap<number, readonly LeafRecipe[]>>()
  for (const { width, least, ideal, most } of size ? [size] : sizes) {
    if (!size && pin?.rect?.width !== undefined && pin.rect.width !== width) continue
    const byHeight = new Map<number, readonly LeafRecipe[]>()
    for (let rows = least; rows <= most; rows += 1) {
      if (!size && pin?.rect?.height !== undefined && pin.rect.height !== rows) continue
      byHeight.set(rows, [recipeOf(rows, costOf(story, width, rows, ideal, style))])
    }
    if (byHeight.size > 0) byWidth.set(width, byHeight)
  }
  return { slug, byWidth }
}

/** Points for a cell with which the house closes a page: as few as will do, but sooner than a head is blown up. */
const closingCell = 0.01

function costOf(
  { kind }: MeasuredStory,
  width: number,
  rows: number,
  ideal: number,
  { cost }: MakeupStyle
): number {
  return kinds[kind].isClosing
    ? closingCell * width * rows
    : cost.advertRow * Math.abs(rows - ideal)
}

/** Rows of the word of the page over what is set whole: a ready-made notice has a size too, and no such word. */
export function advertLabelRows(kind: StoryKind, { measures }: Style): number {
  const { label, isRuled } = kinds[kind]
  if (label === undefined) return 0
  return isRuled ? measures.notesHeadRows : measures.advertLabelRows
}

/** The largest shares of a page that the house closes: with one panel, or with an imprint and lines for notes. */
const closedMost = { alone: 0.25, imprint: 0.1, besideImprint: 0.15 }

function shareMost(kind: StoryKind, facts: IssueFacts): number {
  if (closeOf(facts) !== 'imprint') return closedMost.alone
  return kinds[kind].isRuled ? closedMost.besideImprint : closedMost.imprint
}

/** Lines that are worth ruling, on a page of a leaflet and on a larger one. */
const linesLeast = { low: 2, high: 3 }
const lowPage = 45
/** Characters of a line in which one can write. */
const ruledCharacters = 20

/** The sizes of a panel that closes a page: any height up to its share of the page, or what its words ask for. */
export function closingSizes(
  kind: StoryKind,
  ofWords: readonly AdvertSize[],
  room: Room,
  style: Style,
  facts: IssueFacts
): readonly AdvertSize[] {
  const most = shareMost(kind, facts) * room.columns * room.rows
  const mostRows = (width: number) => Math.floor(most / width)
  const lines = room.rows < lowPage ? linesLeast.low : linesLeast.high
  const isWide = (width: number) =>
    width * room.columnCharacters >= ruledCharacters || width === room.columns
  const least =
    2 * style.boxRows + advertLabelRows(kind, style) + lines * style.measures.notesLineRows
  const sizes = kinds[kind].isRuled
    ? ofWords
        .filter(({ width }) => isWide(width))
        .map(({ width }) => ({ width, least, ideal: least, most: Math.floor(room.rows / 2) }))
    : ofWords.map(size => ({ ...size, most: Math.max(size.most, Math.floor(size.ideal * 1.5)) }))
  return sizes
    .map(size => ({ ...size, most: Math.min(size.most, mostRows(size.width)) }))
    .filter(size => size.most >= size.least)
}

/** Lines of an advert that are still read when they run across a wide box. */
const acrossMost = 4
/** Characters of a line that is read with ease. */
const measureMost = 30

/** The sizes of an advert whose size nobody gave: at each width the rows that its head, picture and words need. */
export function advertSizes(
  story: Story,
  widths: readonly number[],
  pieces: (measure: number) => readonly SetPiece[],
  picture: Block | undefined,
  room: Room,
  context: SetContext
): readonly AdvertSize[] {
  const side = boxSideOf(context.style, story.meta.kind)
  const sizes = widths.flatMap(width => {
    const { measure, innerPx } = divideIntoLegs(context.style, width, side, 1)
    const copy = pieces(measure).reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
    const heads = headRange(story, innerPx, context)
    const shown = picture && artRange(picture.node, innerPx, context)
    const others =
      2 * context.style.boxRows + advertLabelRows(story.meta.kind, context.style) + copy
    const least = others + heads.least + (shown?.least ?? 0)
    const ideal = others + heads.ideal + (shown?.ideal ?? 0) + (shown ? 0 : 1)
    const isRead = measure <= measureMost || copy <= acrossMost
    return least <= room.rows ? [{ isRead, size: advertSize(width, least, ideal, room.rows) }] : []
  })
  const read = sizes.filter(({ isRead }) => isRead)
  return (read.length > 0 ? read : sizes).map(({ size }) => size)
}

/** Rows of the smallest head that splits no word, and of the largest in two lines or so. */
function headRange(
  story: Story,
  innerPx: number,
  context: SetContext
): { readonly least: number; readonly ideal: number } {
  const grades = Array.from({ length: context.style.headSizesPx.length }, (_, at) => at + 1)
  const copy = headCopyOf(story)
  const heads = grades.flatMap(grade => setHead(copy, grade, innerPx, context) ?? [])
  const whole = heads.filter(head => !head.splitsWord)
  const rows = (whole.length > 0 ? whole : heads).map(head =>
    headRows(head.inkPx, 'panel', context)
  )
  const least = rows.length > 0 ? Math.min(...rows) : 0
  return { least, ideal: least + 1 }
}

/** The largest share of itself by which an advert may be higher than its words need. */
const airMost = 0.4

/** The heights of an advert whose words need so many rows, its picture shown whole where there is one. */
function advertSize(width: number, least: number, ideal: number, rows: number): AdvertSize {
  const most = Math.min(rows, Math.max(Math.floor(least * (1 + airMost)), ideal + 2))
  return { width, least, ideal, most }
}

function recipeOf(rows: number, cost: number): LeafRecipe {
  return {
    boxed: true,
    seat: 'none',
    grade: 99,
    headWidth: 0,
    headRows: 0,
    airRows: 0,
    headFill: 1,
    legs: 0,
    measure: 0,
    bodyRows: rows,
    lines: 0,
    tracked: 0,
    blankRows: 0,
    cost
  }
}
