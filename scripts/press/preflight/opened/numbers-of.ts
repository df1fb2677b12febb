import {
  PDFArray,
  type PDFContext,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString
} from '@cantoo/pdf-lib'
import { resolve } from '../../rewrite/pdf-file.ts'

/** The numbers of an array; undefined where it is none, or holds something else. */
export function numbersOf(
  context: PDFContext,
  object: PDFObject | undefined
): readonly number[] | undefined {
  const list = resolve(context, object)
  if (!(list instanceof PDFArray)) return undefined
  const values = list.asArray().map(one => numberOf(context, one))
  return values.every(value => value !== undefined) ? values : undefined
}

/** A number; undefined where it is none. */
export function numberOf(context: PDFContext, object: PDFObject | undefined): number | undefined {
  const value = resolve(context, object)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** A name without its slash; undefined where it is none. */
export function nameText(context: PDFContext, object: PDFObject | undefined): string | undefined {
  const value = resolve(context, object)
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** The text of a string; undefined where it is none, or its bytes say nothing. */
export function stringText(context: PDFContext, object: PDFObject | undefined): string | undefined {
  const value = resolve(context, object)
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined
  try {
    return value.decodeText()
  } catch {
    return undefined
  }
}
