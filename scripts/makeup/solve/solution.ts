import type { MeasuredStory } from '../../model/measured-story.ts'
import type { AreaBudget, Judging, WeighedPage } from '../page/judging.ts'

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
    { itemsMost: 9, slack: 20 }
  ],
  pagesKept: 48,
  pagesArranged: 20,
  poorCost: 12,
  gutterMost: 0.85,
  pinwheels: { itemsMost: 9, slack: 5, kept: 12 },
  joinsMost: 60e6,
  slacks: [3, 4.5, 7, 12, 25, Number.POSITIVE_INFINITY]
}
