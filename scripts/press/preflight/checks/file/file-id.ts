import { PDFArray, PDFHexString, PDFString } from '@cantoo/pdf-lib'
import { resolve } from '../../../rewrite/pdf-file.ts'
import type { FileCheck } from '../../check.ts'
import { accountOf } from '../../open/account.ts'
import { ofAnyX } from '../severities.ts'

/** The file is named by an ID of two strings, by which a printer knows one delivery from the next. */
export const fileId: FileCheck = {
  code: 'preflight/no-id',
  group: 'file',
  looksAt: 'file',
  severity: ofAnyX,
  look: ({ context }) => {
    // The ID stands at the end of the file.
    if (accountOf(context).faults.has('cut-off')) return { notCheckable: endMissing }
    const id = resolve(context, context.trailerInfo.ID)
    const parts = id instanceof PDFArray ? id.asArray().map(one => resolve(context, one)) : []
    const isSound =
      parts.length === 2 &&
      parts.every(one => one instanceof PDFString || one instanceof PDFHexString)
    if (isSound) return []
    return [
      {
        message: {
          en: 'The file has no ID of two strings.',
          zh: '文件没有由两个字符串组成的标识（ID）。'
        },
        hint: {
          en: 'Save it anew as PDF/X: the program writes the ID.',
          zh: '请重新存为 PDF/X，程序会写入标识。'
        }
      }
    ]
  }
}

const endMissing = { en: 'the end of the file is missing', zh: '文件结尾缺失' }
