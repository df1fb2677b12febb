import type { GroupColumn, GroupPlan, GroupWords } from './group-plans.ts'

/** Where something stands in a group, CSS px from its top left. */
export interface GroupPlaced {
  readonly leftPx: number
  readonly downPx: number
  readonly widthPx: number
}

/** Where everything of a group stands. */
export interface GroupPlaces {
  readonly pictures: ReadonlyMap<number, GroupPlaced & { readonly heightPx: number }>
  readonly words: ReadonlyMap<GroupWords, GroupPlaced>
}

/** What a group is to fill. */
export interface GroupRoom {
  readonly widthPx: number
  readonly heightPx: number
  readonly ratios: readonly number[]
  readonly underWordsPx: number
}

/** How many times as high as its own shape each picture of a column is, so that the column has a height. */
export function factorOf(plan: GroupPlan, column: GroupColumn, heightPx: number): number {
  return (heightPx - plan.footPx - column.fixedPx) / column.naturalPx
}

/** Lays a plan out in its room; `deepOf` tells the height of a caption in a width. */
export function groupPlaces(
  plan: GroupPlan,
  { widthPx, heightPx, ratios, underWordsPx }: GroupRoom,
  deepOf: (words: GroupWords, widthPx: number) => number
): GroupPlaces {
  const pictures = new Map<number, GroupPlaced & { readonly heightPx: number }>()
  const words = new Map<GroupWords, GroupPlaced>()
  for (const column of plan.columns) {
    const factor = Math.min(1 / leastShown, Math.max(leastShown, factorOf(plan, column, heightPx)))
    const where = { leftPx: column.leftPx, widthPx: column.widthPx }
    let downPx = 0
    for (const [index, picture] of column.pictures.entries()) {
      const tallPx = column.widthPx * (ratios[picture] ?? 1) * factor
      pictures.set(picture, { ...where, downPx, heightPx: tallPx })
      downPx += tallPx
      for (const one of column.words[index] ?? []) {
        words.set(one, { ...where, downPx })
        downPx += deepOf(one, column.widthPx)
      }
      downPx += underWordsPx
    }
  }
  let downPx = heightPx - plan.footPx
  for (const one of plan.foot) {
    words.set(one, { leftPx: 0, downPx, widthPx })
    downPx += deepOf(one, widthPx)
  }
  return { pictures, words }
}

/** No more of a picture is cut away than leaves this share of it. */
const leastShown = 0.92
