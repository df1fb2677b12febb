/** A text and the encoding it was read with, or the first byte that no encoding explains. */
export type Reading =
  | { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' }
  | { readonly fault: 'invalid-bytes' | 'unpaired-surrogate'; readonly before: string }

/**
 * Reads bytes as UTF-8 (with or without a byte order mark), else UTF-16, else GB18030; strict.
 * `before` of a fault is the text up to the bad byte, so that its place can be told.
 */
export function readEncoding(bytes: Uint8Array): Reading {
  const order = utf16Order(bytes)
  if (order) return readUtf16(bytes, order)
  const text = attempt('utf-8', bytes)
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
  return undefined
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

/** Not UTF-8: a GB18030 file, or a UTF-8 file with some broken bytes in it. */
function readOtherwise(bytes: Uint8Array): Reading {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = count(loose, /\ufffd/g)
  const whole = count(loose, /[^\u0000-\u007f\ufffd]/g)
  const chinese = broken > whole ? attempt('gb18030', bytes) : undefined
  if (chinese !== undefined && looksChinese(chinese)) return { text: chinese, encoding: 'GB18030' }
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

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** GB18030 explains almost any bytes, so what comes out must be mostly Han and its punctuation. */
function looksChinese(text: string): boolean {
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return false
  const foreign = count(text, /[^\u0000-\u007f]/g)
  const chinese = count(text, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·×°]/g)
  return chinese >= foreign * 0.9
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
