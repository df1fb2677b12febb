import type { Severity, Words } from '../../model/problem.ts'

/** What checks belong together, in the order in which they are told. */
export const groups = [
  'file',
  'metadata',
  'intent',
  'boxes',
  'colour',
  'transparency',
  'fonts',
  'pictures',
  'interactive',
  'access'
] as const

/** One of the groups. */
export type Group = (typeof groups)[number]

/** Where something stands on its page: millimetres from the top left of the trimmed sheet, as it is read. */
export interface TrimPlace {
  readonly leftMm: number
  readonly topMm: number
  readonly widthMm: number
  readonly heightMm: number
}

/** Something in a PDF that a printer would send back, and what to do about it. */
export interface Finding {
  /** Permanent, `preflight/what`. */
  readonly code: string
  readonly group: Group
  readonly severity: Severity
  /** From 1; none where it is of the whole file. */
  readonly page?: number
  /** The object's number in the file, `12 0`. */
  readonly object?: string
  readonly place?: TrimPlace
  /** How many there are of the kind on the page; told is the worst of them. */
  readonly count: number
  readonly message: Words
  readonly hint: Words
}
