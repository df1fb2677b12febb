import type { Grid } from '../../model/dummy.ts'
import { type NaturalFill, shareOf } from './natural-fill.ts'

/** A format, a number of pages and a grid, and what share of them the copy fills by itself. */
export interface PageChoice {
  readonly format: string
  readonly grid: Grid
  readonly pages: number
  readonly fill: number
}

/** A choice with what speaks against it, in points: 0 for the usual format at its own size, filled exactly. */
export interface PageOffer extends PageChoice {
  readonly points: number
}

/** Copy measured against a grid, with what that grid costs. */
export interface GridOffer {
  readonly fill: NaturalFill
  /** 0 for the usual format, 1 for the next … */
  readonly rank: number
  /** The format's own grid. */
  readonly own: Grid
}

/** Wanted: neither air in heads nor copy that has to be squeezed. */
const wantedFill = { least: 0.97, most: 1.04 } as const

/** What is said of the number of pages: how many they are, or the last that a story is to stand on. */
export interface PageCounts {
  readonly given?: number
  readonly least?: number
}

const points = {
  /** For each e-fold outside the wanted fill, and off exactly full. */
  outside: 60,
  off: 12,
  /** For each e-fold of body size over the format's own, and under it, which tires the eye; for another shape of the grid. */
  larger: 6,
  smaller: 8,
  shape: 2,
  /** For each format before this one in its language's list. */
  rank: 0.6,
  /** For each page over those of a usual paper, and for the leaf that is printed on one side. */
  manyPages: 0.1,
  oddPages: 0.15,
  /** For each page that the longest story takes beyond what is easily placed. */
  long: 4,
  /** For each story that a page has fewer, or more, than make it a newspaper page. */
  sparse: 1,
  crowded: 0.15
} as const

const usualPages = 8
const easilyPlaced = 0.6
const usualStories = { least: 3, most: 14 } as const

/**
 * All choices of pages for measured copy, the best first: near the wanted fill, at a good size, in the usual format.
 * No page is planned without a story, or what runs on of one, for it, and none is lacking that a story asks for.
 */
export function pageOffers(
  grids: readonly GridOffer[],
  stories: number,
  shapeOf: (grid: Grid, own: Grid) => number,
  counts: PageCounts = {}
): readonly PageOffer[] {
  return grids
    .flatMap(offer =>
      countsNear(offer.fill, stories, counts).map(pages => {
        const { format, grid } = offer.fill
        const choice = { format, grid, pages, fill: shareOf(offer.fill, pages) }
        const shape = points.shape * shapeOf(grid, offer.own)
        return { ...choice, points: shape + pointsOf(choice, offer, stories) }
      })
    )
    .toSorted((one, other) => one.points - other.points)
}

/**
 * The first so many of the offers that differ: in format or pages, or by some percent of what they take. What is far
 * from filled is not worth a trial, unless it is the best there is.
 */
export function worthTrying<Offer extends PageChoice>(
  offers: readonly Offer[],
  count: number
): readonly Offer[] {
  const chosen: Offer[] = []
  for (const offer of offers) {
    if (chosen.length >= count) break
    const isHopeless = chosen.length > 0 && outside(offer.fill) > hopeless
    const isAlike = chosen.some(
      other =>
        other.format === offer.format &&
        other.pages === offer.pages &&
        Math.abs(Math.log(other.fill / offer.fill)) < alike
    )
    if (!isHopeless && !isAlike) chosen.push(offer)
  }
  return chosen
}

const alike = 0.012
const hopeless = 0.15

function pointsOf(
  { grid, pages, fill }: PageChoice,
  { fill: { longest, ofPage }, rank, own }: GridOffer,
  stories: number
): number {
  const each = stories / pages
  const size = Math.log(grid.bodyPx / own.bodyPx)
  return (
    points.outside * outside(fill) +
    points.off * Math.abs(Math.log(fill)) +
    (size > 0 ? points.larger : -points.smaller) * size +
    points.rank * rank +
    points.manyPages * Math.max(0, pages - usualPages) +
    (pages > 2 && pages % 2 === 1 ? points.oddPages : 0) +
    points.long * Math.max(0, longest / ofPage - easilyPlaced) +
    points.sparse * Math.max(0, usualStories.least - each) +
    points.crowded * Math.max(0, each - usualStories.most)
  )
}

/** The counts under and over the one that the copy would fill exactly. */
function countsNear(
  fill: NaturalFill,
  stories: number,
  { given, least = 1 }: PageCounts
): readonly number[] {
  if (given !== undefined) return [given]
  const exact = (fill.needed + fill.less) / fill.ofPage
  // A story that is longer than a page runs on.
  const most = stories + (fill.longest > fill.ofPage ? 1 : 0)
  const near = [Math.floor(exact), Math.ceil(exact)].map(pages =>
    Math.max(1, Math.min(most, Math.max(least, pages)))
  )
  return [...new Set(near)]
}

/** How far outside the wanted fill, as a logarithm. */
export function outside(fill: number): number {
  if (fill < wantedFill.least) return Math.log(wantedFill.least / fill)
  return fill > wantedFill.most ? Math.log(fill / wantedFill.most) : 0
}
