import type { PageLook } from './page-look.ts'
import type { PageWay } from './page-ways.ts'
import type { Skeleton } from './skeleton.ts'

/**
 * Of each page's ways the one that loses least, where a skeleton that one of the two pages before has counts as some
 * points, and so does one of a page after that has no other way. Pages come in their order, each with a way at least.
 */
export function variedPages<Page extends { readonly look: PageLook }>(
  pages: readonly (readonly PageWay<Page>[])[]
): readonly Page[] {
  const chosen: Page[] = []
  for (const [at, ways] of pages.entries()) {
    const settled = pages.slice(at + 1, at + 1 + near).flatMap(only)
    const beside = [...chosen.slice(-near), ...settled].map(({ look }) => look.skeleton)
    const best = ways.reduce((one, other) =>
      lostBeside(other, beside) < lostBeside(one, beside) ? other : one
    )
    chosen.push(best.page)
  }
  return chosen
}

/** Of three neighbours no two are to be alike: so far a page looks. */
const near = 2

/** Points that a page may lose for another look than its neighbours have: a little, as no reader sees both at once. */
const alikePoints = 5

function lostBeside<Page extends { readonly look: PageLook }>(
  { page, points }: PageWay<Page>,
  beside: readonly Skeleton[]
): number {
  return points + (beside.includes(page.look.skeleton) ? alikePoints : 0)
}

function only<Page>([way, ...others]: readonly PageWay<Page>[]): readonly Page[] {
  return way && others.length === 0 ? [way.page] : []
}
