import { picturePriority } from '../../model/frame-art.ts'
import { type HeadSeat, headSeats } from '../../model/head-seats.ts'
import { kinds } from '../../model/kinds.ts'
import type { LeafRecipe, LeafShapes } from '../../model/layout.ts'
import { lineOf, type MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type MeasuredStory, type Room } from '../../model/measured-story.ts'
import { airRowsTried, airsOf } from '../../model/relief.ts'
import { advertShapes } from './advert-shapes.ts'
import { legTops } from './leg-tops.ts'
import { fitLegs, type LegsFit } from './level-legs.ts'
import { bareEdges, recipeRows } from './recipe.ts'
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
    const base = isLow ? lowStyle(style, 1) : style
    for (const variant of variantsOf(story, width, room, base, isLow)) {
      const own = isLow ? lowStyle(style, variant.legs) : style
      shelveVariant(variant, { shelf, story, width, room, style: own })
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
}

function shelveVariant(variant: Variant, shelving: Shelving): void {
  const { story, style } = shelving
  const text = story.legs.find(leg => leg.measure === variant.measure)
  if (text === undefined) return
  const own = airsOf(variant.seat, style)
  for (const air of airRowsTried(variant.seat, style)) {
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
    for (const shift of isOwn ? shifts : shifts.slice(1)) {
      for (const fit of fitLegs(text, shift, taken, headSeats[variant.seat].mayFillLegs, style))
        shelveFit({ variant, fit, air, taken, shift }, shelving)
    }
  }
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

/** A variant with its copy fitted, so many lines longer or shorter, under heads and pictures. */
interface Fitted {
  readonly variant: Variant
  readonly fit: LegsFit
  readonly air: number
  /** Rows that head and picture take of each leg. */
  readonly taken: readonly number[]
  readonly shift: number
}

function shelveFit(fitted: Fitted, shelving: Shelving): void {
  const { variant, fit, taken, shift } = fitted
  const { shelf, story, room, style } = shelving
  const recipe = recipeOf(fitted, shelving)
  const height = recipeRows(recipe, style)
  const pinned = story.pin?.rect?.height ?? height
  if (height > room.rows || height !== pinned) return
  if (shift !== 0) {
    // Of what is only a correction away it is enough to know that there is something.
    shelf.put(height, recipe, shift)
    return
  }
  const heights = taken.map(rows => fit.bodyRows - rows).filter(rows => rows > 0)
  if (story.fills?.(variant.measure, heights) === false) return
  shelf.put(height, withLook(recipe, height, shelving), shift)
}

/** A brief stays narrow, however important; a picture alone is seen, however little it matters. */
function widthRank(story: MeasuredStory): number {
  return Math.max(picturePriority(story), kinds[story.kind].widestAs)
}

function recipeOf({ variant, fit, air }: Fitted, { story, width, style }: Shelving): LeafRecipe {
  const { cost } = style
  const [least, most] = lineOf(style.idealWidth, widthRank(story))
  const offWidth = Math.max(0, least - width, width - most)
  const own = airsOf(variant.seat, style)
  // Where a frame is given, white is taken off a head before its copy is over.
  const taken = air < Math.min(0, own.ideal) ? tightCost : 1
  const airCost = taken * cost.offAir * (air - own.ideal) ** 2
  return {
    boxed: variant.boxed,
    seat: variant.seat,
    grade: variant.head?.grade ?? 99,
    ...(variant.head?.sizePx === undefined ? {} : { headPx: variant.head.sizePx }),
    headWidth: variant.head?.width ?? 0,
    headRows: variant.head?.rows ?? 0,
    airRows: air,
    headFill: variant.head?.fill ?? 1,
    legs: variant.legs,
    measure: variant.measure,
    bodyRows: fit.bodyRows,
    lines: fit.lines,
    tracked: fit.tracked,
    blankRows: fit.blankRows,
    ...(variant.picture === undefined ? {} : { picture: variant.picture }),
    cost: variant.cost + fit.cost + airCost + cost.width * offWidth
  }
}

/** Adds the cost of a frame that is too tall and thin, or too long and low. */
function withLook(
  recipe: LeafRecipe,
  height: number,
  { story, width, room, style }: Shelving
): LeafRecipe {
  const aspect = frameAspect(room, width, height)
  const least = story.priority === 1 ? 0.8 : 0.35
  const off = Math.max(0, Math.log(least / aspect), Math.log(aspect / 3.5))
  return { ...recipe, cost: recipe.cost + style.cost.aspect * off }
}

/**
 * Width ÷ height of a frame as the eye has it, from the middle of one gutter to that of another and from rule to rule:
 * the same on every grid.
 */
export function frameAspect(room: Room, width: number, height: number): number {
  const { columnCharacters, gutterCharacters, rowCharacters } = room
  return (width * (columnCharacters + gutterCharacters)) / (height * rowCharacters)
}

/** Collects the recipes of one width; a recipe is judged with its neighbours two lines away. */
class Shelf {
  private readonly best = new Map<number, Map<string, LeafRecipe>>()
  private readonly longer = new Set<string>()
  private readonly shorter = new Set<string>()

  put(height: number, recipe: LeafRecipe, shift: number): void {
    const seat = seatKey(recipe)
    if (shift > 0) this.longer.add(`${height} ${seat}`)
    if (shift < 0) this.shorter.add(`${height} ${seat}`)
    if (shift !== 0) return
    const key = `${seat} ${recipe.grade}`
    const atHeight = this.best.get(height) ?? new Map<string, LeafRecipe>()
    const rival = atHeight.get(key)
    if (rival === undefined || recipe.cost < rival.cost) atHeight.set(key, recipe)
    this.best.set(height, atHeight)
  }

  recipes(
    only: number | undefined,
    style: MakeupStyle
  ): ReadonlyMap<number, readonly LeafRecipe[]> {
    const found = new Map<number, readonly LeafRecipe[]>()
    for (const height of [...this.best.keys()].sort((a, b) => a - b)) {
      if (only !== undefined && height !== only) continue
      const here = [...(this.best.get(height)?.values() ?? [])].map(recipe => {
        const key = `${height} ${seatKey(recipe)}`
        const tight = (this.longer.has(key) ? 0 : 1) + (this.shorter.has(key) ? 0 : 1)
        return { ...recipe, cost: recipe.cost + style.cost.tightFit * tight }
      })
      found.set(height, keepBest(here))
    }
    return found
  }
}

function seatKey(recipe: LeafRecipe): `${HeadSeat} ${boolean}` {
  return `${recipe.seat} ${recipe.boxed}`
}

const recipesKept = 8

/** The cheapest recipes, and at least one of each way of standing beside a neighbour. */
function keepBest(recipes: readonly LeafRecipe[]): readonly LeafRecipe[] {
  const sorted = [...recipes].sort((a, b) => a.cost - b.cost || (seatKey(a) < seatKey(b) ? -1 : 1))
  const kept = new Set<LeafRecipe>()
  const edges = new Set<string>()
  for (const recipe of sorted) {
    const bare = bareEdges(recipe)
    const key = `${bare.left} ${bare.right}`
    if (!edges.has(key) || kept.size < recipesKept) kept.add(recipe)
    edges.add(key)
  }
  return [...kept]
}
