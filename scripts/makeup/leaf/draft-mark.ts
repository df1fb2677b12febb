import type { Rect } from '../../model/dummy.ts'
import { wordsOf } from '../../model/furniture.ts'
import type { SetFrame } from '../../model/set-copy.ts'

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
