import { type Span, tokenEnd, tokenStart } from './content-tokens.ts'

/** A stretch of bytes as text, a character for each byte. */
export function latin1(bytes: Uint8Array, { start, end }: Span): string {
  if (end - start > fewBytes) return Buffer.from(bytes.subarray(start, end)).toString('latin1')
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

/** Making a view of bytes takes longer than to read so many one by one. */
const fewBytes = 16

/** A number as it is written in a content stream; 0 for what is none. */
export function numberIn(bytes: Uint8Array, { start, end }: Span): number {
  const isSigned = bytes[start] === minus || bytes[start] === plus
  let value = 0
  let unit = 0
  for (let at = isSigned ? start + 1 : start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - zero
    if (bytes[at] === point && unit === 0) unit = 1
    else if (digit < 0 || digit > 9) return 0
    else {
      value = value * 10 + digit
      unit *= 10
    }
  }
  return (bytes[start] === minus ? -value : value) / (unit || 1)
}

const [zero = 0, point, minus, plus] = [...'0.-+'].map(sign => sign.charCodeAt(0))

/** A name without its slash, `#xx` read (ISO 32000-1, 7.3.5). */
export function nameIn(bytes: Uint8Array, span: Span): string {
  const name = latin1(bytes, { start: span.start + 1, end: span.end })
  return name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name
}

/** What stands in an array (`[…]`) or a dictionary (`<<…>>`). */
export function itemsIn(bytes: Uint8Array, span: Span): readonly Span[] {
  const isArray = bytes[span.start] === 0x5b
  const end = span.end - (isArray ? 1 : 2)
  const items: Span[] = []
  let at = tokenStart(bytes, span.start + (isArray ? 1 : 2))
  while (at < end) {
    const last = tokenEnd(bytes, at)
    items.push({ start: at, end: last })
    at = tokenStart(bytes, last)
  }
  return items
}

/** The values of a dictionary by their names. */
export function dictionaryIn(bytes: Uint8Array, items: readonly Span[]): ReadonlyMap<string, Span> {
  const entries = new Map<string, Span>()
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]]
    if (key && value) entries.set(nameIn(bytes, key), value)
  }
  return entries
}

/** Whether an operand is a string, in brackets or in hexadecimal digits. */
function isString(bytes: Uint8Array, { start }: Span): boolean {
  return bytes[start] === 0x28 || (bytes[start] === 0x3c && bytes[start + 1] !== 0x3c)
}

/** The bytes of a string. */
export function stringIn(bytes: Uint8Array, span: Span): Uint8Array {
  if (bytes[span.start] === 0x3c) return hexIn(bytes, span)
  const text = latin1(bytes, { start: span.start + 1, end: span.end })
  return Buffer.from(unescaped(text.replace(/\)$/, '')), 'latin1')
}

/** The strings that an operator shows, those inside its arrays too. */
export function shownStrings(bytes: Uint8Array, operands: readonly Span[]): readonly Uint8Array[] {
  const strings: Uint8Array[] = []
  for (const operand of operands) {
    if (isString(bytes, operand)) strings.push(stringIn(bytes, operand))
    else if (bytes[operand.start] === 0x5b)
      for (const item of itemsIn(bytes, operand))
        if (isString(bytes, item)) strings.push(stringIn(bytes, item))
  }
  return strings
}

/** Read digit by digit, for most of a page's bytes stand in such strings; a missing last digit is 0. */
function hexIn(bytes: Uint8Array, { start, end }: Span): Uint8Array {
  const read = new Uint8Array((end - start) >> 1)
  let digits = 0
  for (let at = start + 1; at < end; at++) {
    const value = digitValues[bytes[at] ?? 0] ?? 0
    if (value < 0) continue
    read[digits >> 1] = (read[digits >> 1] ?? 0) | (digits & 1 ? value : value << 4)
    digits++
  }
  return read.subarray(0, (digits + 1) >> 1)
}

const digitValues = new Int8Array(256).fill(-1)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  digitValues[digit.charCodeAt(0)] = value
  digitValues[digit.toUpperCase().charCodeAt(0)] = value
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Read as ISO 32000-1, 7.3.4.2 has it: an end of line is one line feed, and none after a backslash. */
function unescaped(text: string): string {
  if (!/[\\\r]/.test(text)) return text
  return text.replace(/\\(?:([0-7]{1,3})|\r\n?|\n|([\s\S]))|\r\n?/g, (all, octal, letter) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    if (letter) return escapes[letter] ?? letter
    return all.startsWith('\\') ? '' : '\n'
  })
}
