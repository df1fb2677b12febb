import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../../rewrite/pdf-file.ts'
import { tokenStart } from '../../stream/content-tokens.ts'
import { unpack } from '../../unpack/unpack.ts'
import { accountOf } from './account.ts'
import { indirectObject, objectHead } from './indirect-object.ts'
import type { OpenDesk } from './open-desk.ts'
import { readObject } from './read-object.ts'

/** Where an object stands: at a byte of the file, or in a stream of objects; or that it is not there any more. */
export type ObjectPlace =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number }
  | { readonly kind: 'free' }

/** The objects of a file by their numbers, and the entries of its trailer, the newest first to be asked. */
export interface ObjectTable {
  readonly places: Map<number, ObjectPlace>
  readonly trailers: PDFDict[]
}

/**
 * Reads the file's own table of objects (ISO 32000-1, 7.5.4 and 7.5.8), the newest first; undefined where any of it
 * is not to be believed.
 */
export function objectTable(desk: OpenDesk): ObjectTable | undefined {
  const { bytes } = desk
  const table: ObjectTable = { places: new Map(), trailers: [] }
  const first = newestTable(bytes)
  const waiting = first === undefined ? [] : [first]
  const seen = new Set<number>()
  while (waiting.length > 0) {
    const at = waiting.shift() ?? 0
    if (seen.has(at)) continue
    seen.add(at)
    const trailer = readPart(desk, at, table)
    if (!trailer) return undefined
    table.trailers.push(trailer)
    waiting.push(...olderTables(trailer))
  }
  return seen.size > 0 && isTrue(bytes, table) ? table : undefined
}

function olderTables(trailer: PDFDict): readonly number[] {
  const places = ['XRefStm', 'Prev'].map(key => trailer.get(nameOf(key)))
  return places.flatMap(place => (place instanceof PDFNumber ? [place.asNumber()] : []))
}

function newestTable(bytes: Buffer): number | undefined {
  const word = bytes.lastIndexOf('startxref')
  if (word < 0) return undefined
  const number = /^\s*(\d{1,15})/.exec(bytes.toString('latin1', word + 9, word + 40))?.[1]
  return number === undefined ? undefined : Number(number)
}

function readPart(desk: OpenDesk, at: number, table: ObjectTable): PDFDict | undefined {
  if (!Number.isInteger(at) || at < 0 || at >= desk.bytes.length) return undefined
  const start = tokenStart(desk.bytes, at)
  const isLines = desk.bytes.toString('latin1', start, start + 4) === 'xref'
  return isLines ? readLines(desk, start + 4, table) : readStream(desk, start, table)
}

/** Reads `xref`, its groups of lines, and the trailer after them. */
function readLines(desk: OpenDesk, from: number, table: ObjectTable): PDFDict | undefined {
  const { bytes } = desk
  let at = tokenStart(bytes, from)
  for (;;) {
    const group = /^(\d{1,10})\s+(\d{1,10})\s*/.exec(bytes.toString('latin1', at, at + 40))
    if (!group) break
    at += group[0].length
    const [first, count] = [Number(group[1]), Number(group[2])]
    for (let line = 0; line < count; line++) {
      const cells = /^(\d{1,10})\s+\d{1,5}\s+([nf])\s*/.exec(bytes.toString('latin1', at, at + 32))
      if (!cells) return undefined
      at += cells[0].length
      const offset = Number(cells[1])
      const place = cells[2] === 'n' && offset > 0 ? { kind: 'at' as const, offset } : free
      note(desk, table, first + line, place)
    }
  }
  if (bytes.toString('latin1', at, at + 7) !== 'trailer') return undefined
  const trailer = readObject(bytes, at + 7, desk)?.object
  return trailer instanceof PDFDict ? trailer : undefined
}

const free = { kind: 'free' } as const

function note(desk: OpenDesk, { places }: ObjectTable, number: number, place: ObjectPlace): void {
  desk.countValue()
  if (!places.has(number)) places.set(number, place)
}

function readStream(desk: OpenDesk, at: number, table: ObjectTable): PDFDict | undefined {
  const head = objectHead(desk.bytes, at)
  // Its length may not stand elsewhere: nothing is known yet of where that is.
  const bounds = { limit: desk.bytes.length, lengthOf: () => undefined }
  const object = head && indirectObject(desk, head, bounds)?.object
  if (!(object instanceof PDFRawStream)) return undefined
  const { dict } = object
  const widths = numbersIn(dict, 'W')
  const unpacked = unpack(object, accountOf(desk.context).budget)
  const size = widths?.reduce((sum, width) => sum + width, 0) ?? 0
  if (unpacked.kind !== 'plain' || widths?.length !== 3 || size < 1 || size > 24) return undefined
  const all = entry(desk.context, dict, 'Size')
  const groups = numbersIn(dict, 'Index') ?? [0, all instanceof PDFNumber ? all.asNumber() : 0]
  const rows = rowsIn(unpacked.bytes, widths)
  for (let group = 0; group + 1 < groups.length; group += 2) {
    const [first = 0, count = 0] = groups.slice(group, group + 2)
    for (let line = 0; line < count; line++) {
      const { value, done } = rows.next()
      if (done) return undefined
      note(desk, table, first + line, value)
    }
  }
  return dict
}

function* rowsIn(
  bytes: Uint8Array,
  [kindWidth = 0, placeWidth = 0, moreWidth = 0]: readonly number[]
): Generator<ObjectPlace, undefined> {
  const row = kindWidth + placeWidth + moreWidth
  for (let at = 0; at + row <= bytes.length; at += row) {
    const kind = kindWidth === 0 ? 1 : numberFrom(bytes, at, kindWidth)
    const value = numberFrom(bytes, at + kindWidth, placeWidth)
    if (kind === 1) yield { kind: 'at', offset: value }
    else yield kind === 2 ? { kind: 'packed', stream: value } : free
  }
  return undefined
}

function numberFrom(bytes: Uint8Array, from: number, width: number): number {
  let value = 0
  for (let at = from; at < from + width; at++) value = value * 256 + (bytes[at] ?? 0)
  return value
}

function numbersIn(dict: PDFDict, key: string): readonly number[] | undefined {
  const list: PDFObject | undefined = entry(dict.context, dict, key)
  if (!(list instanceof PDFArray)) return undefined
  const values = list.asArray().map(one => (one instanceof PDFNumber ? one.asNumber() : -1))
  return values.every(value => Number.isInteger(value) && value >= 0) ? values : undefined
}

/** Whether each object stands where the table has it. */
function isTrue(bytes: Buffer, { places }: ObjectTable): boolean {
  for (const [number, place] of places) {
    if (place.kind === 'at' && objectHead(bytes, place.offset)?.number !== number) return false
    if (place.kind === 'packed' && places.get(place.stream)?.kind !== 'at') return false
  }
  return true
}
