import type { Matrix } from '../rewrite/box.ts'
import type { PlacedSpread, SheetPlan } from '../sheets/sheet-plan.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import type { PageForm } from './page-form.ts'

/** Draws the two pages of a spread, each with its bleed but at the fold, where none has any. */
export function drawnSpread(
  { pages, leftMm, topMm, isTurned }: PlacedSpread,
  plan: SheetPlan,
  forms: readonly PageForm[]
): string {
  const { page, media, bleed } = plan
  const inOrder = isTurned ? [...pages].reverse() : pages
  const [width, height] = [page.widthMm * pointsPerMm, page.heightMm * pointsPerMm]
  const bottom = (media.heightMm - topMm - page.heightMm) * pointsPerMm
  const [above, below] = roomAround(topMm, plan)
  return inOrder
    .map((number, at) => {
      const form = number === undefined ? undefined : forms[number - 1]
      if (!form) return ''
      const left = leftMm * pointsPerMm + at * width
      const beyond = bleed.widthMm * pointsPerMm
      const clip = [
        left - (at === 0 ? beyond : 0),
        bottom - below * pointsPerMm,
        width + beyond,
        height + (above + below) * pointsPerMm
      ]
      const { trim } = form
      const matrix: Matrix = isTurned
        ? [-1, 0, 0, -1, left + width + trim.left, bottom + height + trim.bottom]
        : [1, 0, 0, 1, left - trim.left, bottom - trim.bottom]
      return `q ${written(clip)} re W n ${written(matrix)} cm /Page${number} Do Q\n`
    })
    .join('')
}

/** How far beyond its trim a spread is printed at its top and bottom, mm: where two meet, to the middle between them. */
function roomAround(
  topMm: number,
  { page, media, bleed, gapMm }: SheetPlan
): readonly [above: number, below: number] {
  const outer = bleed.heightMm
  const isAlone = Math.abs(2 * topMm + page.heightMm - media.heightMm) < 0.01
  if (isAlone) return [outer, outer]
  const isUpper = topMm + page.heightMm / 2 < media.heightMm / 2
  return isUpper ? [outer, gapMm / 2] : [gapMm / 2, outer]
}

function written(values: readonly number[]): string {
  return values.map(value => writtenNumber(Math.round(value * 1e4) / 1e4)).join(' ')
}
