import type { DrawnCheck } from '../../check.ts'
import { shared, widened } from '../../walk/box-within.ts'
import { seenPieces } from '../../walk/seen-pieces.ts'
import { colouredFor, hasInk } from '../painted-colours.ts'
import { always } from '../severities.ts'

/** What is printed on all plates are marks, and no mark stands on the page itself. */
export const registrationColour: DrawnCheck = {
  code: 'preflight/registration-colour',
  group: 'colour',
  looksAt: 'drawn',
  severity: always,
  look: (drawn, { page: { trim, boxes } }) => {
    const isOnAll = colouredFor(drawn).some(
      ({ space }) => space.kind === 'Separation' && space.inks.includes('All')
    )
    if (!isOnAll || !hasInk(drawn)) return []
    // Where nothing says where the page is cut, all but text may be marks.
    if (!boxes.trim && drawn.kind !== 'text') return []
    const room = widened(trim, -slack)
    const piece = seenPieces(drawn).find(one => shared(one, room) !== undefined)
    if (!piece) return []
    return [
      {
        box: piece,
        object: drawn.object,
        message: {
          en: 'The colour of marks, ink of every plate, is used on the page.',
          zh: '页面上用了套印色（每块版都有墨）。'
        },
        hint: {
          en: 'Set it in black ink alone (K 100).',
          zh: '请改为只用黑墨（K 100）。'
        }
      }
    ]
  }
}

/** Points: a mark may touch the trim. */
const slack = 0.5
