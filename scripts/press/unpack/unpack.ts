import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'
import { unpredicted } from './predictor.ts'
import type { UnpackBudget } from './unpack-budget.ts'

/** The plain bytes of a stream, or why there are none. */
export type Unpacked =
  | { readonly kind: 'plain'; readonly bytes: Uint8Array }
  /** A picture in a code of its own; `bytes` are that code. */
  | {
      readonly kind: 'picture'
      readonly filter: string
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unknown'; readonly filter: string }

/** Unpacks a stream through all of its filters, within what may still be unpacked. */
export function unpack(stream: PDFRawStream, budget: UnpackBudget): Unpacked {
  const { context } = stream.dict
  const filters = listIn(entry(context, stream.dict, 'Filter') ?? entry(context, stream.dict, 'F'))
  const settings = listIn(
    entry(context, stream.dict, 'DecodeParms') ?? entry(context, stream.dict, 'DP')
  )
  let bytes = stream.contents
  for (const [at, one] of filters.entries()) {
    const name = resolve(context, one)
    const filter = name instanceof PDFName ? name.decodeText() : ''
    if (pictureFilters.has(filter)) return { kind: 'picture', filter, bytes }
    const own = resolve(context, settings[at])
    const result = unpackedOnce(bytes, filter, own instanceof PDFDict ? own : undefined, budget)
    if (result.kind !== 'plain') return result
    bytes = result.bytes
  }
  return { kind: 'plain', bytes }
}

const pictureFilters = new Set([
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'CCITTFaxDecode',
  'CCF',
  'JBIG2Decode'
])

function listIn(object: PDFObject | undefined): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray().slice(0, filtersMost)
  return object ? [object] : []
}

/** Nobody packs a stream so often but to keep its reader busy. */
const filtersMost = 16

function unpackedOnce(
  bytes: Uint8Array,
  filter: string,
  settings: PDFDict | undefined,
  budget: UnpackBudget
): Unpacked {
  const { most } = budget
  const result = decoded(bytes, filter, settings, most)
  if (result.kind !== 'plain') {
    if (result.kind === 'too-large') budget.spend(most)
    return result
  }
  budget.spend(result.bytes.length)
  const prediction = predictionIn(settings)
  const plain = prediction ? unpredicted(result.bytes, prediction) : result.bytes
  return plain ? { kind: 'plain', bytes: plain } : { kind: 'damaged' }
}

function decoded(
  bytes: Uint8Array,
  filter: string,
  settings: PDFDict | undefined,
  most: number
): Unpacked {
  if (filter === 'FlateDecode' || filter === 'Fl') return inflated(bytes, most)
  if (filter === 'Crypt') return { kind: 'plain', bytes }
  const long = longNames.get(filter)
  return long ? slowlyDecoded(bytes, long, settings, most) : { kind: 'unknown', filter }
}

const longNames = new Map([
  ...['LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'].map(
    name => [name, name] as const
  ),
  ['LZW', 'LZWDecode'],
  ['A85', 'ASCII85Decode'],
  ['AHx', 'ASCIIHexDecode'],
  ['RL', 'RunLengthDecode']
])

/** A stream whose end is missing gives what there is of it, as printers' machines take it. */
function inflated(bytes: Uint8Array, most: number): Unpacked {
  if (bytes.length === 0 || most === 0) return { kind: most === 0 ? 'too-large' : 'damaged' }
  const options = {
    maxOutputLength: most,
    finishFlush: constants.Z_SYNC_FLUSH
  }
  try {
    return { kind: 'plain', bytes: inflateSync(bytes, options) }
  } catch (error) {
    if (isTooLarge(error)) return { kind: 'too-large' }
  }
  // The sum at the end, or the two bytes at the head, may be all that is wrong.
  try {
    return { kind: 'plain', bytes: inflateRawSync(bytes.subarray(2), options) }
  } catch (error) {
    return { kind: isTooLarge(error) ? 'too-large' : 'damaged' }
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

const piece = 2 ** 16

/** The library's decoders know no limit, but can be asked for a piece after another. */
function slowlyDecoded(
  bytes: Uint8Array,
  filter: string,
  settings: PDFDict | undefined,
  most: number
): Unpacked {
  const dict = PDFDict.withContext(settings?.context ?? PDFContext.create())
  dict.set(nameOf('Filter'), nameOf(filter))
  if (settings) dict.set(nameOf('DecodeParms'), settings)
  try {
    const stream = decodePDFRawStream(PDFRawStream.of(dict, bytes))
    const pieces: Uint8Array[] = []
    let length = 0
    for (;;) {
      const next = stream.getBytes(piece)
      if (next.length === 0) return { kind: 'plain', bytes: Buffer.concat(pieces) }
      length += next.length
      if (length > most) return { kind: 'too-large' }
      pieces.push(Uint8Array.from(next))
    }
  } catch {
    return { kind: 'damaged' }
  }
}

function predictionIn(settings: PDFDict | undefined) {
  const number = (name: string, otherwise: number) => {
    const value = settings && entry(settings.context, settings, name)
    return value instanceof PDFNumber ? value.asNumber() : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor <= 1) return undefined
  return {
    predictor,
    colours: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
    columns: number('Columns', 1)
  }
}
