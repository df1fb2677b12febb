import { PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { indirectObject, objectHead } from './indirect-object.ts'
import type { ObjectTable } from './object-table.ts'
import type { OpenDesk } from './open-desk.ts'
import { packedObjects } from './packed-objects.ts'
import { readObject } from './read-object.ts'

/** Reads all objects of a table into the desk's context. */
export function gatherObjects(desk: OpenDesk, { places }: ObjectTable): void {
  const packed = gatherStanding(desk, places)
  for (const [stream, numbers] of packed) {
    const object = desk.context.lookup(PDFRef.of(stream))
    const objects =
      object instanceof PDFRawStream
        ? packedObjects(desk, object, number => numbers.has(number))
        : undefined
    if (!objects) desk.faults.note('object-damaged', stream)
    for (const [number, value] of objects ?? []) desk.context.assign(PDFRef.of(number), value)
  }
  followReferences(desk)
}

/** Objects that stand by themselves; gives the numbers of the others by the stream that holds them. */
function gatherStanding(
  desk: OpenDesk,
  places: ObjectTable['places']
): ReadonlyMap<number, ReadonlySet<number>> {
  const { bytes, context, faults } = desk
  const packed = new Map<number, Set<number>>()
  const standing: { readonly number: number; readonly offset: number }[] = []
  for (const [number, place] of places) {
    if (place.kind === 'at') standing.push({ number, offset: place.offset })
    if (place.kind !== 'packed') continue
    const numbers = packed.get(place.stream) ?? new Set()
    packed.set(place.stream, numbers.add(number))
  }
  standing.sort((a, b) => a.offset - b.offset)
  const lengthOf = (ref: PDFRef) => numberAt(desk, places, ref)
  for (const [at, { number, offset }] of standing.entries()) {
    const head = objectHead(bytes, offset)
    // No object reaches into the next one: what is not closed would be read to the end of the file each time.
    const limit = standing[at + 1]?.offset ?? bytes.length
    const read = head && indirectObject(desk, head, { limit, lengthOf })
    if (read) context.assign(read.ref, read.object)
    else faults.note('object-damaged', number)
  }
  return packed
}

function numberAt(
  desk: OpenDesk,
  places: ObjectTable['places'],
  { objectNumber }: PDFRef
): number | undefined {
  const place = places.get(objectNumber)
  const head = place?.kind === 'at' ? objectHead(desk.bytes, place.offset) : undefined
  const value = head && readObject(desk.bytes.subarray(0, head.from + 40), head.from, desk)?.object
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** An object that is a reference to another one is that other one. */
function followReferences({ context }: OpenDesk): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRef)) continue
    const target = targetOf(object, next => context.lookup(next))
    if (target) context.assign(ref, target)
    else context.delete(ref)
  }
}

function targetOf(
  first: PDFRef,
  lookup: (ref: PDFRef) => PDFObject | undefined
): PDFObject | undefined {
  let target: PDFObject | undefined = first
  for (let step = 0; step < 16 && target instanceof PDFRef; step++) target = lookup(target)
  return target instanceof PDFRef ? undefined : target
}
