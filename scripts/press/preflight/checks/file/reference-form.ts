import { entry } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'

/** No form stands for a page of another file (ISO 32000-1, 8.10.4). */
export const referenceForm: ObjectCheck = {
  code: 'preflight/reference-form',
  group: 'file',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, stream, object }, { context }) => {
    const isForm = nameText(context, entry(context, dict, 'Subtype')) === 'Form'
    if (!stream || !isForm || entry(context, dict, 'Ref') === undefined) return []
    return [
      {
        object,
        message: {
          en: 'A part of a page is to be taken from another file.',
          zh: '版面上有一块内容要从另一个文件调用。'
        },
        hint: {
          en: 'Save it anew with everything embedded.',
          zh: '请重新保存，把全部内容嵌入文件。'
        }
      }
    ]
  }
}
