import type { Rect } from '../../model/dummy.ts'
import { wordsOf } from '../../model/furniture.ts'
import type { SetFrame, SetPiece } from '../../model/set-copy.ts'
import type { Fit, LegPart } from './copyfit.ts'

/** A frame whose story ends above its foot, with the lines that are missing written into the room. */
export function markedShort(set: SetFrame, rect: Rect, usedRows: number): SetFrame {
  const rows = rect.height - usedRows
  const legs = Math.max(1, set.frame.recipe.legs)
  const text = wordsOf(set.language).labels.short(rows * rect.width)
  const strip = { leg: 0, legs, row: usedRows, rows }
  return { ...set, frame: { ...set.frame, rect }, mark: { strip, text } }
}

/** A frame that shows what fits, with the lines that are over written into its last row. */
export function markedOver(set: SetFrame, lines: number): SetFrame {
  const { rect, recipe } = set.frame
  const legs = Math.max(1, recipe.legs)
  const text = wordsOf(set.language).labels.over(lines)
  return { ...set, mark: { strip: { leg: 0, legs, row: rect.height - 1, rows: 1 }, text } }
}

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
