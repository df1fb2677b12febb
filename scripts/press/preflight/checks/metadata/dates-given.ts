import type { FileCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'
import { isMeantForPress, saidByInfo, saidByXmp } from './said-by-file.ts'

const properties = ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate']
const keys = ['CreationDate', 'ModDate']

/** The file says when it was made and changed, where its standard looks for it. */
export const datesGiven: FileCheck = {
  code: 'preflight/no-dates',
  group: 'metadata',
  looksAt: 'file',
  severity: ofAnyX,
  look: (file, { preset: { standard } }) => {
    const isX4 = standard === 'PDF/X-4'
    if (!isMeantForPress(file) || (isX4 && !file.xmp)) return []
    const missing = isX4
      ? properties.filter(property => !saidByXmp(file, property))
      : keys.filter(key => !saidByInfo(file, key))
    if (missing.length === 0) return []
    return [
      {
        message: {
          en: `The file does not say when it was made and changed: ${missing.join(', ')}.`,
          zh: `文件没有写明制作和修改的时间：缺 ${missing.join('、')}。`
        },
        hint: { en: `Save it anew as ${standard}.`, zh: `请重新存为 ${standard}。` }
      }
    ]
  }
}
