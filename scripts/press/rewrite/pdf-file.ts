import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'

/** Opens a PDF for reading and rewriting, leaving its metadata alone. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

/** Follows a reference to its object. */
export function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object
}

/** A dictionary's entry, resolved. */
export function entry(
  context: PDFContext,
  from: PDFObject | undefined,
  key: string
): PDFObject | undefined {
  const dict = from instanceof PDFRawStream ? from.dict : resolve(context, from)
  return dict instanceof PDFDict ? resolve(context, dict.get(nameOf(key))) : undefined
}

const names = new Map<string, PDFName>()

/** A name of the file's own vocabulary; the library would read through the letters of each anew. */
export function nameOf(key: string): PDFName {
  const known = names.get(key)
  if (known) return known
  const name = PDFName.of(key)
  names.set(key, name)
  return name
}

const lineEnd = Buffer.from('\n')

/** The plain bytes of a stream, which Chromium writes either raw or deflated. */
export function streamBytes(context: PDFContext, object: PDFObject | undefined): Uint8Array {
  const stream = resolve(context, object)
  if (stream instanceof PDFArray) {
    // No operator goes on from one part to the next (ISO 32000-1, 7.8.2), though no part need end with a blank.
    const parts = stream.asArray().map(part => streamBytes(context, part))
    return Buffer.concat(parts.flatMap(part => [part, lineEnd]))
  }
  if (!(stream instanceof PDFRawStream)) return new Uint8Array()
  const filter = stream.dict.get(PDFName.of('Filter'))
  return filter === undefined ? stream.contents : inflateSync(stream.contents)
}
