import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import type { OutputProfile } from '../../model/press-order.ts'

/** Says which press a file is meant for, by its profile (ISO 15930-7, 6.3). */
export function setOutputIntent(pdf: PDFDocument, { name, bytes }: OutputProfile): void {
  const { context } = pdf
  const dict = context.obj({ N: 4, Alternate: 'DeviceCMYK', Filter: 'FlateDecode' })
  const profile = context.register(PDFRawStream.of(dict, deflateSync(bytes)))
  const condition = name.replace(/\.icc$/i, '')
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(printable(condition)),
    OutputCondition: PDFString.of(printable(condition)),
    Info: PDFString.of(printable(condition)),
    DestOutputProfile: profile
  })
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}

/** A name of a file is whatever its maker called it: in a plain string what is not ASCII has no letter. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]|[()\\]/g, '_')
}
