import { isWhite, type Span, tokenEnd, tokenStart } from './content-tokens.ts'
import { dictionaryIn, latin1, numberIn } from './operand-values.ts'

/** An inline image: the entries of its dictionary one after the other, its bytes, and where it ends (after `EI`). */
export interface InlineImage {
  readonly operands: readonly Span[]
  readonly data: Span
  readonly end: number
}

/** Reads the inline image whose `BI` ends at `from`; undefined where none follows. */
export function inlineImage(bytes: Uint8Array, from: number): InlineImage | undefined {
  const operands: Span[] = []
  let at = tokenStart(bytes, from)
  while (at < bytes.length) {
    const end = tokenEnd(bytes, at)
    if (isWord(bytes, at, end, 'ID')) {
      // One white-space character parts `ID` from the data.
      const start = Math.min(bytes.length, end + 1)
      return { operands, ...dataFrom(bytes, start, operands) }
    }
    // No dictionary holds another word: this `BI` begins nothing.
    if (isOtherWord(bytes, at, end)) return undefined
    operands.push({ start: at, end })
    at = tokenStart(bytes, end)
  }
  return undefined
}

function isOtherWord(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    /^[A-Za-z'"]/.test(latin1(bytes, { start, end: start + 1 })) && !isConstant(bytes, start, end)
  )
}

function isConstant(bytes: Uint8Array, start: number, end: number): boolean {
  return ['true', 'false', 'null'].some(word => isWord(bytes, start, end, word))
}

function isWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  return end - start === word.length && latin1(bytes, { start, end }) === word
}

function dataFrom(
  bytes: Uint8Array,
  start: number,
  entries: readonly Span[]
): { readonly data: Span; readonly end: number } {
  const length = plainLength(bytes, entries)
  const told = length === undefined ? start : start + length
  // Where the dictionary says that it ends, if `EI` is there; else the first that can be one.
  for (let at = told === start || endsAt(bytes, told) ? told : start; at < bytes.length; at++) {
    at = bytes.indexOf(0x45, at)
    if (at < 0) break
    if (isEnd(bytes, at, start)) {
      const end = at > start && isWhite(bytes[at - 1]) ? at - 1 : at
      return { data: { start, end }, end: at + 2 }
    }
  }
  return { data: { start, end: bytes.length }, end: bytes.length }
}

function endsAt(bytes: Uint8Array, at: number): boolean {
  const next = tokenStart(bytes, at)
  return next + 2 <= bytes.length && isWord(bytes, next, next + 2, 'EI')
}

/** `EI` between white space, and then what can be read: two bytes of a picture may say the same. */
function isEnd(bytes: Uint8Array, at: number, start: number): boolean {
  if (bytes[at + 1] !== 0x49 || !isWhite(bytes[at + 2])) return false
  if (at > start && !isWhite(bytes[at - 1])) return false
  const next = bytes.subarray(at + 2, at + 12)
  return next.every(byte => isWhite(byte) || (byte > 32 && byte < 127))
}

const componentsOf: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4
}

/** How many bytes an image without a filter has; undefined where its dictionary does not say. */
function plainLength(bytes: Uint8Array, entries: readonly Span[]): number | undefined {
  const facts = dictionaryIn(bytes, entries)
  const fact = (short: string, long: string) => facts.get(short) ?? facts.get(long)
  if (fact('F', 'Filter')) return undefined
  const number = (short: string, long: string) => {
    const span = fact(short, long)
    return span ? numberIn(bytes, span) : 0
  }
  const mask = fact('IM', 'ImageMask')
  const space = fact('CS', 'ColorSpace')
  const isMask = mask !== undefined && latin1(bytes, mask) === 'true'
  const components = isMask ? 1 : (componentsOf[space ? latin1(bytes, space).slice(1) : ''] ?? 0)
  const bits = isMask ? 1 : number('BPC', 'BitsPerComponent')
  const length = Math.ceil((number('W', 'Width') * components * bits) / 8) * number('H', 'Height')
  return length > 0 && Number.isSafeInteger(length) ? length : undefined
}
