import { constants, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFRawStream
} from '@cantoo/pdf-lib'
import { entry } from '../../rewrite/pdf-file.ts'
import { nameText } from './numbers-of.ts'

/** Bytes of one stream that are read at most. */
const streamMost = 512 * 1024 * 1024

/** The plain bytes of a stream; none where they cannot be had. */
export function decodedStream(context: PDFContext, stream: PDFRawStream): Uint8Array {
  const filters = filtersOf(context, stream.dict)
  if (filters.length === 0) return stream.contents
  try {
    if (
      filters.length > 1 ||
      filters[0] !== 'FlateDecode' ||
      entry(context, stream.dict, 'DecodeParms')
    )
      return decodePDFRawStream(stream).decode()
    // A stream that is cut short gives what it has.
    const finishFlush = constants.Z_SYNC_FLUSH
    return inflateSync(stream.contents, { maxOutputLength: streamMost, finishFlush })
  } catch {
    return new Uint8Array()
  }
}

/** The names of a stream's filters as they are written. */
function filtersOf(context: PDFContext, dict: PDFDict): readonly string[] {
  const filter = entry(context, dict, 'Filter')
  const list = filter instanceof PDFArray ? filter.asArray() : [filter]
  return list.flatMap(one => nameText(context, one) ?? [])
}
