import type { FileCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'
import { isMeantForPress, saidByInfo, saidByXmp } from './said-by-file.ts'

/** The file has a title, where its standard looks for it. */
export const titleGiven: FileCheck = {
  code: 'preflight/no-title',
  group: 'metadata',
  looksAt: 'file',
  severity: ofAnyX,
  look: (file, { preset: { standard } }) => {
    const isX4 = standard === 'PDF/X-4'
    if (!isMeantForPress(file) || (isX4 && !file.xmp)) return []
    if (isX4 ? saidByXmp(file, 'dc:title') : saidByInfo(file, 'Title')) return []
    return [
      {
        message: { en: 'The file has no title.', zh: '文件没有标题。' },
        hint: {
          en: 'Write one in the document’s properties: the paper’s name and date.',
          zh: '请在文档属性里写上标题，如报名和日期。'
        }
      }
    ]
  }
}
