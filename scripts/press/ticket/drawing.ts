import type { Area, Extent } from '../sheets/extent.ts'

/** A point on a drawing, mm from its top left. */
export type DrawnPoint = readonly [leftMm: number, topMm: number]

/** Something drawn in black, or in a grey from 0 (black) to 1. */
export type DrawnMark =
  | {
      readonly kind: 'line'
      readonly points: readonly DrawnPoint[]
      readonly widthMm: number
      readonly isBroken?: boolean
    }
  | { readonly kind: 'box'; readonly area: Area; readonly grey: number }
  | {
      readonly kind: 'text'
      readonly text: string
      /** On the baseline, where the text begins, has its middle, or ends. */
      readonly at: DrawnPoint
      readonly sizeMm: number
      readonly from: 'start' | 'middle' | 'end'
      readonly isTurned?: boolean
    }
  | { readonly kind: 'picture'; readonly area: Area; readonly jpeg: Uint8Array }

/** A sheet with a drawing on it. */
export interface Drawing extends Extent {
  readonly marks: readonly DrawnMark[]
}

/** A text that begins at a point of its baseline. */
export function drawnText(words: string, leftMm: number, topMm: number, sizeMm: number): DrawnMark {
  return { kind: 'text', text: words, at: [leftMm, topMm], sizeMm, from: 'start' }
}

/** How long a text is, in its size. */
export type TextLength = (text: string) => number

/** Parts a text into lines that are no longer than a length in its size: between words, and beside Han characters. */
export function brokenText(text: string, mostEm: number, lengthOf: TextLength): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (line && lengthOf(`${line}${piece}`.trimEnd()) > mostEm) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line ? piece : piece.trimStart()
    while (lengthOf(line.trimEnd()) > mostEm && [...line].length > 1) {
      const letters = [...line]
      let fits = letters.length - 1
      while (fits > 1 && lengthOf(letters.slice(0, fits).join('')) > mostEm) fits--
      lines.push(letters.slice(0, fits).join(''))
      line = letters.slice(fits).join('')
    }
  }
  return [...lines, line.trimEnd()].filter(Boolean)
}

/** A Han character with the marks that may not begin a line; else a word with the spaces after it. */
const pieces = /[\p{sc=Han}][，。、；：？！）》」』”’％%]*|[^\p{sc=Han}\s]+\s*|\s+/gu
