import { picturePriority } from '../../model/frame-art.ts'
import { headSeats } from '../../model/head-seats.ts'
import { kinds } from '../../model/kinds.ts'
import type { LeafRecipe, LeafShapes } from '../../model/layout.ts'
import { lineOf, type MakeupStyle } from '../../model/makeup-style.ts'
import {
  isAdvertSet,
  type LegLines,
  type MeasuredStory,
  type Room
} from '../../model/measured-story.ts'
import { airRowsTried, airsOf } from '../../model/relief.ts'
import { advertShapes } from './advert-shapes.ts'
import { legTops } from './frame-parts.ts'
import { fitLegs, type LegsFit } from './level-legs.ts'
import { recipeRows } from './recipe.ts'
import { Shelf } from './shelf.ts'
import { isShort, lowStyle } from './short-story.ts'
import { type Variant, variantsOf } from './variants.ts'

const correctionLines = 2
/** A row less than a head's own white costs so many times what one more does. */
const tightCost = 20

/** The frame sizes a story can fill, of one width or of all, and the best recipes for each. */
export function leafShapes(
  story: MeasuredStory,
  room: Room,
  style: MakeupStyle,
  only?: number
): LeafShapes {
  if (isAdvertSet(story)) return advertShapes(story, style)
  if (!isShort(story, room.columnCharacters, style)) {
    const usual = framesOf(story, room, style, only, false)
    const isElsewhere = story.pin?.rect?.width === undefined && story.isLow !== true
    if (usual.byWidth.size > 0 || isElsewhere) return usual
  }
  // Too few lines for legs of the usual depth, everywhere or in the frame that the editor gave; a wide table that
  // was measured in wide legs alone may look longer than it is.
  return framesOf(story, room, style, only, true)
}

function framesOf(
  story: MeasuredStory,
  room: Room,
  style: MakeupStyle,
  only: number | undefined,
  isLow: boolean
): LeafShapes {
  const byWidth = new Map<number, ReadonlyMap<number, readonly LeafRecipe[]>>()
  const pinned = story.pin?.rect
  for (let width = 1; width <= room.columns; width += 1) {
    const isAsked = (asked: number | undefined) => asked === undefined || asked === width
    if (!isAsked(pinned?.width) || !isAsked(only)) continue
    const shelf = new Shelf()
    const fits = new Map<string, readonly LegsFit[]>()
    const base = isLow ? lowStyle(style, 1) : style
    for (const variant of variantsOf(story, width, room, base, isLow)) {
      const own = isLow ? lowStyle(style, variant.legs) : style
      shelveVariant(variant, { shelf, story, width, room, style: own, fits })
    }
    const byHeight = shelf.recipes(pinned?.height, style)
    if (byHeight.size > 0) byWidth.set(width, byHeight)
  }
  return { slug: story.slug, byWidth }
}

/** The recipes of one frame size, cheapest first; empty when the story cannot fill it. */
export function recipesFor(
  shapes: LeafShapes,
  width: number,
  height: number
): readonly LeafRecipe[] {
  return shapes.byWidth.get(width)?.get(height) ?? []
}

/** What the recipes of one width are made of, and where they are put. */
interface Shelving {
  readonly shelf: Shelf
  readonly story: MeasuredStory
  readonly width: number
  readonly room: Room
  readonly style: MakeupStyle
  /** Fits of legs that are worked out: many variants leave the same legs. */
  readonly fits: Map<string, readonly LegsFit[]>
}

function shelveVariant(variant: Variant, shelving: Shelving): void {
  const { story, style } = shelving
  const text = story.legs.find(leg => leg.measure === variant.measure)
  if (text === undefined) return
  const own = airsOf(variant, style)
  for (const air of airRowsTried(variant, style)) {
    const headDepth = (variant.head?.rows ?? 0) + air
    const taken = legTops({
      seat: variant.seat,
      legs: variant.legs,
      headWidth: variant.head?.width ?? 0,
      headDepth,
      picture: variant.picture
    })
    if (hasCopyBesideHead(variant, taken, headDepth)) continue
    const isOwn = air >= own.least && air <= own.most
    const fitted = { variant, air, taken, rowsOver: rowsOver(variant, air, style) }
    for (const shift of isOwn ? shifts : shifts.slice(1)) {
      for (const fit of fitsOf(text, shift, fitted, shelving))
        shelveFit(fitted, fit, shift, shelving)
    }
  }
}

/** Rows of a frame over its body rows. */
function rowsOver(
  { boxed, seat, head, picture }: Variant,
  air: number,
  style: MakeupStyle
): number {
  const headRows = head?.rows ?? 0
  return recipeRows({ boxed, seat, headRows, airRows: air, bodyRows: 0, picture }, style)
}

function fitsOf(
  text: LegLines,
  shift: number,
  { variant: { seat }, taken }: Fitted,
  { fits, style }: Shelving
): readonly LegsFit[] {
  const { mayFillLegs } = headSeats[seat]
  const key = `${text.measure} ${shift} ${mayFillLegs} ${taken.join(' ')}`
  const found = fits.get(key) ?? fitLegs(text, shift, taken, mayFillLegs, style)
  fits.set(key, found)
  return found
}

/** The copy as it is, and a correction away. */
const shifts = [0, correctionLines, -correctionLines]

/** A picture level with a head is as deep as it at the least, or copy would stand beside the head. */
function hasCopyBesideHead(
  { seat }: Variant,
  taken: readonly number[],
  headDepth: number
): boolean {
  return headSeats[seat].picture === 'level-with-head' && Math.min(...taken) < headDepth
}

/** A variant under so much air, its legs open under heads and pictures. */
interface Fitted {
  readonly variant: Variant
  readonly air: number
  /** Rows that head and picture take of each leg. */
  readonly taken: readonly number[]
  readonly rowsOver: number
}

function shelveFit(fitted: Fitted, fit: LegsFit, shift: number, shelving: Shelving): void {
  const { variant, air, taken } = fitted
  const { shelf, story, room } = shelving
  const height = fitted.rowsOver + fit.bodyRows
  const pinned = story.pin?.rect?.height ?? height
  if (height > room.rows || height !== pinned) return
  if (shift !== 0) {
    // Of what is only a correction away it is enough to know that there is something.
    shelf.note(height, variant, shift)
    return
  }
  const cost = recipeCost(variant, fit, air, shelving) + lookCost(height, shelving)
  if (cost >= shelf.leastCost(height, variant)) return
  const heights = taken.map(rows => fit.bodyRows - rows).filter(rows => rows > 0)
  if (story.fills?.(variant.measure, heights) === false) return
  shelf.put(height, variant, recipeOf(variant, fit, air, cost))
}

/** A brief stays narrow, however important; a picture alone is seen, however little it matters. */
function widthRank(story: MeasuredStory): number {
  return Math.max(picturePriority(story), kinds[story.kind].widestAs)
}

function recipeCost(
  variant: Variant,
  fit: LegsFit,
  air: number,
  { story, width, style }: Shelving
): number {
  const { cost } = style
  const [least, most] = lineOf(style.idealWidth, widthRank(story))
  const offWidth = Math.max(0, least - width, width - most)
  const own = airsOf(variant, style)
  // Where a frame is given, white is taken off a head before its copy is over.
  const taken = air < Math.min(0, own.ideal) ? tightCost : 1
  const airCost = taken * cost.offAir * (air - own.ideal) ** 2
  return variant.cost + fit.cost + airCost + cost.width * offWidth
}

function recipeOf(variant: Variant, fit: LegsFit, air: number, cost: number): LeafRecipe {
  const { head, picture } = variant
  return {
    boxed: variant.boxed,
    seat: variant.seat,
    grade: head?.grade ?? 99,
    ...(head?.sizePx === undefined ? {} : { headPx: head.sizePx }),
    headWidth: head?.width ?? 0,
    headRows: head?.rows ?? 0,
    airRows: air,
    headFill: head?.fill ?? 1,
    legs: variant.legs,
    measure: variant.measure,
    bodyRows: fit.bodyRows,
    lines: fit.lines,
    tracked: fit.tracked,
    blankRows: fit.blankRows,
    ...(picture === undefined ? {} : { picture }),
    cost
  }
}

/** Points of a frame that is too tall and thin, or too long and low. */
function lookCost(height: number, { story, width, room, style }: Shelving): number {
  const aspect = frameAspect(room, width, height)
  const least = story.priority === 1 ? 0.8 : 0.35
  const off = Math.max(0, Math.log(least / aspect), Math.log(aspect / 3.5))
  return style.cost.aspect * off
}

/**
 * Width ÷ height of a frame as the eye has it, from the middle of one gutter to that of another and from rule to rule:
 * the same on every grid.
 */
export function frameAspect(room: Room, width: number, height: number): number {
  const { columnCharacters, gutterCharacters, rowCharacters } = room
  return (width * (columnCharacters + gutterCharacters)) / (height * rowCharacters)
}
