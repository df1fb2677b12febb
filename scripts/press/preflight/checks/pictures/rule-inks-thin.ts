import type { DrawnCheck } from '../../check.ts'
import { points } from '../fonts/printed-type.ts'
import { gravestOfX } from '../severities.ts'
import { rulesIn } from './rule-width.ts'

/** Rules of several inks are thick enough for plates that do not meet exactly. */
export const ruleInksThin: DrawnCheck = {
  code: 'preflight/rule-inks-thin',
  group: 'pictures',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, scene) => {
    const { moreInks, oneInk } = scene.demand.preset.thinnestRule
    return rulesIn(drawn, scene)
      .filter(
        ({ widthPt, inks }) => inks > 1 && widthPt < moreInks - 0.01 && widthPt >= oneInk - 0.01
      )
      .map(({ widthPt, inks, box }) => ({
        badness: -widthPt,
        object: drawn.object,
        box,
        message: {
          en: `A rule of ${points(widthPt)} pt in ${inks} inks; under ${moreInks} pt it doubles where the plates do not meet.`,
          zh: `${points(widthPt)} pt 的线用了 ${inks} 种油墨，细于 ${moreInks} pt 时套印不准会成双线。`
        },
        hint: {
          en: `Draw it in one ink, or ${moreInks} pt thick or more.`,
          zh: `请只用一种油墨，或改为 ${moreInks} pt 以上。`
        }
      }))
  }
}
