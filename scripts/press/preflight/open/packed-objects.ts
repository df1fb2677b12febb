import { PDFNumber, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib'
import { entry } from '../../rewrite/pdf-file.ts'
import { unpack } from '../../unpack/unpack.ts'
import { accountOf } from './account.ts'
import type { OpenDesk } from './open-desk.ts'
import { readObject } from './read-object.ts'

/** The numbers of the objects that a stream of objects holds (ISO 32000-1, 7.5.7). */
export function packedNumbers(desk: OpenDesk, stream: PDFRawStream): readonly number[] {
  const plain = plainBytes(desk, stream)
  return plain ? packedHeads(plain, stream).map(({ number }) => number) : []
}

/** Reads the objects of a stream of objects that are asked for; undefined where it cannot be unpacked. */
export function packedObjects(
  desk: OpenDesk,
  stream: PDFRawStream,
  isWanted: (number: number) => boolean
): ReadonlyMap<number, PDFObject> | undefined {
  const plain = plainBytes(desk, stream)
  if (!plain) return undefined
  const heads = packedHeads(plain, stream)
  // Each is read up to the next one that follows it, so that no byte is read twice.
  const starts = [...new Set(heads.map(({ from }) => from))].sort((a, b) => a - b)
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1] ?? plain.length]))
  const objects = new Map<number, PDFObject>()
  for (const { number, from } of heads) {
    if (!isWanted(number) || objects.has(number)) continue
    const read = readObject(plain.subarray(0, ends.get(from)), from, desk)
    if (read) objects.set(number, read.object)
    if (!read?.isSound) desk.faults.note('object-damaged', number)
  }
  return objects
}

function plainBytes(desk: OpenDesk, stream: PDFRawStream): Buffer | undefined {
  const unpacked = unpack(stream, accountOf(desk.context).budget)
  if (unpacked.kind === 'too-large') desk.faults.note('unpacks-too-large')
  return unpacked.kind === 'plain'
    ? Buffer.from(unpacked.bytes.buffer, unpacked.bytes.byteOffset, unpacked.bytes.length)
    : undefined
}

interface PackedHead {
  readonly number: number
  readonly from: number
}

/** Pairs of numbers at the head: an object, and its place after `First`. */
function packedHeads(plain: Buffer, stream: PDFRawStream): readonly PackedHead[] {
  const { context } = stream.dict
  const [first, count] = ['First', 'N'].map(key => {
    const value = entry(context, stream.dict, key)
    return value instanceof PDFNumber ? value.asNumber() : 0
  })
  const words =
    plain.toString('latin1', 0, Math.min(plain.length, first ?? 0)).match(/\d{1,10}/g) ?? []
  const heads: PackedHead[] = []
  for (let at = 0; at < (count ?? 0) * 2 && at + 1 < words.length; at += 2) {
    heads.push({
      number: Number(words[at]),
      from: (first ?? 0) + Number(words[at + 1])
    })
  }
  return heads
}
