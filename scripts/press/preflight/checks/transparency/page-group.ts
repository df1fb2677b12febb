import { entry } from '../../../rewrite/pdf-file.ts'
import type { DrawnCheck } from '../../check.ts'
import { colourSpace } from '../../walk/colour-space.ts'
import { lightKind } from '../colour/light-colour.ts'
import { seeThrough } from './see-through.ts'

/** A page with transparency says that it is mixed in inks. */
export const pageGroup: DrawnCheck = {
  code: 'preflight/page-group',
  group: 'transparency',
  looksAt: 'drawn',
  severity: ({ standard, colour }) =>
    standard === 'PDF/X-4' && colour === 'cmyk' ? 'error' : undefined,
  look: (drawn, { file, page }) => {
    const { context } = file
    if (!seeThrough(drawn, file)) return []
    const space = entry(context, entry(context, page.dict, 'Group'), 'CS')
    const read = space && colourSpace(context, space, page.resources)
    if (read && lightKind(read) === undefined && read.kind !== 'DeviceGray') return []
    return [
      {
        box: drawn.seen ?? drawn.box,
        object: page.object,
        message: read
          ? {
              en: 'The page’s transparency is mixed in another space than the press’s (page group).',
              zh: '页面的透明混合空间不是印刷用的 CMYK（页面编组）。'
            }
          : {
              en: 'The page has transparency and does not say in which inks it is mixed (no page group).',
              zh: '页面有透明内容，却没有说明在哪个颜色空间混合（缺页面编组）。'
            },
        hint: {
          en: 'Set the space in which transparency is blended to CMYK and export anew.',
          zh: '请把透明混合空间设为 CMYK 后重新导出。'
        }
      }
    ]
  }
}
