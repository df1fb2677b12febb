import type { DrawnCheck } from '../../check.ts'
import type { Colour } from '../../walk/colour-space.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { isPaper } from '../painted-colours.ts'
import { always } from '../severities.ts'

/** White never overprints: it would leave what is under it, and be gone. */
export const whiteOverprints: DrawnCheck = {
  code: 'preflight/white-overprints',
  group: 'colour',
  looksAt: 'drawn',
  severity: always,
  look: drawn => {
    if (!drawn.seen || !vanishes(drawn)) return []
    const isText = drawn.kind === 'text'
    return [
      {
        box: drawn.seen,
        object: drawn.object,
        message: isText
          ? {
              en: 'White text overprints, and will be gone.',
              zh: '白色文字设了叠印，印出来会消失。'
            }
          : {
              en: 'A white area overprints, and will be gone.',
              zh: '白色块面设了叠印，印出来会消失。'
            },
        hint: { en: 'Turn overprint off for white.', zh: '请取消白色的叠印。' }
      }
    ]
  }
}

function vanishes(drawn: Drawn): boolean {
  if (drawn.kind !== 'text' && drawn.kind !== 'path') return false
  const { overprintsFill, overprintsStroke, overprintMode } = drawn.paint
  const leaves = (colour: Colour | undefined) =>
    colour !== undefined && isPaper(colour) && leavesInks(colour, overprintMode)
  return (overprintsFill && leaves(drawn.fill)) || (overprintsStroke && leaves(drawn.stroke))
}

/** Which colours leave inks that they do not name (ISO 32000-1, 11.7.4.3). */
function leavesInks({ space }: Colour, mode: 0 | 1): boolean {
  switch (space.kind) {
    case 'DeviceCMYK':
      return mode === 1
    case 'DeviceGray':
    case 'Separation':
    case 'DeviceN':
      return true
    case 'DeviceRGB':
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
    case 'ICCBased':
    case 'Indexed':
    case 'Pattern':
    case 'Unknown':
      return false
  }
}
