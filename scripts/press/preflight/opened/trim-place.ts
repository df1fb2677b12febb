import type { Box } from '../../rewrite/box.ts'
import { pointsPerMm } from '../../trim/page-boxes.ts'
import type { TrimPlace } from '../finding.ts'

/** Where a box stands on the trimmed sheet, turned as the page is shown; to a tenth of a millimetre. */
export function trimPlace(box: Box, trim: Box, rotate: number): TrimPlace {
  const [left, top, right, bottom] = edges(box, trim, rotate)
  return {
    leftMm: tenths(left),
    topMm: tenths(top),
    widthMm: tenths(right - left),
    heightMm: tenths(bottom - top)
  }
}

/** Distances from the left and the top of the sheet that is seen. */
function edges(
  box: Box,
  trim: Box,
  rotate: number
): readonly [left: number, top: number, right: number, bottom: number] {
  const fromLeft = [box.left - trim.left, box.right - trim.left] as const
  const fromRight = [trim.right - box.right, trim.right - box.left] as const
  const fromTop = [trim.top - box.top, trim.top - box.bottom] as const
  const fromBottom = [box.bottom - trim.bottom, box.top - trim.bottom] as const
  if (rotate === 90) return [fromBottom[0], fromLeft[0], fromBottom[1], fromLeft[1]]
  if (rotate === 180) return [fromRight[0], fromBottom[0], fromRight[1], fromBottom[1]]
  if (rotate === 270) return [fromTop[0], fromRight[0], fromTop[1], fromRight[1]]
  return [fromLeft[0], fromTop[0], fromLeft[1], fromTop[1]]
}

function tenths(points: number): number {
  const mm = Math.round((points / pointsPerMm) * 10) / 10
  return mm === 0 ? 0 : mm
}
