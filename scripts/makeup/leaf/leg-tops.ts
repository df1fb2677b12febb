import type { HeadSeat } from '../../model/layout.ts'

/** What stands above the text of a frame's legs. */
export interface LegPlan {
  readonly seat: HeadSeat
  readonly legs: number
  readonly headWidth: number
  /** Rows of the head with its air. */
  readonly headDepth: number
  readonly picture?: { readonly width: number; readonly rows: number } | undefined
}

/** Whether the head takes rows from some legs only, so that text runs up beside it. */
export function isInset(seat: HeadSeat): boolean {
  return seat === 'wrap' || seat === 'upright-left' || seat === 'upright-right'
}

/** Rows that an inset head and the picture take from the top of each leg. */
export function legTops(plan: LegPlan): readonly number[] {
  const tops = new Array<number>(plan.legs).fill(0)
  if (isInset(plan.seat)) {
    const first = headLeg(plan)
    for (let leg = first; leg < first + plan.headWidth; leg += 1) tops[leg] = plan.headDepth
  }
  const { picture } = plan
  if (picture === undefined || plan.seat === 'under-picture') return tops
  const first = pictureLeg(plan, picture.width)
  const legs = Math.min(plan.legs, picture.width)
  for (let leg = first; leg < first + legs; leg += 1) tops[leg] = (tops[leg] ?? 0) + picture.rows
  return tops
}

/** The first leg under an inset head. */
export function headLeg(plan: LegPlan): number {
  return plan.seat === 'upright-right' ? plan.legs - plan.headWidth : 0
}

/** The first leg under the picture: at the right, but clear of an upright head and of text beside one. */
export function pictureLeg(plan: LegPlan, width: number): number {
  if (plan.seat === 'wrap') return Math.max(0, plan.headWidth - width)
  return Math.max(0, plan.legs - width - (plan.seat === 'upright-right' ? plan.headWidth : 0))
}
