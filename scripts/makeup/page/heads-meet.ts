import { isLeftOf, standsOn } from './rects.ts'
import type { Stand } from './stand.ts'

/** Two heads that spoil each other. */
export interface HeadClash {
  readonly one: string
  readonly other: string
  /** 2 when both are of one grade, else 1. */
  readonly weight: number
}

/** Heads side by side with nothing between them (碰题). */
export function buttingHeads(stands: readonly Stand[]): readonly HeadClash[] {
  const found: HeadClash[] = []
  for (const left of stands) {
    if (!left.bareRight) continue
    for (const right of stands) {
      if (headsButt(left, right)) found.push(clash(left, right))
    }
  }
  return found
}

/** Heads one under the other with hardly a line of text between (叠题). */
export function stackedHeads(stands: readonly Stand[]): readonly HeadClash[] {
  const found: HeadClash[] = []
  const from = byRow(stands)
  for (const upper of stands) {
    for (const lower of from.get(upper.row + upper.height) ?? []) {
      if (headsStack(upper, lower)) found.push(clash(upper, lower))
    }
  }
  return found
}

/** The stands that begin on each row: a page of many stories is asked thousands of times. */
function byRow(stands: readonly Stand[]): ReadonlyMap<number, readonly Stand[]> {
  const found = new Map<number, Stand[]>()
  for (const stand of stands) {
    const here = found.get(stand.row)
    if (here) here.push(stand)
    else found.set(stand.row, [stand])
  }
  return found
}

/** Whether the left story's head meets the right one's across the gutter between them. */
export function headsButt(left: Stand, right: Stand): boolean {
  return (
    left.bareRight &&
    right.bareLeft &&
    isLeftOf(left, right) &&
    left.headFrom < right.headTo &&
    right.headFrom < left.headTo
  )
}

const textBetween = 4

function headsStack(upper: Stand, lower: Stand): boolean {
  return (
    upper.recipe.seat !== 'none' &&
    lower.recipe.seat !== 'none' &&
    standsOn(upper, lower) &&
    lower.headFrom - upper.headTo < textBetween
  )
}

function clash(one: Stand, other: Stand): HeadClash {
  const weight = one.recipe.grade === other.recipe.grade ? 2 : 1
  return { one: one.story.slug, other: other.story.slug, weight }
}
