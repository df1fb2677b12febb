import type { PageLook } from './page-look.ts'

/** One way to make a page, and the points that it loses more than the best way. */
export interface PageWay<Page> {
  readonly page: Page
  readonly points: number
}

/**
 * Sets the cheapest of the solved pages with their true lines and orders them by what they lose: points of the make-up
 * and of the score of their print. None where none can be set; a page is `undefined` that cannot.
 */
export function pageWays<Tree, Page extends { readonly look: PageLook }>(
  solved: readonly { readonly tree: Tree; readonly cost: number }[],
  set: (tree: Tree) => Page | undefined
): readonly PageWay<Page>[] {
  const ways: PageWay<Page>[] = []
  const most = (solved[0]?.cost ?? 0) + reach
  for (const { tree, cost } of solved.slice(0, pagesTried)) {
    if (ways.length === pagesSet || (ways.length > 0 && cost > most)) break
    const page = set(tree)
    if (page) ways.push({ page, points: cost - page.look.taste.score })
  }
  const least = Math.min(...ways.map(({ points }) => points))
  return ways
    .map(({ page, points }) => ({ page, points: points - least }))
    .sort((one, other) => one.points - other.points)
}

/** Solved pages whose true lines are tried, the cheapest first, and how many that could be set are chosen from. */
const pagesTried = 12
const pagesSet = 4
/** What costs so much more is not made for its looks: what make-up forbids costs more than this. */
const reach = 10
