import type { DrawnCheck } from '../../check.ts'
import { always } from '../severities.ts'
import { points, printedType } from './printed-type.ts'

/** Type is not smaller than the press can print. */
export const typeSmall: DrawnCheck = {
  code: 'preflight/type-small',
  group: 'fonts',
  looksAt: 'drawn',
  severity: always,
  look: (drawn, scene) => {
    const { smallestType } = scene.demand.preset
    const text = printedType(drawn, scene)
    if (!text || text.sizePt > smallestType.oneInkAdvised - rounding) return []
    const isError = text.sizePt < smallestType.oneInk - rounding
    if (!isError && text.sizePt >= smallestType.oneInkAdvised - rounding) return []
    const [size, least] = [text.sizePt, isError ? smallestType.oneInk : smallestType.oneInkAdvised]
    return [
      {
        severity: isError ? 'error' : 'warning',
        badness: -size,
        object: text.object,
        ...(text.seen ? { box: text.seen } : {}),
        message: {
          en: `Type of ${points(size)} pt; this press ${isError ? 'prints none' : 'advises against any'} under ${least} pt.`,
          zh: `有 ${points(size)} pt 的字；这种印刷${isError ? '印不清' : '不宜用'} ${least} pt 以下的字。`
        },
        hint: {
          en: `Set it in ${least} pt or more.`,
          zh: `请改为 ${least} pt 以上。`
        }
      }
    ]
  }
}

/** Points that matrices may lose, and what a point of TeX is short of one. */
const rounding = 0.05
