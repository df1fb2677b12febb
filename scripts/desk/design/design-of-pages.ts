import type { DesignFigure } from '../../design/figure.ts'
import { drawingsOf } from '../../design/flat-pictures.ts'
import { inkOfLines } from '../../design/line-ink.ts'
import { pageFigures } from '../../design/page-figures.ts'
import { printOfPage } from '../../design/print-of-page.ts'
import { alikeNeighbours, type Skeleton, skeletonOf } from '../../design/skeleton.ts'
import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { PreparedPages } from '../prepared-pages.ts'

/** A page as an art director sees it, beside its score. */
export interface DesignOfPage {
  readonly page: number
  readonly figures: readonly DesignFigure[]
  readonly skeleton: Skeleton
  /** One of the two pages before it has the same. */
  readonly isAlike: boolean
  /** Q of the make-up. */
  readonly score: number
}

/** Measures made-up pages as they will be printed, without a browser. */
export async function designOfPages(
  { issue, style, faces }: PreparedPages,
  pages: readonly LaidPage[]
): Promise<readonly DesignOfPage[]> {
  const print = {
    style,
    inkOf: inkOfLines(faces, style.roles),
    drawings: await drawingsOf(issue.stories),
    plans: issue.facts.pages
  }
  const printed = pages.map(({ set }) => printOfPage(set, print))
  const skeletons = printed.map(skeletonOf)
  const alike = new Set(alikeNeighbours(skeletons))
  return printed.map((page, at) => ({
    page: page.number,
    figures: pageFigures(page),
    skeleton: skeletons[at] as Skeleton,
    isAlike: alike.has(at),
    score: pages[at]?.score.score ?? 0
  }))
}
