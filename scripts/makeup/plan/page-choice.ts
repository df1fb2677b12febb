import { type NaturalFill, shareOf } from './natural-fill.ts'

/** A format and a number of pages, and what share of them the copy fills by itself. */
export interface PageChoice {
  readonly format: string
  readonly pages: number
  readonly fill: number
}

/** Wanted: neither air in heads nor copy that has to be squeezed. */
const wantedFill = { least: 0.97, most: 1.04 } as const

/**
 * Formats and page counts that the copy comes near to filling, the best first: inside the wanted fill the
 * formats go in their order, the first of them with the fewest pages; beyond it the nearest goes first. No page
 * is planned without a story for it.
 */
export function pageChoices(
  fills: readonly NaturalFill[],
  stories: number,
  count: number
): readonly PageChoice[] {
  const most = Math.max(1, stories)
  const all = fills.flatMap((fill, rank) =>
    countsNear(fill, most).map(pages => ({
      rank,
      choice: { format: fill.format, pages, fill: shareOf(fill, pages) }
    }))
  )
  return all
    .toSorted(
      (one, other) =>
        off(one.choice.fill) - off(other.choice.fill) ||
        one.rank - other.rank ||
        one.choice.pages - other.choice.pages
    )
    .slice(0, count)
    .map(({ choice }) => choice)
}

/** The counts under and over the one that the copy would fill exactly. */
function countsNear(fill: NaturalFill, most: number): readonly number[] {
  const exact = (fill.needed + fill.less) / fill.ofPage
  const near = [Math.floor(exact), Math.ceil(exact)].map(pages =>
    Math.max(1, Math.min(most, pages))
  )
  return [...new Set(near)]
}

/** How far outside the wanted fill; copy that is short is worse than copy that is long, which jumps and shrinks. */
function off(fill: number): number {
  if (fill < wantedFill.least) return Math.log(wantedFill.least / fill)
  return fill > wantedFill.most ? Math.log(fill / wantedFill.most) : 0
}
