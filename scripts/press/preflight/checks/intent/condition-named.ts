import { entry } from '../../../rewrite/pdf-file.ts'
import type { FileCheck } from '../../check.ts'
import { stringText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'
import { pressIntents } from './press-intents.ts'

/** The output intent has a name for its printing condition. */
export const conditionNamed: FileCheck = {
  code: 'preflight/condition-not-named',
  group: 'intent',
  looksAt: 'file',
  severity: ofAnyX,
  look: file => {
    const [intent] = pressIntents(file)
    const { context } = file
    if (!intent || stringText(context, entry(context, intent, 'OutputConditionIdentifier'))?.trim())
      return []
    return [
      {
        message: {
          en: 'The output intent does not name its printing condition (OutputConditionIdentifier).',
          zh: '输出意图没有写明印刷条件（OutputConditionIdentifier）。'
        },
        hint: {
          en: 'Choose the output intent anew when the PDF is exported.',
          zh: '导出 PDF 时请重新选择输出意图。'
        }
      }
    ]
  }
}
