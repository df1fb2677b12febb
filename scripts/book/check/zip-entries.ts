import { crc32, inflateRawSync } from 'node:zlib'

/** A file as the container's directory has it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly at: number
  /** Bytes of additional fields, here and at its header. */
  readonly extra: number
}

/** What a container holds, or why it cannot be said. */
export type ZipReading =
  | { readonly kind: 'zip'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'not-zip' }
  | { readonly kind: 'too-many' }

/** What a container may hold: a few kilobytes can unpack to a terabyte. */
export const unpackMost = { files: 10_000, fileBytes: 64 * 2 ** 20, allBytes: 512 * 2 ** 20 }

/** The central directory (APPNOTE 4.3.12), found from its end; nothing is unpacked. */
export function readZip(bytes: Uint8Array): ZipReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return { kind: 'not-zip' }
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // Both are the marks of ZIP64, which is for files that no reader of books opens.
  if (count > unpackMost.files || at === 0xffffffff) return { kind: 'too-many' }
  const entries: ZipEntry[] = []
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return { kind: 'not-zip' }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > end || view.getUint32(local, true) !== 0x04034b50) return { kind: 'not-zip' }
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: local,
      extra: extraLength + view.getUint16(local + 28, true)
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries.length > 0 && areApart(entries) ? { kind: 'zip', entries } : { kind: 'not-zip' }
}

/** An entry's bytes, or what is wrong with it; never more than `most`. */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number
): Uint8Array | 'damaged' | 'too-large' {
  if (entry.size > most) return 'too-large'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  const plain = unpacked(packed, entry)
  if (plain === undefined || plain.length !== entry.size) return 'damaged'
  return crc32(plain) === entry.crc ? plain : 'damaged'
}

function unpacked(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | undefined {
  if (method === 0) return packed
  if (method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch {
    return undefined
  }
}

/** A comment of up to 64 kB may follow the record. */
function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === 0x06054b50
    if (isEnd && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

/** Files that share their bytes unpack to far more than the container has. */
function areApart(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at)
  return sorted.every(({ at, packed }, index) => {
    const next = sorted[index + 1]
    return next === undefined || at + 30 + packed <= next.at
  })
}
