import type { Printed, RecastKind } from '../../../model/article.ts'

/** A kind of markup that a tool has of its own. */
export interface Mark {
  readonly example: string
  readonly kind: RecastKind
  readonly changes: (text: string) => readonly Change[]
  /** It is, or lies in, what other rows take for code. */
  readonly isInCode?: boolean
  /** Its lines grow: nothing may be masked after it. */
  readonly isLast?: boolean
}

/** What of a text becomes what: as many characters and lines as it was, but at the end of a line. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Offsets in the whole text. */
  readonly prints: readonly Printed[]
  /** Where it is not that of the row. */
  readonly kind?: RecastKind
  /** What stands in it is copy as it is, and no markup. */
  readonly isPlain?: boolean
  /** Where its words lead, which stand between a `linkStart` and `linkEnd`. */
  readonly leadsTo?: string
}

/** What a found stretch becomes; its prints count from its own first character. */
export interface Written {
  readonly text: string
  readonly prints: readonly (readonly [start: number, end: number, says?: string])[]
  readonly isPlain?: boolean
  readonly kind?: RecastKind
  readonly leadsTo?: string
}

export type Write = (found: readonly (string | undefined)[]) => Written | undefined

/** A row that finds its markup by a shape; where nothing is written the text stays. */
export function matched(shape: RegExp, write: Write): Mark['changes'] {
  return text =>
    [...text.matchAll(shape)].flatMap(found => {
      const made = write([...found])
      return made ? [changeAt(found.index, found[0].length, made)] : []
    })
}

/** A change at a place of what was written for the stretch there. */
export function changeAt(start: number, length: number, { prints, ...made }: Written): Change {
  return {
    ...made,
    start,
    end: start + length,
    prints: prints.map(([from, to, says]) => ({
      start: start + from,
      end: start + to,
      ...(says === undefined ? {} : { says })
    }))
  }
}

/**
 * Stand for characters that are masked: the first for nothing, the second for a blank in the address of a
 * picture; the others raise or lower the next character, or all up to the last of them.
 */
export const [hidden, blankInAddress, raisesOne, lowersOne, raises, lowers, endsShift] = [
  ...['\ue000', '\ue001', '\ue002', '\ue003', '\ue004', '\ue005', '\ue006']
] as const

/** Stands before the words of the link of this number, in the room of two characters. */
export function linkStart(number: number): string {
  return String.fromCharCode(0xe100 + (number >> 8), 0xe200 + (number & 0xff))
}

/** The number of which these are the two characters. */
export function linkNumber(high: string, low: string): number {
  return ((high.charCodeAt(0) - 0xe100) << 8) | (low.charCodeAt(0) - 0xe200)
}

/** Stands behind the words of a link. */
export const linkEnd = '\ue007'

/** As many links as have a number. */
export const mostLinks = 0x10000

/** Finds both, with the two characters of the number. */
export const linkMark = /([\ue100-\ue1ff])([\ue200-\ue2ff])|\ue007/g

/** Hides the whole stretch within its line. */
export const blank: Write = ([whole = '']) => ({ text: hide(whole), prints: [] })

/** A line that is all markup is a blank line; two line ends stay two. */
export const blankLine: Write = ([whole = '']) => ({
  text: whole.replace(/[^\n]/g, ' '),
  prints: []
})

/** Keeps one part of the stretch and hides what stands around it. */
export function keep(part: number): Write {
  return found => {
    const [whole = ''] = found
    const words = found[part]
    if (words === undefined) return blank(found)
    const start = whole.lastIndexOf(words)
    const end = start + words.length
    return {
      text: hide(whole.slice(0, start)) + words + hide(whole.slice(end)),
      prints: [[start, end]]
    }
  }
}

/** As many masked characters, on as many lines. */
export function hide(words: string): string {
  return words.replace(/[^\n]/g, hidden)
}

/** Words at the length of what they stand for; the lines of that stay. */
export function atLength(words: string, whole: string, filler: string = hidden): string {
  const lines = whole.split('\n').length - words.split('\n').length
  const rest = whole.length - words.length - lines
  return words + filler.repeat(Math.max(0, rest)) + '\n'.repeat(Math.max(0, lines))
}
