import { PDFDict, PDFNumber, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { nameOf } from '../../rewrite/pdf-file.ts'
import { indirectObject, type ObjectHead, objectHead } from './indirect-object.ts'
import type { ObjectTable } from './object-table.ts'
import type { OpenDesk } from './open-desk.ts'
import { packedNumbers } from './packed-objects.ts'
import { readObject } from './read-object.ts'

/** An object where it was found. */
interface Find extends ObjectHead {
  readonly offset: number
}

/**
 * Makes the table of objects anew where the file's own is damaged: of objects of one number the last counts, as in a
 * file that was added to. What looks like an object inside a stream is none.
 */
export function foundObjects(desk: OpenDesk): ObjectTable {
  const { bytes } = desk
  const finds = [...headsIn(desk)]
  const table: ObjectTable = { places: new Map(), trailers: [] }
  const byNumber = new Map(finds.map(find => [find.number, find]))
  const lengthOf = (ref: PDFRef) => numberAt(desk, byNumber.get(ref.objectNumber))
  let from = 0
  for (const [at, find] of finds.entries()) {
    if (find.offset < from) continue
    table.trailers.unshift(...trailersIn(desk, from, find.offset))
    const limit = finds[at + 1]?.offset ?? bytes.length
    const read = indirectObject(desk, find, { limit, lengthOf })
    from = read?.end ?? find.from
    if (read) takeFind(desk, table, find, read.object)
  }
  table.trailers.unshift(...trailersIn(desk, from, bytes.length))
  return table
}

function takeFind(
  desk: OpenDesk,
  { places, trailers }: ObjectTable,
  { number, offset }: Find,
  object: PDFObject
): void {
  places.set(number, { kind: 'at', offset })
  if (!(object instanceof PDFRawStream)) return
  const type = object.dict.get(nameOf('Type'))
  if (type === nameOf('XRef')) trailers.unshift(object.dict)
  if (type !== nameOf('ObjStm')) return
  for (const packed of packedNumbers(desk, object)) {
    places.set(packed, { kind: 'packed', stream: number })
  }
}

function* headsIn(desk: OpenDesk): Generator<Find> {
  const { bytes } = desk
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    const before = bytes.toString('latin1', Math.max(0, at - 34), at)
    const start = /(?<!\d)\d{1,10}\s{1,8}\d{1,5}\s{1,8}$/.exec(before)
    const offset = start ? at - before.length + start.index : undefined
    const head = offset === undefined ? undefined : objectHead(bytes, offset)
    if (!head || offset === undefined || head.from !== at + 3) continue
    desk.countValue()
    yield { ...head, offset }
  }
}

/** The last first. None reaches into the next, and a file that was added to so often is a trap. */
function trailersIn(desk: OpenDesk, from: number, end: number): readonly PDFDict[] {
  const part = desk.bytes.subarray(from, end)
  const trailers: PDFDict[] = []
  let limit = part.length
  while (trailers.length < trailersMost && limit > 0) {
    const at = part.lastIndexOf('trailer', limit - 1)
    if (at < 0) break
    const trailer = readObject(part.subarray(0, limit), at + 7, desk)?.object
    if (trailer instanceof PDFDict) trailers.push(trailer)
    limit = at
  }
  return trailers
}

const trailersMost = 1000

function numberAt(desk: OpenDesk, head: ObjectHead | undefined): number | undefined {
  if (!head) return undefined
  const value = readObject(desk.bytes.subarray(0, head.from + 40), head.from, desk)?.object
  return value instanceof PDFNumber ? value.asNumber() : undefined
}
