import type { Element } from 'hast'
import { childOf, groupFigures } from '../model/picture-group.ts'
import { factorOf } from './group-places.ts'
import { type GroupCopy, type GroupPlan, groupPlans } from './group-plans.ts'
import { hangingRows } from './hanging-top.ts'
import type { RowRange } from './picture-rows.ts'
import { runIn } from './run-in-captions.ts'
import { setCaption } from './set-caption.ts'
import type { SetContext } from './set-paragraph.ts'

/** The whole rows that a group may have at a width in CSS px. */
export function groupRange(group: Element, widthPx: number, context: SetContext): RowRange {
  const plans = plansOf(group, widthPx, context)
  const { rowPx } = context.style.grid
  const outer = outerRows(context)
  const heights = plans.flatMap(({ columns, footPx }) =>
    columns.map(({ fixedPx, naturalPx }) => fixedPx + naturalPx + footPx)
  )
  const from = Math.max(2, Math.floor((Math.min(...heights) * 0.9) / rowPx + outer))
  const to = Math.ceil((Math.max(...heights) * 1.1) / rowPx + outer)
  const costs: { readonly rows: number; readonly cost: number }[] = []
  for (let rows = from; rows <= to; rows += 1) {
    const { cost, sway } = bestOf(plans, (rows - outer) * rowPx)
    if (sway <= swayMost) costs.push({ rows, cost })
  }
  const [first] = costs
  if (!first) {
    // No height keeps all pictures within their limits: the nearest is taken.
    const all = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const sways = all.map(rows => bestOf(plans, (rows - outer) * rowPx).sway)
    const rows = all[sways.indexOf(Math.min(...sways))] ?? from
    return { least: rows, ideal: rows, most: rows }
  }
  const { rows: ideal } = costs.reduce((best, one) => (one.cost < best.cost ? one : best), first)
  const has = (rows: number) => costs.some(one => one.rows === rows)
  let [least, most] = [ideal, ideal]
  while (has(least - 1)) least -= 1
  while (has(most + 1)) most += 1
  return { least, ideal, most }
}

/** The width in CSS px from which on the pictures of a group stand in it with room for their captions. */
export function groupIsRoomyPx(group: Element, { grid }: SetContext['style']): number {
  const { length } = groupFigures(group)
  return length * roomyEm * grid.bodyPx + (length - 1) * grid.gutterPx
}

/** The plan of a group that fills so many rows best. */
export function groupPlanFor(
  group: Element,
  widthPx: number,
  rows: number,
  context: SetContext
): { readonly plan: GroupPlan; readonly heightPx: number } {
  const heightPx = (rows - outerRows(context)) * context.style.grid.rowPx
  return { plan: bestOf(plansOf(group, widthPx, context), heightPx).plan, heightPx }
}

/** Height of a caption with the air over it, CSS px. */
export function captionPx(
  caption: Element | undefined,
  widthPx: number,
  context: SetContext
): number {
  if (!caption) return 0
  const { grid, measures } = context.style
  return (measures.captionGapRows + setCaption(caption, widthPx, context).rows) * grid.rowPx
}

/** Height ÷ width of a figure's picture. */
export function ratioOf(figure: Element): number {
  const { width, height } = childOf(figure, 'img')?.properties ?? {}
  const [wide, high] = [Number(width ?? 0), Number(height ?? 0)]
  return wide > 0 && high > 0 ? high / wide : 2 / 3
}

function plansOf(group: Element, widthPx: number, context: SetContext): readonly GroupPlan[] {
  const { grid } = context.style
  const figures = groupFigures(group)
  const shared = childOf(group, 'figcaption')
  const { dataCaptions } = group.properties
  const copy: GroupCopy = {
    ratios: figures.map(ratioOf),
    ownWords: (at, wide) => {
      const figure = figures[at]
      return figure ? captionPx(childOf(figure, 'figcaption'), wide, context) : 0
    },
    runInWords: (wide, places) => captionPx(runIn(group, places, context), wide, context),
    sharedWords: wide => captionPx(shared, wide, context),
    areTogether: dataCaptions === undefined ? undefined : dataCaptions === 'together',
    gutterPx: grid.gutterPx,
    underWordsPx: underWordsPx(context),
    leastPx: leastEm * grid.bodyPx
  }
  return groupPlans(copy, widthPx)
}

/** The cheapest plan for a height; `sway` is how far its pictures are from their own shapes at the most. */
function bestOf(plans: readonly GroupPlan[], heightPx: number) {
  let best: { plan: GroupPlan; cost: number; sway: number } | undefined
  for (const plan of plans) {
    const sways = plan.columns.map(column => Math.abs(factorOf(plan, column, heightPx) - 1))
    const sway = Math.max(...sways)
    const over = sway > swayMost ? overCost * (1 + sway) : 0
    const cost = plan.cost + sways.reduce((sum, one) => sum + one, 0) + over
    if (!best || cost < best.cost) best = { plan, cost, sway }
  }
  if (!best) throw new Error('a group without pictures')
  return best
}

/** How much higher or lower than its own shape a picture may be. */
const swayMost = 0.075
const overCost = 100
/** No picture of a group is narrower, in body characters; and so wide they are on average where there is room. */
const leastEm = 8
const roomyEm = 10

/** Above the group as above any picture, and under it. */
function outerRows(context: SetContext): number {
  return hangingRows(context) + context.style.measures.captionAirRows
}

/** Between what belongs to one picture and the next under it. */
export function underWordsPx({ style }: SetContext): number {
  return style.measures.captionAirRows * style.grid.rowPx
}
