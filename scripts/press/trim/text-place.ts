import { type Box, before, grown, type Matrix } from '../rewrite/box.ts'
import type { Span } from '../stream/content-tokens.ts'
import { itemsIn, nameIn, numberIn, shownStrings } from '../stream/operand-values.ts'
import type { Operation } from '../stream/operations.ts'
import type { Advance } from './glyph-advance.ts'

/** Where the next text of a content stream stands (ISO 32000-1, 9.4); a page has thousands: nothing is made for each. */
export interface TextPlace {
  readonly bytes: Uint8Array
  readonly advanceOf: (font: string) => Advance
  /** Of the text matrix: how it turns, and where its line begins. */
  turn: readonly [a: number, b: number, c: number, d: number]
  x: number
  y: number
  /** How far what was shown since then has come, but for the last. */
  along: number
  last: readonly Span[] | undefined
  leading: number
  size: number
  advance: Advance
}

/** The place before any text. */
export function noText(bytes: Uint8Array, advanceOf: (font: string) => Advance): TextPlace {
  const advance: Advance = { bytes: 1, em: () => 1 }
  const start = { turn: upright, x: 0, y: 0, along: 0, last: undefined, leading: 0, size: 0 }
  return { bytes, advanceOf, advance, ...start }
}

/** Whether an operation puts the place of text elsewhere, which it has then done. */
export function movesText(place: TextPlace, { operator, operands }: Operation): boolean {
  return steps.get(operator)?.(place, operands) ?? false
}

/**
 * The box of what an operation shows, in the space of `matrix`; undefined where all of it is sure to stand within
 * `inner`. Nothing else has moved the place since an operation that did, or since the last that showed something.
 */
export function shownBox(
  place: TextPlace,
  operands: readonly Span[],
  matrix: Matrix,
  inner: Box
): Box | undefined {
  if (place.last) place.along += shownLength(place, place.last)
  place.last = operands
  const { turn, x, y, along, size } = place
  const [a, b, c, d] = matrix
  const [left, up] = [x + turn[0] * along, y + turn[1] * along]
  const at = a * left + c * up + matrix[4]
  const high = b * left + d * up + matrix[5]
  const span = operands.at(-1)
  const glyphs = span ? (span.end - span.start) / place.advance.bytes : 0
  const most = (glyphs + 1) * size * (Math.abs(turn[0]) + Math.abs(turn[1])) * largest(matrix)
  const isWithin =
    at - most > inner.left &&
    at + most < inner.right &&
    high - most > inner.bottom &&
    high + most < inner.top
  return isWithin ? undefined : boxOf(place, shownLength(place, operands), matrix)
}

/** What letters keep within, em; Han characters stand between 0.88 and -0.12. */
const ascent = 0.9
const descent = 0.25
const upright = [1, 0, 0, 1] as const

function boxOf({ turn, x, y, along, size }: TextPlace, length: number, matrix: Matrix): Box {
  const on = before([1, 0, 0, 1, along, 0], before([...turn, x, y], matrix))
  const corners = [
    [0, -descent * size],
    [length, -descent * size],
    [length, ascent * size]
  ] as const
  const first = grown(undefined, 0, ascent * size, on)
  return corners.reduce((all, [right, up]) => grown(all, right, up, on), first)
}

function largest([a, b, c, d]: Matrix): number {
  return Math.max(Math.abs(a) + Math.abs(c), Math.abs(b) + Math.abs(d))
}

type Step = (place: TextPlace, operands: readonly Span[]) => boolean

const steps = new Map<string, Step>([
  ['BT', place => put(place, 0, 0, upright)],
  ['Tm', turnText],
  ['Td', next],
  ['TD', nextWithLeading],
  ['T*', nextLine],
  ["'", nextLine],
  ['"', nextLine],
  ['TL', setLeading],
  ['Tf', setFont]
])

function turnText(place: TextPlace, operands: readonly Span[]): boolean {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = numbers(place, operands)
  return put(place, x, y, [a, b, c, d])
}

function next(place: TextPlace, [right, up]: readonly Span[]): boolean {
  const { bytes, turn } = place
  const x = right ? numberIn(bytes, right) : 0
  const y = up ? numberIn(bytes, up) : 0
  return put(place, place.x + turn[0] * x + turn[2] * y, place.y + turn[1] * x + turn[3] * y)
}

function nextWithLeading(place: TextPlace, operands: readonly Span[]): boolean {
  place.leading = -(numbers(place, operands)[1] ?? 0)
  return next(place, operands)
}

function nextLine(place: TextPlace): boolean {
  const { turn, leading } = place
  return put(place, place.x - turn[2] * leading, place.y - turn[3] * leading)
}

function put(place: TextPlace, x: number, y: number, turn = place.turn): boolean {
  place.turn = turn
  place.x = x
  place.y = y
  place.along = 0
  place.last = undefined
  return true
}

function setLeading(place: TextPlace, operands: readonly Span[]): boolean {
  place.leading = numbers(place, operands)[0] ?? 0
  return false
}

function setFont(place: TextPlace, [name, size]: readonly Span[]): boolean {
  if (name) place.advance = place.advanceOf(nameIn(place.bytes, name))
  if (size) place.size = numberIn(place.bytes, size)
  return false
}

/** Glyphs by their widths, and the numbers between them, thousandths of the size. */
function shownLength({ bytes, advance, size }: TextPlace, operands: readonly Span[]): number {
  let em = 0
  for (const string of shownStrings(bytes, operands)) {
    for (let at = 0; at < string.length; at += advance.bytes) {
      const first = string[at] ?? 0
      em += advance.em(advance.bytes === 1 ? first : (first << 8) | (string[at + 1] ?? 0))
    }
  }
  const [array] = operands
  if (array && bytes[array.start] === 0x5b)
    for (const item of itemsIn(bytes, array)) em -= numberIn(bytes, item) / 1000
  return em * size
}

function numbers({ bytes }: TextPlace, operands: readonly Span[]): readonly number[] {
  return operands.map(operand => numberIn(bytes, operand))
}
