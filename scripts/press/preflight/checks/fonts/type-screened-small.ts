import type { DrawnCheck } from '../../check.ts'
import { inkOf, plateCount, platesOf } from '../../walk/plates-of-colour.ts'
import { gravestOfX } from '../severities.ts'
import { points, printedType } from './printed-type.ts'

/** Letters of a screened ink, as grey ones are, are large enough for edges made of dots. */
export const typeScreenedSmall: DrawnCheck = {
  code: 'preflight/type-screened-small',
  group: 'fonts',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, scene) => {
    const least = scene.demand.preset.smallestType.screened
    const text = printedType(drawn, scene)
    const plates = text?.fill && platesOf(text.fill)
    if (!text || !plates || text.sizePt >= least - 0.02 || plateCount(plates) !== 1) return []
    const ink = inkOf(plates)
    if (ink > solid) return []
    const percent = Math.round(ink * 100)
    return [
      {
        badness: -text.sizePt,
        object: text.object,
        ...(text.seen ? { box: text.seen } : {}),
        message: {
          en: `Type of ${points(text.sizePt)} pt in ${percent} % of an ink: under ${least} pt its edges are dots.`,
          zh: `${points(text.sizePt)} pt 的字只用 ${percent}% 的油墨，小于 ${least} pt 时边缘是网点。`
        },
        hint: {
          en: `Set it in 100 % of the ink, or in ${least} pt or more.`,
          zh: `请用 100% 的油墨，或改为 ${least} pt 以上。`
        }
      }
    ]
  }
}

/** A plate holds so much of an ink without dots. */
const solid = 0.98
