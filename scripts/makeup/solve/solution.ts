import type { Judging, WeighedPage } from '../../model/judging.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'

/** What a page was solved to: the best pages, the best first; none when nothing fills it. */
export interface PageSolution {
  readonly pages: readonly WeighedPage[]
  readonly budget: AreaBudget
  readonly judging: Judging
  /** Stories that fit no frame on this page at all. */
  readonly unfit: readonly MeasuredStory[]
}

/** How much the solver may look at; numbers of things, not of seconds, so that all machines agree. */
export interface SolveLimits {
  /** Items solved together, and the slack inside a group; the next pair is tried when the best page is poor. */
  readonly groupings: readonly { readonly itemsMost: number; readonly slack: number }[]
  readonly pagesKept: number
  readonly pagesArranged: number
  /** Poor pages whose small parts are filled anew. */
  readonly pagesMended: number
  /** A best page that costs more asks for more pages to choose from. */
  readonly poorCost: number
  /** A longer gutter, as a share of the page, asks for pinwheels. */
  readonly gutterMost: number
  readonly pinwheels: {
    readonly itemsMost: number
    readonly slack: number
    readonly kept: number
  }
  readonly joinsMost: number
  /** Points above the cheapest shapes, tried one after the other until a page is found. */
  readonly slacks: readonly number[]
}

/** Limits that keep a page under a second on one core. */
export const dailyLimits: SolveLimits = {
  groupings: [
    { itemsMost: 11, slack: 5 },
    { itemsMost: 12, slack: 20 },
    { itemsMost: 9, slack: 60 }
  ],
  pagesKept: 120,
  pagesArranged: 20,
  pagesMended: 6,
  poorCost: 12,
  gutterMost: 0.85,
  pinwheels: { itemsMost: 9, slack: 5, kept: 12 },
  joinsMost: 60e6,
  slacks: [3, 4.5, 7, 12, 25, Number.POSITIVE_INFINITY]
}

/** What the copy of a page needs, least and most, against the cells the page has; in cells (rows of one column). */
export interface AreaBudget {
  readonly room: number
  readonly least: number
  readonly most: number
  /** Body lines to cut, at least; 0 when the copy can fit. */
  readonly linesOver: number
  /** Body lines that are missing, at least; 0 when the copy can fill. */
  readonly linesShort: number
  /** The story with the most lines: the cheapest place to cut or to add. */
  readonly cheapest: string | undefined
}
