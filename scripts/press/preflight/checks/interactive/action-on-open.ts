import { entry } from '../../../rewrite/pdf-file.ts'
import type { FileCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'

/** A file does nothing when it is opened (ISO 15930-7, 6.18). */
export const actionOnOpen: FileCheck = {
  code: 'preflight/action-on-open',
  group: 'interactive',
  looksAt: 'file',
  severity: ofAnyX,
  look: ({ context, catalog }) => {
    const action = entry(context, catalog, 'OpenAction')
    // A script is told of as one.
    if (!action || nameText(context, entry(context, action, 'S')) === 'JavaScript') return []
    return [
      {
        message: {
          en: 'The file asks for something to happen when it is opened (OpenAction).',
          zh: '文件要求打开时执行动作（OpenAction）。'
        },
        hint: {
          en: 'Export it without an initial view or action.',
          zh: '导出时不要设置打开时的视图或动作。'
        }
      }
    ]
  }
}
