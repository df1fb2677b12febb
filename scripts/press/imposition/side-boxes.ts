import type { SheetBoxes } from '../press-file/press-sheet.ts'
import type { Box } from '../rewrite/box.ts'
import type { PrintedSide, SheetPlan } from '../sheets/sheet-plan.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'

/** The boxes of one side of a printer's sheet, points from its bottom left. */
export interface SideBoxes extends SheetBoxes {
  /** Where spreads are cut apart, from the bottom. */
  readonly cuts: readonly number[]
}

/** The trim is that of all pages together, for a sheet has one. */
export function sideBoxes({ spreads }: PrintedSide, plan: SheetPlan): SideBoxes {
  const { media, page, bleed, gapMm } = plan
  const left = Math.min(...spreads.map(({ leftMm }) => leftMm))
  const tops = spreads.map(({ topMm }) => topMm)
  const [upper, lower] = [Math.min(...tops), Math.max(...tops)]
  const up = (topMm: number) => (media.heightMm - topMm) * pointsPerMm
  const trim = {
    left: left * pointsPerMm,
    bottom: up(lower + page.heightMm),
    right: (left + 2 * page.widthMm) * pointsPerMm,
    top: up(upper)
  }
  const [across, along] = [bleed.widthMm * pointsPerMm, bleed.heightMm * pointsPerMm]
  const edges = gapMm > 0 ? [upper + page.heightMm, lower] : [lower]
  return {
    trim,
    bleed: {
      left: trim.left - across,
      bottom: trim.bottom - along,
      right: trim.right + across,
      top: trim.top + along
    },
    media: { left: 0, bottom: 0, right: media.widthMm * pointsPerMm, top: up(0) },
    cuts: spreads.length > 1 ? edges.map(up) : []
  }
}

/** Its boxes as a file names them. */
export function boxesOf({
  media,
  bleed,
  trim
}: SideBoxes): readonly (readonly [string, readonly number[]])[] {
  return [
    ['MediaBox', corners(media)],
    ['BleedBox', corners(bleed)],
    ['TrimBox', corners(trim)]
  ]
}

function corners({ left, bottom, right, top }: Box): readonly number[] {
  return [left, bottom, right, top]
}
