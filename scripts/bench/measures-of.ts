import { makeupStyle } from '../makeup/leaf/daily-style.ts'
import { measuresInUse } from '../makeup/leaf/leg-measure.ts'
import type { Style } from '../model/style.ts'

/** Every width of a leg that make-up may ask for on a style's pages, body characters, ascending. */
export function measuresOf(style: Style): readonly number[] {
  const { columns, rows, columnCharacters, gutterPx, bodyPx, rowPx } = style.grid
  const room = {
    page: 1,
    columns,
    rows,
    top: 0,
    columnCharacters,
    gutterCharacters: gutterPx / bodyPx,
    rowCharacters: rowPx / bodyPx
  }
  return measuresInUse(room, makeupStyle(style))
}
