import { PDFDict, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { nameOf } from '../../rewrite/pdf-file.ts'
import { isWhite, tokenStart } from '../../stream/content-tokens.ts'
import type { OpenDesk } from './open-desk.ts'
import { readObject } from './read-object.ts'

/** The number of an object that stands by itself in a file, and where its value begins. */
export interface ObjectHead {
  readonly number: number
  readonly generation: number
  readonly from: number
}

/** An object that stands by itself in a file, and where it ends. */
export interface IndirectObject {
  readonly ref: PDFRef
  readonly object: PDFObject
  readonly end: number
}

/** Reads `12 0 obj`; undefined where the bytes say something else. */
export function objectHead(bytes: Buffer, at: number): ObjectHead | undefined {
  const start = tokenStart(bytes, at)
  // No comment stands in a head, and no sound file leaves more than a few blanks in it.
  const head = /^(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}obj/.exec(
    bytes.toString('latin1', start, Math.min(bytes.length, start + 40))
  )
  if (!head) return undefined
  const [all, number, generation] = head
  return {
    number: Number(number),
    generation: Number(generation),
    from: start + all.length
  }
}

/** What an object is read with: where the next one begins at the latest, and how long its stream is. */
export interface ObjectBounds {
  readonly limit: number
  /** The value of another object that tells a length. */
  readonly lengthOf: (ref: PDFRef) => number | undefined
}

/** Reads an object that stands by itself, its stream too; undefined where nothing can be read. */
export function indirectObject(
  desk: OpenDesk,
  head: ObjectHead,
  bounds: ObjectBounds
): IndirectObject | undefined {
  const { bytes, faults } = desk
  const { number, generation, from } = head
  const within = bytes.subarray(0, bounds.limit)
  const read = readObject(within, from, desk)
  if (!read) return undefined
  if (!read.isSound) faults.note('object-damaged', number)
  const ref = PDFRef.of(number, generation)
  const data = read.object instanceof PDFDict ? dataStart(within, read.end) : undefined
  if (data === undefined || !(read.object instanceof PDFDict)) {
    return { ref, object: read.object, end: read.end }
  }
  const told = lengthIn(read.object, bounds)
  const end = told === undefined ? undefined : data + told
  const isTrue = end !== undefined && endsStream(bytes, end)
  if (!isTrue) faults.note('stream-length', number)
  const last = isTrue ? end : foundEnd(within, data)
  if (last === undefined) faults.note('object-damaged', number)
  const close = last ?? within.length
  const object = PDFRawStream.of(read.object, bytes.subarray(data, close))
  return { ref, object, end: close }
}

/** Where the bytes of a stream begin: after `stream` and the end of its line. */
function dataStart(bytes: Buffer, at: number): number | undefined {
  const start = tokenStart(bytes, at)
  if (bytes.toString('latin1', start, start + 6) !== 'stream') return undefined
  const after = start + 6
  if (bytes[after] === 13) return bytes[after + 1] === 10 ? after + 2 : after + 1
  return bytes[after] === 10 ? after + 1 : after
}

function lengthIn(dict: PDFDict, { lengthOf }: ObjectBounds): number | undefined {
  const own = dict.get(lengthName)
  const length = own instanceof PDFNumber ? own.asNumber() : undefined
  const told = own instanceof PDFRef ? lengthOf(own) : length
  return told !== undefined && Number.isInteger(told) && told >= 0 ? told : undefined
}

const lengthName = nameOf('Length')

function endsStream(bytes: Buffer, end: number): boolean {
  let at = end
  while (at < bytes.length && at < end + 4 && isWhite(bytes[at])) at++
  return bytes.toString('latin1', at, at + 9) === 'endstream'
}

/** Where a stream ends whose length is a lie: before the end of the line that `endstream` follows. */
function foundEnd(bytes: Buffer, from: number): number | undefined {
  const word = bytes.indexOf('endstream', from)
  if (word < 0) return undefined
  const isLine = word > from && bytes[word - 1] === 10
  const end = isLine ? word - 1 : word
  return end > from && bytes[end - 1] === 13 ? end - 1 : end
}
