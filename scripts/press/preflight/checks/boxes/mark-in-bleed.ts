import type { Box } from '../../../rewrite/box.ts'
import type { DrawnCheck } from '../../check.ts'
import { shared, widened } from '../../walk/box-within.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { seenPieces } from '../../walk/seen-pieces.ts'
import { colouredFor } from '../painted-colours.ts'

/** Marks for the printer stand outside of the bleed: inside it they may show at the edge of a cut page. */
export const markInBleed: DrawnCheck = {
  code: 'preflight/mark-in-bleed',
  group: 'boxes',
  looksAt: 'drawn',
  severity: ({ bleedMm }) => (bleedMm > 0 ? 'error' : undefined),
  look: (drawn, { page: { trim, boxes }, demand: { preset } }) => {
    const { bleed } = boxes
    if (!bleed || !boxes.trim) return []
    const room = widened(bleed, -slack)
    const mark = seenPieces(drawn).find(
      piece => isMark(drawn, piece, trim) && shared(piece, room) !== undefined
    )
    if (!mark) return []
    return [
      {
        box: mark,
        message: {
          en: 'A mark for the printer stands inside the bleed.',
          zh: '有印刷标记落在出血范围内。'
        },
        hint: {
          en: `Set the marks more than ${preset.bleedMm} mm away from the trim, outside of the bleed.`,
          zh: `请把标记移到出血以外，离成品线 ${preset.bleedMm} 毫米以上。`
        }
      }
    ]
  }
}

/** Points of a mark's own width and rounding. */
const slack = 0.5
/** Points: nothing but a mark is a line so thin beyond the trim. */
const thin = 1.5

/** On all plates, or a line; wholly outside of the page. */
function isMark(drawn: Drawn, seen: Box, trim: Box): boolean {
  if (shared(seen, widened(trim, -slack))) return false
  const isThin = seen.right - seen.left <= thin || seen.top - seen.bottom <= thin
  const isOnAll = colouredFor(drawn).some(
    ({ space }) => space.kind === 'Separation' && space.inks.includes('All')
  )
  return isOnAll || (drawn.kind === 'path' && isThin)
}
