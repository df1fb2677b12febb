import { type HeadSeat, headSeats } from '../../model/head-seats.ts'

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
export function headLeg(plan: LegPlan): number {
  return headSeats[plan.seat].reaches.left ? 0 : plan.legs - plan.headWidth
}

/** The first leg under the picture: at the right, but clear of an upright head and of text beside one. */
export function pictureLeg(plan: LegPlan, width: number): number {
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
