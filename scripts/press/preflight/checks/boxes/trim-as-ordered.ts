import { pointsPerMm } from '../../../trim/page-boxes.ts'
import type { PageCheck } from '../../check.ts'
import { always } from '../severities.ts'
import { boxTolerance, sizeText } from './box-words.ts'

/** Each page is as large as it was ordered. */
export const trimAsOrdered: PageCheck = {
  code: 'preflight/trim-size',
  group: 'boxes',
  looksAt: 'page',
  severity: always,
  look: ({ trim, rotate }, { trimMm }) => {
    if (!trimMm) return []
    const across = trim.right - trim.left
    const down = trim.top - trim.bottom
    const [width, height] = rotate % 180 === 0 ? [across, down] : [down, across]
    const isAsOrdered =
      Math.abs(width - trimMm.width * pointsPerMm) <= boxTolerance &&
      Math.abs(height - trimMm.height * pointsPerMm) <= boxTolerance
    if (isAsOrdered) return []
    const ordered = `${trimMm.width} × ${trimMm.height} mm`
    return [
      {
        message: {
          en: `The page is ${sizeText(width, height)} after trimming; ${ordered} was ordered.`,
          zh: `页面成品尺寸为 ${sizeText(width, height)}，约定的是 ${ordered}。`
        },
        hint: {
          en: 'Lay the page out in the size that was ordered, or order this size.',
          zh: '请按约定尺寸重新制作，或与印刷厂改定尺寸。'
        }
      }
    ]
  }
}
