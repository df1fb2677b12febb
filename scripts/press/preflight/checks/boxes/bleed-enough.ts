import { pointsPerMm } from '../../../trim/page-boxes.ts'
import type { PageCheck } from '../../check.ts'
import { boxTolerance, mmText } from './box-words.ts'

/** The sheet goes on beyond the trim as far as the press asks. */
export const bleedEnough: PageCheck = {
  code: 'preflight/bleed-small',
  group: 'boxes',
  looksAt: 'page',
  severity: ({ bleedMm }) => (bleedMm > 0 ? 'error' : undefined),
  look: ({ trim, boxes: { bleed, trim: own } }, { preset: { bleedMm } }) => {
    // Where nothing says where it is cut, nothing says what is beyond.
    if (!own) return []
    const reach = bleed
      ? Math.min(
          trim.left - bleed.left,
          trim.bottom - bleed.bottom,
          bleed.right - trim.right,
          bleed.top - trim.top
        )
      : 0
    // Trim beyond bleed is another fault.
    if (reach < -boxTolerance || reach >= bleedMm * pointsPerMm - boxTolerance) return []
    return [
      {
        message: {
          en: `The page has ${mmText(reach)} mm of bleed; the press asks for ${bleedMm} mm on every side.`,
          zh: `页面出血只有 ${mmText(reach)} 毫米，要求每边 ${bleedMm} 毫米。`
        },
        hint: {
          en: `Export the PDF anew with ${bleedMm} mm of bleed; what reaches the edge has to go on beyond it.`,
          zh: `请重新导出 PDF，每边留 ${bleedMm} 毫米出血；到边的内容要延伸到出血边。`
        }
      }
    ]
  }
}
