import type { PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib'
import { PDFBool, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { Span } from '../../stream/content-tokens.ts'
import { inlineKeys } from '../../stream/inline-names.ts'
import { dictionaryIn, itemsIn, latin1, nameIn, numberIn } from '../../stream/operand-values.ts'
import type { Operation } from '../../stream/operations.ts'

/** The dictionary of a picture in the stream itself, its keys written out (ISO 32000-1, table 93). */
export function inlineDictionary(
  context: PDFContext,
  bytes: Uint8Array,
  { operands }: Operation
): PDFDict {
  const entries = [...dictionaryIn(bytes, operands)].map(
    ([key, span]) => [inlineKeys[key] ?? key, valueIn(context, bytes, span, 0)] as const
  )
  return context.obj(Object.fromEntries(entries))
}

/** Nothing in such a dictionary nests deeper. */
const depthMost = 8

function valueIn(context: PDFContext, bytes: Uint8Array, span: Span, depth: number): PDFObject {
  const first = String.fromCharCode(bytes[span.start] ?? 0)
  if (first === '/') return PDFName.of(nameIn(bytes, span))
  if (first === '[' && depth < depthMost)
    return context.obj(itemsIn(bytes, span).map(item => valueIn(context, bytes, item, depth + 1)))
  const word = latin1(bytes, { ...span, end: Math.min(span.end, span.start + 8) })
  if (word === 'true' || word === 'false') return word === 'true' ? PDFBool.True : PDFBool.False
  return PDFNumber.of(numberIn(bytes, span))
}
