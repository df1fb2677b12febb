import { ideograph } from '../kit/han.ts'

/** Encodings that offices of before Unicode used, and that Notepad still writes as “ANSI”. */
export type LegacyEncoding = 'GB18030' | 'Big5' | 'Windows-1252'

/**
 * Reads bytes that are no UTF-8 as what they most likely are; undefined where they look like none.
 * Any of these encodings explains almost any bytes, so what comes out must look like its language.
 */
export function readLegacy(
  bytes: Uint8Array
): { readonly text: string; readonly encoding: LegacyEncoding } | undefined {
  if (isWestern(bytes)) return { text: western(bytes), encoding: 'Windows-1252' }
  const simplified = decoded('gb18030', bytes)
  const traditional = decoded('big5', bytes)
  const [inGb, inBig5] = [commonShare(simplified), commonShare(traditional)]
  if (traditional !== undefined && inBig5 > 0.05 && inBig5 > 3 * inGb)
    return looksChinese(traditional) ? { text: traditional, encoding: 'Big5' } : undefined
  if (simplified === undefined || !looksChinese(simplified)) return undefined
  return { text: simplified, encoding: 'GB18030' }
}

/** Text in bytes, strict; undefined where they are not in this encoding. */
export function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** A few bytes above ASCII, each alone between letters: the quotes, dashes and accents of an English text. */
function isWestern(bytes: Uint8Array): boolean {
  let letters = 0
  let alone = 0
  let together = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      letters += (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? 1 : 0
      continue
    }
    let to = at
    while ((bytes[to + 1] ?? 0) >= 0x80) to++
    if (to === at) alone++
    else together++
    at = to
  }
  return alone > 0 && alone >= 4 * together && letters > 6 * (alone + together)
}

/** The marks of Windows-1252 from 0x80 on; Node's decoder of that name reads Latin-1 (Node 20). */
const westernMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function western(bytes: Uint8Array): string {
  return Array.from(bytes, byte =>
    byte >= 0x80 && byte < 0xa0 ? westernMarks.charAt(byte - 0x80) : String.fromCharCode(byte)
  ).join('')
}

/** Mostly Han and its punctuation, with the signs that Chinese copy has. */
function looksChinese(text: string): boolean {
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return false
  const foreign = count(text, /[^\u0000-\u007f]/g)
  const chinese = count(
    text,
    /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2460-\u24ff\u2500-\u25ff\u2160-\u217f\u2030-\u203b“”‘’—…·×°℃§±÷≤≥≈★☆]/g
  )
  return chinese >= foreign * 0.9
}

/** Share of the Han characters that are among the most frequent of either writing. */
function commonShare(text: string | undefined): number {
  if (text === undefined) return 0
  const all = count(text, new RegExp(ideograph, 'gu'))
  return all === 0 ? 0 : count(text, frequent) / all
}

const frequent =
  /[的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會年月日]/gu

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
