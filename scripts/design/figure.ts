import type { Words } from '../model/problem.ts'
import type { PrintedPage } from './printed-page.ts'

/** What a page is held to as an art director sees it. */
export interface DesignRule {
  readonly id: string
  readonly name: Words
  readonly bar: number
  /** The value is this at the least, or at the most. */
  readonly sense: 'least' | 'most'
  /** Undefined where the page has nothing that it speaks of. */
  readonly seen: (page: PrintedPage) => Seen | undefined
}

/** What was seen of a rule on a page, each case with its story. */
export interface Seen {
  readonly value: number
  readonly cases: readonly string[]
}

/** One figure of one page. */
export interface DesignFigure extends Omit<DesignRule, 'seen'>, Seen {
  readonly isKept: boolean
}

/** A rule that counts its cases, of which there may be so many. */
export function counting(
  id: string,
  name: Words,
  casesOf: (page: PrintedPage) => readonly string[] | undefined,
  bar = 0
): DesignRule {
  const seen = (page: PrintedPage) => {
    const cases = casesOf(page)
    return cases && { value: cases.length, cases }
  }
  return { id, name, bar, sense: 'most', seen }
}

/** The number as a person reads it. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
