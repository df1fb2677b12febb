import type { PressPreset, PressStandard } from '../../../../model/press-order.ts'
import type { FileCheck } from '../../check.ts'

/** The versions that each standard knows (ISO 15930-7, 6.1; 15930-6 and -4, 6.2): others may ask for more than a press has. */
const versions: Readonly<Record<PressStandard, readonly string[]>> = {
  'PDF/X-4': ['1.3', '1.4', '1.5', '1.6'],
  'PDF/X-3:2003': ['1.3', '1.4'],
  'PDF/X-1a:2003': ['1.3', '1.4'],
  PDF: ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']
}

/** The version of the header is one that the standard knows. */
export const headerVersion: FileCheck = {
  code: 'preflight/header-version',
  group: 'file',
  looksAt: 'file',
  severity: ({ standard }: PressPreset) => (standard === 'PDF' ? 'warning' : 'error'),
  look: ({ version }, { preset: { standard } }) => {
    const known = versions[standard]
    if (known.includes(version)) return []
    const last = known.at(-1)
    return [
      {
        message: {
          en: `The file says that it is PDF ${version || 'of no version'}; ${standard} goes to ${last}.`,
          zh: `文件自称 PDF ${version || '（无版本号）'}；${standard} 最高为 ${last}。`
        },
        hint: {
          en: `Save it anew as PDF ${last} or as ${standard}.`,
          zh: `请重新存为 PDF ${last} 或 ${standard}。`
        }
      }
    ]
  }
}
