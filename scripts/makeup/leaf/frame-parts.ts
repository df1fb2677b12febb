import type { Rect } from '../../model/dummy.ts'
import { type HeadSeat, headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
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

/** What stands above the text of a frame's legs. */
export interface LegPlan {
  readonly seat: HeadSeat
  readonly legs: number
  readonly headWidth: number
  /** Rows of the head with its air. */
  readonly headDepth: number
  readonly picture?: { readonly width: number; readonly rows: number } | undefined
}

/** Rows that an inset head and the picture take from the top of each leg. */
export function legTops(plan: LegPlan): readonly number[] {
  const tops = new Array<number>(plan.legs).fill(0)
  const { isInset, picture: stands } = headSeats[plan.seat]
  if (isInset) {
    const first = headLeg(plan)
    for (let leg = first; leg < first + plan.headWidth; leg += 1) tops[leg] = plan.headDepth
  }
  const { picture } = plan
  if (picture === undefined || stands === 'over-all') return tops
  const first = pictureLeg(plan, picture.width)
  const legs = Math.min(plan.legs, picture.width)
  for (let leg = first; leg < first + legs; leg += 1) tops[leg] = (tops[leg] ?? 0) + picture.rows
  return tops
}

/** The first leg under an inset head: it stands at the edge of the frame that it reaches. */
function headLeg(plan: LegPlan): number {
  return headSeats[plan.seat].reaches.left ? 0 : plan.legs - plan.headWidth
}

/** The first leg under the picture: at the right, but clear of an upright head and of text beside one. */
function pictureLeg(plan: LegPlan, width: number): number {
  const { picture, reaches } = headSeats[plan.seat]
  switch (picture) {
    case 'under-head':
      return Math.max(0, plan.headWidth - width)
    case 'beside-head':
      return Math.max(0, (reaches.left ? plan.legs : headLeg(plan)) - width)
    case 'level-with-head':
      return reaches.left ? Math.max(0, plan.legs - width) : 0
    case 'in-legs':
    case 'over-all':
      return Math.max(0, plan.legs - width)
  }
}
