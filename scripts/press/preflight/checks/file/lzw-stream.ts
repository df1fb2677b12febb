import { PDFArray } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'

/** No stream is packed by LZW (ISO 15930-7, 6.1): some presses' programs cannot unpack it. */
export const lzwStream: ObjectCheck = {
  code: 'preflight/lzw',
  group: 'file',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, stream, object }, { context }) => {
    if (!stream) return []
    const filter = entry(context, dict, 'Filter')
    const filters = filter instanceof PDFArray ? filter.asArray() : [filter]
    if (!filters.some(one => nameText(context, one) === 'LZWDecode')) return []
    return [
      {
        object,
        message: { en: 'A stream is packed by LZW.', zh: '有内容流用 LZW 压缩。' },
        hint: {
          en: 'Save the file anew with ZIP (Flate) compression.',
          zh: '请用 ZIP（Flate）压缩重新保存。'
        }
      }
    ]
  }
}
