import type { Style } from '../../../model/style.ts'

/** The columns and rows of a page, CSS px. */
export interface GridView {
  /** Corner of the type area. */
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly columnPx: number
  readonly gutterPx: number
  readonly rows: number
  readonly rowPx: number
}

/** The columns, whole characters wide, stand in the middle of the type area. */
export function gridView(style: Style, rows: number): GridView {
  const { grid, trimWidthMm, trimHeightMm, typeHeightMm } = style
  const columnPx = grid.columnCharacters * grid.bodyPx
  const typePx = grid.columns * (columnPx + grid.gutterPx) - grid.gutterPx
  return {
    left: (trimWidthMm * pxPerMm - typePx) / 2,
    top: ((trimHeightMm - typeHeightMm) / 2) * pxPerMm,
    columns: grid.columns,
    columnPx,
    gutterPx: grid.gutterPx,
    rows,
    rowPx: grid.rowPx
  }
}

/** CSS px in a millimetre. */
export const pxPerMm = 96 / 25.4
