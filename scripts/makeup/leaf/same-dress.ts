import type { PlannedFrame, Rect } from '../../model/dummy.ts'
import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import { airRowsTried, airsOf, reliefOf, relieved } from '../../model/relief.ts'
import { frameParts } from './frame-parts.ts'
import type { Galley } from './galley.ts'
import { recipeRows } from './recipe.ts'
import { fitFrame, setFrame } from './set-frame.ts'
import { type Variant, variantsOf } from './variants.ts'

/** Lines of copy are dearer than a row of air, and cheaper than a picture of another height. */
const airPrice = 50
const shiftPrice = 10
const picturePrices = { any: 400, row: 100 }

/**
 * The ways to set a story again in the frame that it has, dressed as it is: box, seat and grade of its head, legs and
 * measure stay; first those that move the fewest lines, by a row of air, by paragraphs or by rows of its picture.
 */
export function* sameDress(
  galley: Galley,
  frame: PlannedFrame,
  room: Room,
  style: MakeupStyle
): Generator<LeafRecipe> {
  const { measured } = galley
  const { rect, recipe: was } = frame
  const height = measured.pin?.rect?.height ?? rect.height
  if (isAdvertSet(measured) || height !== rect.height) return
  const relief = reliefOf(measured, was, style) === 'frames' ? 'frames' : 'row'
  const own = relieved(style, relief)
  const variants = [false, true].flatMap(isLow =>
    variantsOf(measured, rect.width, room, own, isLow).filter(one => isDressedAs(was, one))
  )
  const found = variants
    .flatMap(variant => recipesOf(variant, frame, style))
    .flatMap(recipe => {
      const cost = costOf(galley, recipe, frame, style)
      return cost === undefined ? [] : [{ recipe, cost }]
    })
    .sort((a, b) => a.cost - b.cost)
  for (const { recipe } of found) {
    // A head with less white than its own may not go there, which only setting it shows.
    if (recipe.airRows >= 0 || setFrame(galley, rect, recipe, style)) yield recipe
  }
}

function isDressedAs(was: LeafRecipe, { boxed, seat, head, legs, measure, picture }: Variant) {
  return (
    boxed === was.boxed &&
    seat === was.seat &&
    legs === was.legs &&
    measure === was.measure &&
    (head?.grade ?? 99) === was.grade &&
    (head?.width ?? 0) === was.headWidth &&
    picture?.width === was.picture?.width
  )
}

/** A variant with its own air, a row more or less, or as much as it had. */
function recipesOf(
  { head, picture, boxed, seat }: Variant,
  { rect, recipe: was }: PlannedFrame,
  style: MakeupStyle
): readonly LeafRecipe[] {
  const airs = new Set([was.airRows, ...airRowsTried({ seat, boxed }, relieved(style, 'row'))])
  const { picture: _, headPx: __, ...dress } = was
  return [...airs].map(airRows => {
    const headRows = head?.rows ?? 0
    const over = recipeRows({ boxed, seat, headRows, airRows, bodyRows: 0, picture }, style)
    return {
      ...dress,
      ...(head?.sizePx === undefined ? {} : { headPx: head.sizePx }),
      headRows,
      headFill: head?.fill ?? 1,
      airRows,
      bodyRows: rect.height - over,
      ...(picture ? { picture } : {})
    }
  })
}

/** What a recipe costs with the true lines of the copy; undefined where they do not fill the frame. */
function costOf(
  galley: Galley,
  recipe: LeafRecipe,
  { rect, recipe: was }: PlannedFrame,
  style: MakeupStyle
): number | undefined {
  const depths = depthsOf(recipe, rect, style)
  const before = depthsOf(was, rect, style)
  // Where it has the least depth already, a row of air may take one more.
  const least = Math.min(style.legRows.least, Math.max(2, Math.min(...before) - 1))
  if (depths.length !== before.length || depths.some(rows => rows < least)) return undefined
  const head = recipe.headRows + recipe.airRows
  const isLevel = headSeats[recipe.seat].picture === 'level-with-head'
  if (isLevel && (recipe.picture?.rows ?? 0) < head) return undefined
  const fit = fitFrame(galley, rect, recipe, style)
  const blankMost = Math.max(1, blankBefore(galley, before), depths.length - 1)
  if (!fit || fit.blankRows > Math.min(style.blankMost, blankMost)) return undefined
  return fit.cost + airCost(recipe, was, style) + pictureCost(recipe, was)
}

function depthsOf(recipe: LeafRecipe, rect: Rect, style: MakeupStyle) {
  return frameParts(recipe, rect, style).text.map(({ rows }) => rows)
}

/** Rows that were left blank when the copy was set before. */
function blankBefore({ asSet }: Galley, depths: readonly number[]): number {
  return asSet ? sum(depths) - sum(asSet.pieces.map(text => Number(text.split(' ')[1]))) : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function airCost(recipe: LeafRecipe, was: LeafRecipe, style: MakeupStyle): number {
  const { ideal } = airsOf(recipe, style)
  const off = Math.abs(recipe.airRows - ideal)
  const shift = recipe.airRows === was.airRows ? 0 : shiftPrice
  return shift + (off > Math.abs(was.airRows - ideal) ? airPrice : 0)
}

function pictureCost({ picture }: LeafRecipe, { picture: was }: LeafRecipe): number {
  const rows = Math.abs((picture?.rows ?? 0) - (was?.rows ?? 0))
  return rows === 0 ? 0 : picturePrices.any + picturePrices.row * rows
}
