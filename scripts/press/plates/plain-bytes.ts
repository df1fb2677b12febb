import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'

/** A stream's bytes, unpacked as far as its filters are no picture's code. */
export interface PlainBytes {
  readonly bytes: Uint8Array
  /** The code of a picture that is left: `DCTDecode`. */
  readonly code?: string
}

/** No stream of a page needs to be larger; one that unpacks to more is not read. */
const mostBytes = 256 * 2 ** 20

/** Unpacks a stream; undefined where that cannot be done. */
export function plainBytes(context: PDFContext, stream: PDFRawStream): PlainBytes | undefined {
  const filters = listed(entry(context, stream, 'Filter'))
  const settings = listed(entry(context, stream, 'DecodeParms'))
  let bytes: Uint8Array = stream.contents
  try {
    for (const [at, one] of filters.entries()) {
      const filter = resolve(context, one)
      const name = filter instanceof PDFName ? filter.decodeText() : ''
      if (pictureCodes.has(name)) return { bytes, code: name }
      bytes = unpacked(context, bytes, name, resolve(context, settings[at]))
    }
  } catch {
    return undefined
  }
  return { bytes }
}

const pictureCodes = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'])

function listed(object: PDFObject | undefined): readonly PDFObject[] {
  return object instanceof PDFArray ? object.asArray() : object ? [object] : []
}

function unpacked(
  context: PDFContext,
  bytes: Uint8Array,
  filter: string,
  settings: PDFObject | undefined
): Uint8Array {
  const plain =
    filter === 'FlateDecode'
      ? inflateSync(bytes, { maxOutputLength: mostBytes })
      : decodePDFRawStream(PDFRawStream.of(oneFilter(context, filter, settings), bytes)).decode()
  const number = (key: string, otherwise: number) => {
    const value = entry(context, settings, key)
    return value instanceof PDFNumber ? value.asNumber() : otherwise
  }
  const predictor = number('Predictor', 1)
  const samples = number('Colors', 1) * number('BitsPerComponent', 8)
  const [row, step] = [Math.ceil((samples * number('Columns', 1)) / 8), Math.ceil(samples / 8)]
  if (predictor >= 10) return fromPng(plain, row, step)
  return predictor === 2 ? fromTiff(plain, row, step) : plain
}

function oneFilter(context: PDFContext, filter: string, settings: PDFObject | undefined): PDFDict {
  const dict = PDFDict.withContext(context)
  dict.set(nameOf('Filter'), PDFName.of(filter))
  if (settings) dict.set(nameOf('DecodeParms'), settings)
  return dict
}

function fromTiff(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const plain = Uint8Array.from(bytes)
  for (let at = 0; at < plain.length; at++)
    if (at % row >= step) plain[at] = (plain[at] ?? 0) + (plain[at - step] ?? 0)
  return plain
}

/** Rows of differences, each after a byte that says of what (PNG, 9.2). */
function fromPng(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.floor(bytes.length / (row + 1))
  const plain = new Uint8Array(rows * row)
  for (let at = 0; at < plain.length; at++) {
    const line = Math.trunc(at / row)
    const x = at - line * row
    const left = x < step ? 0 : (plain[at - step] ?? 0)
    const above = line === 0 ? 0 : (plain[at - row] ?? 0)
    const corner = x < step || line === 0 ? 0 : (plain[at - row - step] ?? 0)
    const kind = bytes[line * (row + 1)] ?? 0
    plain[at] = (bytes[at + line + 1] ?? 0) + guessed(kind, left, above, corner)
  }
  return plain
}

function guessed(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return above
  if (kind === 3) return (left + above) >> 1
  if (kind !== 4) return 0
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [guess - left, guess - above, guess - corner].map(Math.abs)
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
