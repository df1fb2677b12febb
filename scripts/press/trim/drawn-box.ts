import { type Box, before, grown, type Matrix, unmoved } from '../rewrite/box.ts'

/** The box on the page of a box in a space of its own, which `own` leads to the space of `matrix`. */
export function drawnBox(box: Box, own: Matrix | undefined, matrix: Matrix): Box {
  const on = before(own ?? unmoved, matrix)
  const { left, bottom, right, top } = box
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top]
  ] as const
  return corners.reduce((all, [x, y]) => grown(all, x, y, on), grown(undefined, left, top, on))
}

/** The box of lines along a path, with their width and no more: mitres are not reckoned. */
export function lineBox(
  { left, bottom, right, top }: Box,
  { matrix, lineWidth }: { readonly matrix: Matrix; readonly lineWidth: number }
): Box {
  const [a, b, c, d] = matrix
  const half = (lineWidth / 2) * Math.sqrt(Math.abs(a * d - b * c))
  return { left: left - half, bottom: bottom - half, right: right + half, top: top + half }
}
