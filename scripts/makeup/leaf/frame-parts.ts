import type { Rect } from '../../model/dummy.ts'
import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { headLeg, type LegPlan, legTops, pictureLeg } from './leg-tops.ts'
import { headSpan, pictureTop } from './recipe.ts'

/** A strip of a frame, in rows from the frame's top and in legs from its left. */
export interface FramePart {
  readonly leg: number
  readonly legs: number
  readonly row: number
  readonly rows: number
}

/** Where head, picture and legs of text stand in a frame. */
export interface FrameParts {
  readonly head: FramePart | undefined
  readonly picture: FramePart | undefined
  /** One part for each leg that holds text, in reading order. */
  readonly text: readonly FramePart[]
}

/** Takes a frame apart as its recipe says; what is boxed stands within the box's rows. */
export function frameParts(
  recipe: LeafRecipe,
  size: Pick<Rect, 'height'>,
  style: MakeupStyle
): FrameParts {
  const [headFrom, headTo] = headSpan(recipe, style)
  const edge = recipe.boxed ? style.box.rows / 2 : 0
  const { isInset } = headSeats[recipe.seat]
  const plan: LegPlan = {
    seat: recipe.seat,
    legs: recipe.legs,
    headWidth: recipe.headWidth,
    headDepth: recipe.headRows + recipe.airRows,
    picture: recipe.picture
  }
  const top = isInset ? headFrom : headTo
  const tops = legTops(plan)
  const text: FramePart[] = []
  for (const [leg, taken] of tops.entries()) {
    const rows = size.height - edge - top - taken
    if (rows > 0) text.push({ leg, legs: 1, row: top + taken, rows })
  }
  const head = {
    leg: isInset ? headLeg(plan) : 0,
    legs: isInset ? recipe.headWidth : recipe.legs,
    row: headFrom,
    rows: headTo - headFrom
  }
  return {
    head: recipe.seat === 'none' ? undefined : head,
    picture: pictureOf(plan, recipe, top, pictureTop(recipe, style)),
    text
  }
}

function pictureOf(
  plan: LegPlan,
  recipe: LeafRecipe,
  top: number,
  clear: number
): FramePart | undefined {
  const { picture } = recipe
  if (picture === undefined) return undefined
  const { isInset, picture: stands } = headSeats[recipe.seat]
  if (stands === 'over-all') {
    return { leg: 0, legs: recipe.legs, row: clear, rows: picture.rows }
  }
  const leg = pictureLeg(plan, picture.width)
  const above = isInset && overlapsHead(plan, leg, picture.width) ? plan.headDepth : 0
  return { leg, legs: Math.min(picture.width, recipe.legs), row: top + above, rows: picture.rows }
}

function overlapsHead(plan: LegPlan, leg: number, width: number): boolean {
  const first = headLeg(plan)
  return leg < first + plan.headWidth && first < leg + width
}
