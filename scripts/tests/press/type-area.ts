import type { Style } from '../../model/style.ts'

const pointsPerMm = 72 / 25.4
const pointsPerPx = 0.75

/** Where a style's grid stands, points from the trim's top left: centred in the type area's width, its first row at the top. */
export function typeAreaPt({ grid, trimWidthMm, trimHeightMm, typeHeightMm }: Style): {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly stepPt: number
  readonly gutterPt: number
  readonly rowPt: number
} {
  const stepPt = (grid.columnCharacters * grid.bodyPx + grid.gutterPx) * pointsPerPx
  const gutterPt = grid.gutterPx * pointsPerPx
  const width = grid.columns * stepPt - gutterPt
  const left = (trimWidthMm * pointsPerMm - width) / 2
  const top = ((trimHeightMm - typeHeightMm) / 2) * pointsPerMm
  return { left, top, width, stepPt, gutterPt, rowPt: grid.rowPx * pointsPerPx }
}
