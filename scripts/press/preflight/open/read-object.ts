import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import { isWhite, type Span, tokenEnd, tokenStart } from '../../stream/content-tokens.ts'
import { latin1, nameIn, numberIn } from '../../stream/operand-values.ts'
import type { OpenDesk } from './open-desk.ts'

/** An object, where it ends, and whether it was closed and held nothing that it may not. */
export interface ReadObject {
  readonly object: PDFObject
  readonly end: number
  readonly isSound: boolean
}

type Nest =
  | { readonly kind: 'array'; readonly items: PDFObject[] }
  | {
      readonly kind: 'dict'
      readonly map: Map<PDFName, PDFObject>
      key: PDFName | undefined
    }

interface Reading {
  readonly bytes: Uint8Array
  readonly context: PDFContext
  readonly nests: Nest[]
  /** How many nests stand open that are too deep to be kept. */
  dropped: number
  whole: PDFObject | undefined
  isSound: boolean
}

/**
 * Reads the object that begins at `from` (ISO 32000-1, 7.3), without calling itself: a hostile file nests without end.
 * Undefined where none begins.
 */
export function readObject(
  bytes: Uint8Array,
  from: number,
  desk: OpenDesk
): ReadObject | undefined {
  const { context } = desk
  const reading: Reading = {
    bytes,
    context,
    nests: [],
    dropped: 0,
    whole: undefined,
    isSound: true
  }
  let at = tokenStart(bytes, from)
  while (at < bytes.length && reading.whole === undefined) {
    desk.countValue()
    const end = step(reading, at, desk)
    if (end === undefined) break
    at = reading.whole === undefined ? tokenStart(bytes, end) : end
  }
  if (reading.whole) return { object: reading.whole, end: at, isSound: reading.isSound }
  const [outermost] = reading.nests
  return outermost && { object: closed(reading, outermost), end: at, isSound: false }
}

/** Takes one token; undefined where it ends the object before its time. */
function step(reading: Reading, at: number, desk: OpenDesk): number | undefined {
  const { bytes } = reading
  const byte = bytes[at]
  const isTwice = bytes[at + 1] === byte
  if (byte === 0x5b) return open(reading, { kind: 'array', items: [] }, at + 1, desk)
  if (byte === 0x3c && isTwice) {
    return open(reading, { kind: 'dict', map: new Map(), key: undefined }, at + 2, desk)
  }
  if (byte === 0x5d) return close(reading, 'array', at + 1)
  if (byte === 0x3e && isTwice) return close(reading, 'dict', at + 2)
  const reference = referenceAt(bytes, at)
  const end = reference?.end ?? tokenEnd(bytes, at)
  const value = reference?.ref ?? plainValue(bytes, { start: at, end })
  if (value) put(reading, value)
  // `endobj` or `stream` where a value is due: what came before is all that there is.
  else if (isLetter(byte)) return undefined
  else reading.isSound = false
  return end
}

/** The deepest of sound files stay under thirty. */
const depthMost = 200

function open(reading: Reading, nest: Nest, end: number, desk: OpenDesk): number {
  if (reading.nests.length >= depthMost) {
    desk.faults.note('nested-deep')
    reading.dropped++
  } else reading.nests.push(nest)
  return end
}

function close(reading: Reading, kind: Nest['kind'], end: number): number | undefined {
  if (reading.dropped > 0) {
    reading.dropped--
    return end
  }
  const nest = reading.nests.at(-1)
  if (nest?.kind === kind) {
    reading.nests.pop()
    put(reading, closed(reading, nest))
  } else if (nest) reading.isSound = false
  else return undefined
  return end
}

function put(reading: Reading, value: PDFObject): void {
  const nest = reading.nests.at(-1)
  if (reading.dropped > 0) return
  if (!nest) reading.whole = value
  else if (nest.kind === 'array') nest.items.push(value)
  else if (nest.key) {
    // An entry that is null is one that is not there.
    if (value !== PDFNull) nest.map.set(nest.key, value)
    nest.key = undefined
  } else if (value instanceof PDFName) nest.key = value
  else reading.isSound = false
}

function closed({ context }: Reading, nest: Nest): PDFObject {
  if (nest.kind === 'array') {
    const array = PDFArray.withContext(context)
    for (const item of nest.items) array.push(item)
    return array
  }
  const type = nest.map.get(PDFName.Type)
  if (type === PDFName.Page) return PDFPageLeaf.fromMapWithContext(nest.map, context)
  if (type === pages) return PDFPageTree.fromMapWithContext(nest.map, context)
  if (type === catalog) return PDFCatalog.fromMapWithContext(nest.map, context)
  return PDFDict.fromMapWithContext(nest.map, context)
}

const pages = PDFName.of('Pages')
const catalog = PDFName.of('Catalog')

function plainValue(bytes: Uint8Array, span: Span): PDFObject | undefined {
  const byte = bytes[span.start] ?? 0
  if (byte === 0x2f) return PDFName.of(nameIn(bytes, span))
  if (byte === 0x28) return PDFString.of(inside(bytes, span, 0x29))
  if (byte === 0x3c) return PDFHexString.of(inside(bytes, span, 0x3e).replace(/[^0-9A-Fa-f]/g, ''))
  if (isDigit(byte) || byte === 0x2b || byte === 0x2d || byte === 0x2e) {
    return numberOf(numberIn(bytes, span))
  }
  return span.end - span.start > 5 ? undefined : words.get(latin1(bytes, span))
}

const words = new Map<string, PDFObject>([
  ['true', PDFBool.True],
  ['false', PDFBool.False],
  ['null', PDFNull]
])

function inside(bytes: Uint8Array, { start, end }: Span, last: number): string {
  const isClosed = end - start > 1 && bytes[end - 1] === last
  return latin1(bytes, { start: start + 1, end: isClosed ? end - 1 : end })
}

const numbers = new Map<number, PDFNumber>()

/** Numbers never change: one object serves all that are alike. */
function numberOf(value: number): PDFNumber {
  if (!Number.isFinite(value)) return numberOf(0)
  const known = numbers.get(value)
  if (known) return known
  const number = PDFNumber.of(value)
  if (Number.isInteger(value) && value >= 0 && value < 10_000) numbers.set(value, number)
  return number
}

function referenceAt(bytes: Uint8Array, at: number): { ref: PDFRef; end: number } | undefined {
  if (!isDigit(bytes[at])) return undefined
  const number = digitsFrom(bytes, at)
  const second = whiteEnd(bytes, number)
  if (second === number || !isDigit(bytes[second])) return undefined
  const generation = digitsFrom(bytes, second)
  const letter = whiteEnd(bytes, generation)
  if (letter === generation || bytes[letter] !== 0x52) return undefined
  // Another letter after it makes another word.
  if (tokenEnd(bytes, letter) !== letter + 1) return undefined
  const ref = PDFRef.of(
    numberIn(bytes, { start: at, end: number }),
    numberIn(bytes, { start: second, end: generation })
  )
  return { ref, end: letter + 1 }
}

/** Where digits end that begin at `from`; ten are the most that a number of an object may have. */
function digitsFrom(bytes: Uint8Array, from: number): number {
  let at = from
  while (at - from < 10 && isDigit(bytes[at])) at++
  return at
}

function whiteEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isWhite(bytes[at])) at++
  return at
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 32) >= 0x61 && (byte | 32) <= 0x7a
}
