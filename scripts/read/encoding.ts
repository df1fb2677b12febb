import { ideograph } from '../kit/han.ts'
import { decoded, type LegacyEncoding, readLegacy } from './legacy-encoding.ts'

/** A text and the encoding it was read with, or the first byte that no encoding explains. */
export type Reading =
  | { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | LegacyEncoding }
  | { readonly fault: 'invalid-bytes' | 'unpaired-surrogate'; readonly before: string }

/**
 * Reads bytes as UTF-8 (with or without a byte order mark), else UTF-16, else as a file of before Unicode; strict.
 * `before` of a fault is the text up to the bad byte, so that its place can be told.
 */
export function readEncoding(bytes: Uint8Array): Reading {
  const order = utf16Order(bytes)
  if (order) return readUtf16(bytes, order)
  const text = decoded('utf-8', bytes)
  return text === undefined ? readOtherwise(bytes) : { text, encoding: 'UTF-8' }
}

/** By the mark, else by the NUL bytes that the ASCII of a front matter leaves in UTF-16. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const zeros: [even: number, odd: number] = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++
  })
  const [even, odd] = zeros
  if (even === 0 && bytes[1] === 0 && odd > head.length / 20) return 'utf-16le'
  if (odd === 0 && bytes[0] === 0 && even > head.length / 20) return 'utf-16be'
  const isMixed = bytes.length % 2 === 0 && even + odd > 0
  return isMixed
    ? (['utf-16le', 'utf-16be'] as const).find(order => isText(head, order))
    : undefined
}

/** Chinese in UTF-16 has few NUL bytes; read in the right order it is letters, marks and blanks. */
function isText(head: Uint8Array, order: 'utf-16le' | 'utf-16be'): boolean {
  const pairs = Buffer.from(head.length % 2 === 0 ? head : head.subarray(0, -1))
  if (order === 'utf-16be') pairs.swap16()
  const text = pairs.toString('utf16le')
  const known = count(text, written)
  return text.length > 0 && !text.includes('\0') && known >= text.length * 0.95
}

function readUtf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): Reading {
  const even = bytes.length % 2 === 0
  const pairs = Buffer.from(even ? bytes : bytes.subarray(0, -1))
  if (order === 'utf-16be') pairs.swap16()
  const text = pairs.toString('utf16le').replace(/^\ufeff/, '')
  const alone = text.search(loneSurrogate)
  if (alone >= 0) return { fault: 'unpaired-surrogate', before: text.slice(0, alone) }
  return even ? { text, encoding: 'UTF-16' } : { fault: 'invalid-bytes', before: text }
}

/** Not UTF-8: a file of before Unicode, or a UTF-8 file with some broken bytes in it. */
function readOtherwise(bytes: Uint8Array): Reading {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = count(loose, /\ufffd/g)
  const whole = count(loose, /[^\u0000-\u007f\ufffd]/g)
  const legacy = broken > whole ? readLegacy(bytes) : undefined
  if (legacy) return legacy
  return brokenUtf8(bytes, loose)
}

/** Encoding the loose reading again differs from the file first where the file is broken. */
function brokenUtf8(bytes: Uint8Array, loose: string): Reading {
  const withoutMark = bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes
  const again = new TextEncoder().encode(loose)
  const at = withoutMark.findIndex((byte, index) => byte !== again[index])
  const before = new TextDecoder('utf-8').decode(withoutMark.subarray(0, at), { stream: true })
  const surrogate = withoutMark[at] === 0xed && (withoutMark[at + 1] ?? 0) >= 0xa0
  return { fault: surrogate ? 'unpaired-surrogate' : 'invalid-bytes', before }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const written = new RegExp(String.raw`${ideograph}|[\p{Script=Latin}\p{Nd}\p{P}\s]`, 'gu')
