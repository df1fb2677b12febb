import type { DrawnCheck } from '../../check.ts'
import { ofInks } from '../severities.ts'
import { lightKind } from './light-colour.ts'

/** No shading runs through RGB. */
export const rgbShading: DrawnCheck = {
  code: 'preflight/rgb-shading',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: drawn => {
    if (drawn.kind !== 'shading' || lightKind(drawn.space) !== 'device') return []
    return [
      {
        box: drawn.seen ?? drawn.box,
        object: drawn.object,
        message: {
          en: 'A shading (or a rule that is drawn as one) is in RGB.',
          zh: '有渐变（或以渐变画成的线）是 RGB 颜色。'
        },
        hint: {
          en: 'Convert it to CMYK; draw what is one colour all over as a plain area.',
          zh: '请转为 CMYK；只有一种颜色的请改为普通色块。'
        }
      }
    ]
  }
}
