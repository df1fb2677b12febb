import { d50, type Triple } from './cielab.ts'

/** What a profile of a printer says of itself. */
export interface IccText {
  /** ASCII. */
  readonly description: string
  readonly copyright: string
  /** `2026-11-26`. */
  readonly date: string
}

/** Tags by their four letters; tags of the same bytes share them in the file. */
export type Tags = readonly (readonly [signature: string, bytes: Uint8Array])[]

const headerBytes = 128

/** ICC.1:2001-04, 6: a profile of version 2.4, class `prtr`, from CMYK to CIELAB. */
export function iccFile(text: IccText, white: Triple, tables: Tags): Uint8Array {
  const tags: Tags = [
    ['desc', descriptionBytes(text.description)],
    ['cprt', typed('text', ascii(text.copyright, 1))],
    ['wtpt', typed('XYZ ', fixed(white))],
    ...tables
  ]
  const listBytes = 4 + tags.length * 12
  const places = new Map<Uint8Array, number>()
  let end = headerBytes + listBytes
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue
    places.set(bytes, end)
    end += Math.ceil(bytes.length / 4) * 4
  }
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  file.set(header(end, text.date))
  view.setUint32(headerBytes, tags.length)
  tags.forEach(([signature, bytes], at) => {
    const entry = headerBytes + 4 + at * 12
    const place = places.get(bytes) ?? 0
    file.set(ascii(signature), entry)
    view.setUint32(entry + 4, place)
    view.setUint32(entry + 8, bytes.length)
    file.set(bytes, place)
  })
  return file
}

function header(size: number, date: string): Uint8Array {
  const bytes = new Uint8Array(headerBytes)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, size)
  view.setUint32(8, 0x02400000)
  bytes.set(ascii('prtrCMYKLab '), 12)
  date.split('-').forEach((part, at) => {
    view.setUint16(24 + at * 2, Number(part))
  })
  bytes.set(ascii('acsp'), 36)
  // Relative colorimetric, as the press file converts.
  view.setUint32(64, 1)
  bytes.set(fixed(d50), 68)
  return bytes
}

/** textDescriptionType: ASCII, and neither Unicode nor the script code of old Macintoshes. */
function descriptionBytes(text: string): Uint8Array {
  const words = ascii(text, 1)
  const body = new Uint8Array(4 + words.length + 8 + 3 + 67)
  new DataView(body.buffer).setUint32(0, words.length)
  body.set(words, 4)
  return typed('desc', body)
}

function typed(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + body.length)
  bytes.set(ascii(type))
  bytes.set(body, 8)
  return bytes
}

function fixed(numbers: Triple): Uint8Array {
  const bytes = new Uint8Array(12)
  const view = new DataView(bytes.buffer)
  numbers.forEach((number, at) => {
    view.setInt32(at * 4, Math.round(number * 65536))
  })
  return bytes
}

function ascii(text: string, zeros = 0): Uint8Array {
  const bytes = new Uint8Array(text.length + zeros)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
