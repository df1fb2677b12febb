import { entry } from '../../../rewrite/pdf-file.ts'
import type { FileCheck } from '../../check.ts'
import { ofX4 } from '../severities.ts'
import { isMeantForPress } from './said-by-file.ts'

/** There is an XMP packet that can be read; what a packet has to say the other checks of the group ask. */
export const xmpPacketThere: FileCheck = {
  code: 'preflight/no-xmp',
  group: 'metadata',
  looksAt: 'file',
  severity: ofX4,
  look: file => {
    const { context, catalog, xmp } = file
    if (xmp || !isMeantForPress(file)) return []
    const isThere = entry(context, catalog, 'Metadata') !== undefined
    return [
      {
        message: isThere
          ? { en: 'The file’s XMP metadata cannot be read.', zh: '文件的 XMP 元数据读不出来。' }
          : { en: 'The file has no XMP metadata.', zh: '文件没有 XMP 元数据。' },
        hint: { en: 'Save it anew as PDF/X-4.', zh: '请重新存为 PDF/X-4。' }
      }
    ]
  }
}
