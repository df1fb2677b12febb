/** What the header and the list of tags of an ICC profile say. */
export interface Profile {
  readonly kind: 'profile'
  /** `2.4`, `4.2`. */
  readonly version: string
  /** Four letters: `prtr` prints, `mntr` shows, `scnr` sees … */
  readonly class: string
  /** Four letters: `CMYK`, `RGB `, `GRAY` … */
  readonly space: string
  /** What it is called, in English where it has several; empty where it does not say. */
  readonly description: string
  /** Signatures of its tags and their bytes. */
  readonly tags: ReadonlyMap<string, Uint8Array>
}

/** Why bytes are no ICC profile that can be read to its end. */
export type UnreadProfile =
  | { readonly kind: 'no-profile' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'cut-off'; readonly bytes: number; readonly asked: number }
  | { readonly kind: 'broken-tag'; readonly tag: string }

/** Profiles of presses have one to four. */
export const mostProfileBytes = 16 * 2 ** 20

const headerBytes = 128
const tagsMost = 200

/** Reads the outer shape of an ICC profile (ICC.1:2004-10, 7.2 and 7.3), whatever the bytes are. */
export function readProfile(bytes: Uint8Array): Profile | UnreadProfile {
  if (bytes.length > mostProfileBytes) return { kind: 'too-large', bytes: bytes.length }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 40 || letters(bytes, 36) !== 'acsp') return { kind: 'no-profile' }
  const asked = view.getUint32(0)
  if (asked > bytes.length || bytes.length < headerBytes + 4)
    return { kind: 'cut-off', bytes: bytes.length, asked: Math.max(asked, headerBytes + 4) }
  const count = view.getUint32(headerBytes)
  if (count > tagsMost || headerBytes + 4 + count * 12 > bytes.length)
    return { kind: 'broken-tag', tag: '' }
  const tags = new Map<string, Uint8Array>()
  for (let at = headerBytes + 4; at < headerBytes + 4 + count * 12; at += 12) {
    const [tag, start, size] = [letters(bytes, at), view.getUint32(at + 4), view.getUint32(at + 8)]
    if (size < 8 || start + size > bytes.length) return { kind: 'broken-tag', tag }
    tags.set(tag, bytes.subarray(start, start + size))
  }
  return {
    kind: 'profile',
    version: `${bytes[8]}.${(bytes[9] ?? 0) >> 4}`,
    class: letters(bytes, 12),
    space: letters(bytes, 16),
    description: descriptionOf(tags.get('desc')),
    tags
  }
}

/** Of version 2 in ASCII, of version 4 in UTF-16, English or the first language. */
function descriptionOf(tag: Uint8Array | undefined): string {
  if (!tag || tag.length < 12) return ''
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  if (letters(tag, 0) === 'desc') return printable(tag.subarray(12, 12 + view.getUint32(8)), 1)
  if (letters(tag, 0) !== 'mluc' || tag.length < 28) return ''
  const count = Math.min(view.getUint32(8), Math.floor((tag.length - 16) / 12))
  const records = Array.from({ length: count }, (_, at) => 16 + at * 12)
  const record = records.find(at => letters(tag, at).slice(0, 2) === 'en') ?? 16
  const start = view.getUint32(record + 8)
  return printable(tag.subarray(start, start + view.getUint32(record + 4)), 2)
}

/** Without what ends a text or would steer a terminal. */
function printable(bytes: Uint8Array, bytesEach: 1 | 2): string {
  const codes: number[] = []
  for (let at = 0; at + bytesEach <= bytes.length; at += bytesEach)
    codes.push(bytesEach === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  const text = codes.slice(0, 200).map(code => String.fromCharCode(code))
  return text.join('').replace(/\0.*$/s, '').replace(/\p{C}/gu, '').trim()
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
