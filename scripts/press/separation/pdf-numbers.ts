import { PDFArray, type PDFContext, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { resolve } from '../rewrite/pdf-file.ts'

/** The numbers of an array; undefined for what is none, or holds something else. */
export function numbersIn(
  context: PDFContext,
  list: PDFObject | undefined
): readonly number[] | undefined {
  const array = resolve(context, list)
  if (!(array instanceof PDFArray)) return undefined
  const values = array.asArray().map(item => resolve(context, item))
  return values.every(value => value instanceof PDFNumber)
    ? values.map(value => value.asNumber())
    : undefined
}
