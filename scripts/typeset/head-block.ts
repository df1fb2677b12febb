import { headSeats } from '../model/head-seats.ts'
import { type HeadStand, shareOver, wantedRows } from '../model/head-white.ts'
import type { LeafRecipe } from '../model/layout.ts'
import type { Style } from '../model/style.ts'
import { copyReach } from './line-reach.ts'
import type { SetContext } from './set-paragraph.ts'

/** A stack as what places it sees it, px: its ink, and where that begins under its top. */
export interface PlacedStack {
  readonly inkPx: number
  readonly firstInkPx: number
}

/** Whole rows of a head with its white: over the style's own by −¼ to ¾ of a row. */
export function headRows(inkPx: number, stand: HeadStand, context: SetContext): number {
  const { overPx, underPx } = whiteOf(stand, context)
  const rows = (overPx + inkPx + underPx) / context.style.grid.rowPx
  return Math.max(1, Math.ceil(rows - wantedRows - slack))
}

/** How high the ink of a head may be in so many rows. */
export function headRoomPx(rows: number, stand: HeadStand, context: SetContext): number {
  const { overPx, underPx } = whiteOf(stand, context)
  return (rows + wantedRows + slack) * context.style.grid.rowPx - overPx - underPx
}

/** From the top of a strip of so many rows to the top of the stack in it; what the rows leave over is split. */
export function headInPx(
  { inkPx, firstInkPx }: PlacedStack,
  rows: number,
  stand: HeadStand,
  context: SetContext
): number {
  const { overPx, underPx, fixedPx } = whiteOf(stand, context)
  const { rowPx } = context.style.grid
  const left = rows * rowPx - overPx - inkPx - underPx
  const isTight = left < -(wantedRows + slack) * rowPx
  // What is taken off beyond rounding is taken off each in its measure, or the ink would stand on rule or copy.
  const freePx = overPx - fixedPx
  const over = isTight ? (freePx * left) / (freePx + underPx) : shareOver * left
  return Math.round((overPx + over - firstInkPx) * 100) / 100
}

/** Whether so few rows leave the ink of a head no white between what is over it and the copy. */
export function isCrammed(
  { inkPx }: PlacedStack,
  rows: number,
  stand: HeadStand,
  context: SetContext
): boolean {
  const { fixedPx, underCopyPx } = whiteOf(stand, context)
  const { rowPx } = context.style.grid
  return rows * rowPx - fixedPx - inkPx + underCopyPx < leastWhiteRows * rowPx
}

/** Rows of white that a head has at the least over it and under it together. */
const leastWhiteRows = 0.6

/** Rows from the top of a box to where its edge ends, whether that is one rule or two. */
export function boxEdgeRows({ measures }: Pick<Style, 'measures'>): number {
  return measures.boxHeadRows + edgeDeepRows
}

const edgeDeepRows = 0.1

/** What the head of a recipe stands under: in a box and in some seats a row of its own is over it. */
export function standOf({ boxed, seat }: Pick<LeafRecipe, 'boxed' | 'seat'>): HeadStand {
  return boxed || headSeats[seat].hasRowAbove ? 'edged' : 'open'
}

/**
 * White of a head's strip over its ink, of which what is over the rule cannot be given, and under it to the copy's first
 * row, in which the copy leaves some too.
 */
function whiteOf(stand: HeadStand, context: SetContext) {
  const { grid, headWhite, measures, boxRows } = context.style
  const { rowPx, bodyPx } = grid
  const copyPx = rowPx / 2 - copyReach(context).above * bodyPx
  switch (stand) {
    case 'open':
      return {
        overPx: (measures.ruleDropRows + headWhite.over) * rowPx,
        underPx: headWhite.copy * rowPx - copyPx,
        fixedPx: measures.ruleDropRows * rowPx,
        underCopyPx: copyPx
      }
    case 'edged':
      return {
        overPx: Math.max(0, boxEdgeRows(context.style) + headWhite.over - boxRows) * rowPx,
        underPx: headWhite.copy * rowPx - copyPx,
        fixedPx: 0,
        underCopyPx: copyPx
      }
    case 'panel': {
      const underPx = Math.max(0, headWhite.kickerMain * rowPx - copyPx)
      return { overPx: 0, underPx, fixedPx: 0, underCopyPx: copyPx }
    }
  }
}

/** What arithmetic may add. */
const slack = 1e-6
