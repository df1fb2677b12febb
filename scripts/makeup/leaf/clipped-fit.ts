import type { SetPiece } from '../../model/set-copy.ts'
import type { Fit, LegPart } from './copyfit.ts'

/** As much copy as legs of such heights hold, from the top: `left` is what does not fit, in lines. */
export function clippedFit(
  pieces: readonly SetPiece[],
  heights: readonly number[]
): { readonly fit: Fit; readonly left: number } {
  const legs: LegPart[][] = heights.map(() => [])
  let leg = 0
  let used = 0
  let placed = 0
  const rowsOf = (piece: SetPiece) => piece.options[0]?.rows ?? 0
  for (const [index, piece] of pieces.entries()) {
    const rows = rowsOf(piece)
    for (let from = 0; from < rows && leg < heights.length; ) {
      const free = (heights[leg] ?? 0) - used
      const fits = rowsThatFit(piece, rows, from, free)
      if (fits > 0) legs[leg]?.push({ piece: index, choice: 0, from, to: from + fits })
      from += fits
      used += fits
      placed += fits
      if (from < rows) {
        leg += 1
        used = 0
      }
    }
    if (leg >= heights.length) break
  }
  const all = pieces.reduce((sum, piece) => sum + rowsOf(piece), 0)
  const choices = pieces.map(() => 0)
  return {
    fit: { choices, breaksBefore: [], blankRows: 0, rows: all, cost: 0, legs },
    left: all - placed
  }
}

/** A slab stands whole or not at all. */
function rowsThatFit({ flow }: SetPiece, rows: number, from: number, free: number): number {
  return flow === 'slab' && free < rows ? 0 : Math.min(free, rows - from)
}
