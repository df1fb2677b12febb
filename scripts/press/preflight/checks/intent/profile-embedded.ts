import type { FileCheck } from '../../check.ts'
import { intentProfile, pressIntents } from './press-intents.ts'

/** The profile of the press is in the file; X-1a and X-3 may name a registered condition instead. */
export const profileEmbedded: FileCheck = {
  code: 'preflight/profile-not-embedded',
  group: 'intent',
  looksAt: 'file',
  severity: ({ standard }) =>
    standard === 'PDF' ? undefined : standard === 'PDF/X-4' ? 'error' : 'warning',
  look: file => {
    if (pressIntents(file).length === 0 || intentProfile(file)) return []
    return [
      {
        message: {
          en: 'The profile of the press is not embedded in the output intent.',
          zh: '输出意图里没有嵌入印刷条件的色彩特性文件。'
        },
        hint: {
          en: 'Export the PDF anew with the profile embedded.',
          zh: '请重新导出 PDF，并嵌入色彩特性文件。'
        }
      }
    ]
  }
}
