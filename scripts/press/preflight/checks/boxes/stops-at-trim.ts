import type { Box } from '../../../rewrite/box.ts'
import { pointsPerMm } from '../../../trim/page-boxes.ts'
import type { DrawnCheck } from '../../check.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { seenPieces } from '../../walk/seen-pieces.ts'
import { hasInk } from '../painted-colours.ts'

/** What reaches the edge of the page goes on beyond it: paper is cut half a millimetre here or there. */
export const stopsAtTrim: DrawnCheck = {
  code: 'preflight/stops-at-trim',
  group: 'boxes',
  looksAt: 'drawn',
  severity: ({ bleedMm }) => (bleedMm > 0 ? 'warning' : undefined),
  look: (drawn, { page: { trim, boxes }, demand: { preset } }) => {
    if (!boxes.trim || !hasInk(drawn)) return []
    const bleed = preset.bleedMm * pointsPerMm
    const piece = seenPieces(drawn).find(
      box =>
        isArea(drawn, box) &&
        reaches(box, trim).some(beyond => beyond > -nearly && beyond < bleed - nearly)
    )
    if (!piece) return []
    return [
      {
        box: piece,
        message: {
          en: 'Something reaches the edge of the page and stops there: a white line may show after trimming.',
          zh: '有内容正好到成品边为止，裁切后可能露白边。'
        },
        hint: {
          en: `Let it go on ${preset.bleedMm} mm beyond the trim, or keep it away from the edge.`,
          zh: `请把它向外延伸 ${preset.bleedMm} 毫米，或离开页边。`
        }
      }
    ]
  }
}

/** Points. */
const nearly = 0.3
const areaLeast = 4

function isArea(drawn: Drawn, { left, bottom, right, top }: Box): boolean {
  const isKind = drawn.kind === 'picture' || drawn.kind === 'shading' || drawn.kind === 'path'
  return isKind && right - left > areaLeast && top - bottom > areaLeast
}

/** How far a box goes beyond each side of the trim; less than nothing where it stays inside. */
function reaches(box: Box, trim: Box): readonly number[] {
  return [
    trim.left - box.left,
    trim.bottom - box.bottom,
    box.right - trim.right,
    box.top - trim.top
  ]
}
