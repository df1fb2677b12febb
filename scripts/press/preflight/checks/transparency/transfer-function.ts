import { PDFName } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { ofAnyX } from '../severities.ts'

/** No graphics state changes how much ink a tone gets, or how it is screened: that is the press's. */
export const transferFunction: ObjectCheck = {
  code: 'preflight/transfer-function',
  group: 'transparency',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, object }, { context }) => {
    const has = (key: string) => entry(context, dict, key)
    const kind = nameText(context, has('S'))
    // A soft mask has a TR of its own.
    if (kind === 'Luminosity' || kind === 'Alpha') return []
    const other = has('TR2')
    const isChanged =
      has('TR') !== undefined ||
      has('HTP') !== undefined ||
      (other !== undefined && !(other instanceof PDFName && other.decodeText() === 'Default'))
    if (!isChanged) return []
    return [
      {
        object,
        message: {
          en: 'The file changes the tones of the press by itself (a transfer function or a halftone phase).',
          zh: '文件自带网点传递函数（TR、HTP），会改变印刷层次。'
        },
        hint: {
          en: 'Export it anew without transfer functions and halftones.',
          zh: '请重新导出，不要保留传递函数和加网设置。'
        }
      }
    ]
  }
}
