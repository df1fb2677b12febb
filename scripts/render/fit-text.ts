import { characterClass } from '../typeset/character-class.ts'

/** Room for a text of the furniture; lengths are CSS px. */
export interface TextRoom {
  readonly widthPx: number
  readonly deepPx: number
  /** The size that it has where there is room, and the least that can be read. */
  readonly nominalPx: number
  readonly leastPx: number
  readonly mostLines: number
  /** From line to line where there are several, in their size. */
  readonly leading: number
}

/** A text as it stands in its room, whole. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly sizePx: number
}

/** Measures a text in the face that it is set in, em. */
export type WidthEm = (text: string) => number

/**
 * Sets a text in its room: on one line at its own size or a little under, else on as many lines as let it be
 * largest. Undefined when it would be smaller than the least size.
 */
export function fitText(text: string, room: TextRoom, widthEm: WidthEm): FittedText | undefined {
  let best: FittedText | undefined
  for (let count = 1; count <= room.mostLines; count++) {
    const lines = evenLines(text, count, widthEm)
    if (lines === undefined) break
    const sizePx = sizeOf(lines, room, widthEm)
    if (sizePx >= room.nominalPx * comfortable) return { lines, sizePx }
    if (sizePx > (best?.sizePx ?? 0) * worthALine) best = { lines, sizePx }
  }
  return best && best.sizePx >= room.leastPx ? best : undefined
}

/** A line at this share of its own size is better than two lines. */
const comfortable = 0.6
/** So many times larger must the type be for another line. */
const worthALine = 1.15
/** Chromium rounds advances; a hair of the room is kept for that. */
const spare = 0.995

function sizeOf(lines: readonly string[], room: TextRoom, widthEm: WidthEm): number {
  const widest = Math.max(0.001, ...lines.map(widthEm))
  const deepest = room.deepPx / (lines.length === 1 ? 1 : lines.length * room.leading)
  const size = Math.min(room.nominalPx, deepest, (room.widthPx * spare) / widest)
  return Math.floor(size * 4) / 4
}

/** Parts a text into lines about as long as one another; undefined when it cannot be parted so often. */
export function evenLines(
  text: string,
  count: number,
  widthEm: WidthEm
): readonly string[] | undefined {
  if (count === 1) return [text]
  const ideal = widthEm(text) / count
  let best: readonly string[] | undefined
  let least = Infinity
  for (const at of places(text)) {
    const first = text.slice(0, at).trim()
    const rest = evenLines(text.slice(at).trim(), count - 1, widthEm)
    if (rest === undefined) continue
    const lines = [first, ...rest]
    // Between words the eye is not caught.
    const atSpace = /\s$/.test(text.slice(0, at)) || /^\s/.test(text.slice(at))
    const cost = Math.max(...lines.map(widthEm)) + (atSpace ? 0 : ideal / 8)
    if (cost < least) {
      least = cost
      best = lines
    }
  }
  return best
}

/** Where a text may be parted: at spaces, and between Han characters where no mark forbids it. */
function places(text: string): readonly number[] {
  const found: number[] = []
  let at = 0
  let before = ''
  for (const character of text) {
    if (at > 0 && mayPart(before, character)) found.push(at)
    at += character.length
    before = character
  }
  return found
}

function mayPart(before: string, after: string): boolean {
  const isSpace = (character: string) => /[ \u3000]/.test(character)
  if (isSpace(after)) return false
  if (isSpace(before)) return true
  const kinds = [before, after].map(character => characterClass(character, false))
  const [first = 'latin', second = 'latin'] = kinds
  if (first === 'latin' && second === 'latin') return false
  return !['open', 'dash', 'solidus'].includes(first) && ['han', 'latin', 'open'].includes(second)
}
