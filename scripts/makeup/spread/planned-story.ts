/**
 * Points that a cell more is worth to a page that is short (negative: a cell fewer to one that is full), from the
 * least that stories can take to the most.
 */
export const prices: readonly number[] = [
  Number.NEGATIVE_INFINITY,
  ...[-4, -1.5, -0.6, -0.25, -0.1, 0, 0.1, 0.25, 0.6, 1.5, 4],
  Number.POSITIVE_INFINITY
]

/** Of the prices, the one at which every story has its best frame. */
export const idealAt = prices.indexOf(0)

/** What a story takes of a page at each price, the least first: cells, and the points its frame costs then. */
export interface Take {
  readonly cells: readonly number[]
  readonly points: readonly number[]
}

/** A story, or a part of one that is cut, as the plan sees it. */
export interface PlannedStory {
  readonly slug: string
  readonly priority: number
  readonly section?: string
  /** Page asked for by the editor. */
  readonly page?: number
  readonly take: Take
  /** Body lines at one column's measure; 0 for what cannot jump. */
  readonly lines: number
  /** The rest of the story of this slug, which stands on a later page. */
  readonly isRest?: boolean
  /** Of a story in two parts, where it was cut. */
  readonly cut?: { readonly block: string; readonly offset: number }
}

/** A page that takes stories. */
export interface PlannedPage {
  readonly number: number
  /** Sections the page is for; empty when it takes any. */
  readonly sections: readonly string[]
  readonly cells: number
}
