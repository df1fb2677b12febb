import { PDFDict } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'

/** No other files inside the file. */
export const fileHeld: ObjectCheck = {
  code: 'preflight/file-embedded',
  group: 'interactive',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, object }, { context }) => {
    const files = entry(context, dict, 'EF')
    if (!(files instanceof PDFDict) || files.keys().length === 0) return []
    if (!dict.get(nameOf('F')) && !dict.get(nameOf('UF'))) return []
    return [
      {
        object,
        message: {
          en: 'Another file is embedded in this one.',
          zh: '文件里嵌着别的文件（附件）。'
        },
        hint: { en: 'Export it without attachments.', zh: '请去掉附件后重新导出。' }
      }
    ]
  }
}
