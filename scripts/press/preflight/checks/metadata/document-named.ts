import type { FileCheck } from '../../check.ts'
import { ofX4 } from '../severities.ts'
import { isMeantForPress, saidByXmp } from './said-by-file.ts'

const properties = ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass']

/** The packet tells this document and this version of it from all others (ISO 15930-7, 6.12). */
export const documentNamed: FileCheck = {
  code: 'preflight/no-document-id',
  group: 'metadata',
  looksAt: 'file',
  severity: ofX4,
  look: file => {
    const missing =
      file.xmp && isMeantForPress(file)
        ? properties.filter(property => !saidByXmp(file, property))
        : []
    if (missing.length === 0) return []
    return [
      {
        message: {
          en: `The metadata do not tell this version of the document from others: ${missing.join(', ')} missing.`,
          zh: `元数据没有标明文档及其版本：缺 ${missing.join('、')}。`
        },
        hint: { en: 'Save it anew as PDF/X-4.', zh: '请重新存为 PDF/X-4。' }
      }
    ]
  }
}
