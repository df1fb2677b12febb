import type { FileCheck } from '../../check.ts'
import { claimed, ofReaders } from './claimed.ts'
import { taggedFile } from './tagged-file.ts'

/** The file says what is a headline, a paragraph, a picture. What else is asked for access is asked of tagged files alone. */
export const fileTagged: FileCheck = {
  code: 'preflight/not-tagged',
  group: 'access',
  looksAt: 'file',
  severity: ofReaders,
  look: file => {
    if (taggedFile(file)) return []
    return [
      claimed(file, {
        message: {
          en: 'The file has no structure: who cannot see it cannot have it read out in order. It prints as well.',
          zh: '文件没有结构标签，读屏软件无法按顺序朗读；不影响印刷。'
        },
        hint: {
          en: 'Export it as a tagged PDF.',
          zh: '导出时请勾选“带标签的 PDF”。'
        }
      })
    ]
  }
}
