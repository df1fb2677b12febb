import type { DrawnCheck } from '../../check.ts'
import { points } from '../fonts/printed-type.ts'
import { gravestOfX } from '../severities.ts'
import { rulesIn } from './rule-width.ts'

/** Rules are thick enough to be on the plate everywhere. */
export const ruleThin: DrawnCheck = {
  code: 'preflight/rule-thin',
  group: 'pictures',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, scene) => {
    const least = scene.demand.preset.thinnestRule.oneInk
    return rulesIn(drawn, scene)
      .filter(({ widthPt, inks }) => inks > 0 && widthPt < least - rounding)
      .map(({ widthPt, box }) => ({
        badness: -widthPt,
        object: drawn.object,
        box,
        message: {
          en: `A rule of ${points(widthPt)} pt; under ${least} pt it breaks up on the plate.`,
          zh: `有 ${points(widthPt)} pt 的线；细于 ${least} pt 会断线。`
        },
        hint: {
          en: `Draw it ${least} pt thick or more; a width of 0 means as thin as the machine can.`,
          zh: `请改为 ${least} pt 以上；线宽 0 表示机器能印的最细线，不要用。`
        }
      }))
  }
}

/** Points that matrices may lose. */
const rounding = 0.01
