import type { DrawnCheck } from '../../check.ts'
import { plateCount, platesOf } from '../../walk/plates-of-colour.ts'
import { gravestOfX } from '../severities.ts'
import { points, printedType } from './printed-type.ts'

/** Letters of several inks are large enough for plates that do not meet exactly. */
export const typeInksSmall: DrawnCheck = {
  code: 'preflight/type-inks-small',
  group: 'fonts',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, scene) => {
    const least = scene.demand.preset.smallestType.moreInks
    const text = printedType(drawn, scene)
    if (!text || text.sizePt >= least - 0.02) return []
    const counts = [text.fill, text.stroke].map(colour => {
      const plates = colour && platesOf(colour)
      return plates ? plateCount(plates) : 0
    })
    const inks = Math.max(...counts)
    if (inks < 2) return []
    return [
      {
        badness: -text.sizePt,
        object: text.object,
        ...(text.seen ? { box: text.seen } : {}),
        message: {
          en: `Type of ${points(text.sizePt)} pt in ${inks} inks: under ${least} pt its edges blur where the plates do not meet.`,
          zh: `${points(text.sizePt)} pt 的字用了 ${inks} 种油墨，小于 ${least} pt 时套印稍有偏差就发虚。`
        },
        hint: {
          en: `Set it in one ink, or in ${least} pt or more.`,
          zh: `请只用一种油墨，或改为 ${least} pt 以上。`
        }
      }
    ]
  }
}
