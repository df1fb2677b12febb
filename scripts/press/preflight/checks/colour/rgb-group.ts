import { entry } from '../../../rewrite/pdf-file.ts'
import type { DrawnCheck } from '../../check.ts'
import { colourSpace } from '../../walk/colour-space.ts'
import { ofInks } from '../severities.ts'
import { lightKind } from './light-colour.ts'

/** No transparency is mixed in RGB: black would come out of such a group in four inks. */
export const rgbGroup: DrawnCheck = {
  code: 'preflight/rgb-group',
  group: 'colour',
  looksAt: 'drawn',
  severity: ofInks,
  look: (drawn, { file: { context }, page }) => {
    if (drawn.kind !== 'group') return []
    const space = entry(context, drawn.dict, 'CS')
    if (lightKind(space && colourSpace(context, space, page.resources)) === undefined) return []
    return [
      {
        box: drawn.seen ?? drawn.box,
        object: drawn.object,
        message: {
          en: 'Transparent things are mixed in RGB: what is black comes out in four inks.',
          zh: '透明效果在 RGB 中混合，黑色会变成四色黑。'
        },
        hint: {
          en: 'Set the space in which transparency is blended to CMYK and export anew.',
          zh: '请把透明混合空间设为 CMYK 后重新导出。'
        }
      }
    ]
  }
}
