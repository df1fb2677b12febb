import type { DesignFigure } from './figure.ts'
import { pageFigures } from './page-figures.ts'
import type { PrintedPage } from './printed-page.ts'
import { type Skeleton, skeletonOf } from './skeleton.ts'
import { type Taste, tasteOf } from './taste/taste.ts'

/** A page as an art director sees it. */
export interface PageLook {
  readonly figures: readonly DesignFigure[]
  readonly skeleton: Skeleton
  readonly taste: Taste
}

/** Looks at a printed page. */
export function pageLook(page: PrintedPage): PageLook {
  const figures = pageFigures(page)
  return { figures, skeleton: skeletonOf(page), taste: tasteOf(page, figures) }
}
