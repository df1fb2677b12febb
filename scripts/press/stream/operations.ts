import { type Span, tokenEnd, tokenStart } from './content-tokens.ts'
import { inlineImage } from './inline-image.ts'

/** An operator of a content stream with its operands, where they stand; an inline image is one operation, `BI`. */
export interface Operation extends Span {
  readonly operator: string
  readonly operands: readonly Span[]
  /** The bytes of an inline image, between `ID` and `EI`. */
  readonly data?: Span
}

/** No operator takes as many; what comes before them in a broken stream is no operand of anything. */
const operandsMost = 1024

/** Reads the operations of any content stream, in order; bytes that say nothing are passed over. */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  let operands: Span[] = []
  let at = tokenStart(bytes, 0)
  while (at < bytes.length) {
    const end = tokenEnd(bytes, at)
    const word = isOperand(bytes[at]) ? undefined : wordIn(bytes, at, end)
    if (word === undefined || constants.has(word)) {
      if (operands.length === operandsMost) operands = []
      operands.push({ start: at, end })
      at = tokenStart(bytes, end)
      continue
    }
    const image = word === 'BI' ? inlineImage(bytes, end) : undefined
    const start = image ? at : (operands[0]?.start ?? at)
    const read = image ?? { operands, end }
    yield { operator: word, start, ...read }
    operands = []
    at = tokenStart(bytes, read.end)
  }
}

const constants = new Set(['true', 'false', 'null'])
const signs = new Uint8Array(256)
for (const sign of '0123456789+-.()<>[]{}/') signs[sign.charCodeAt(0)] = 1

/** Whether a token that begins so is no operator. */
function isOperand(byte: number | undefined): boolean {
  return signs[byte ?? 0] === 1
}

const words = new Map<number, string>()

/** Operators are three letters at most, and few: each is made once. */
function wordIn(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, 32)).toString(
      'latin1'
    )
  const key =
    ((bytes[start] ?? 0) << 16) |
    ((end - start > 1 ? (bytes[start + 1] ?? 0) : 0) << 8) |
    (end - start > 2 ? (bytes[start + 2] ?? 0) : 0)
  const known = words.get(key)
  if (known !== undefined) return known
  const word = String.fromCharCode(...bytes.subarray(start, end))
  words.set(key, word)
  return word
}
