import { entry } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'

/** No piece of PostScript is drawn: no newer press can run it. */
export const postscriptForm: ObjectCheck = {
  code: 'preflight/postscript',
  group: 'file',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, stream, object }, { context }) => {
    if (!stream) return []
    const is = (key: string) => nameText(context, entry(context, dict, key)) === 'PS'
    if (!is('Subtype') && !is('Subtype2')) return []
    return [
      {
        object,
        message: {
          en: 'The file holds a piece of PostScript that is to be drawn.',
          zh: '文件里有需要执行的 PostScript 片段。'
        },
        hint: {
          en: 'Save it anew as PDF/X from the program that made it.',
          zh: '请从制作软件重新导出为 PDF/X。'
        }
      }
    ]
  }
}
