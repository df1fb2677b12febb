import type { DrawnCheck } from '../../check.ts'
import { ofInks } from '../severities.ts'
import { lightKind } from './light-colour.ts'

/** No picture is in RGB without a profile. */
export const rgbPicture: DrawnCheck = {
  code: 'preflight/rgb-picture',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: drawn => {
    if (drawn.kind !== 'picture' || lightKind(drawn.space) !== 'device') return []
    return [
      {
        box: drawn.seen ?? drawn.box,
        object: drawn.picture,
        message: {
          en: 'A picture is in RGB, and nothing says which.',
          zh: '有图片是 RGB 颜色，而且没有色彩特性文件。'
        },
        hint: {
          en: 'Convert the picture to CMYK by the profile of the press, one of grey to grey.',
          zh: '请按印刷厂的色彩特性文件把图片转为 CMYK，黑白图片转为灰度。'
        }
      }
    ]
  }
}
