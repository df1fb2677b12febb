import { expect, test } from 'vitest'
import { type MendTools, mendPages } from '../../../makeup/plan/mend-pages.ts'
import type { IssuePlan } from '../../../makeup/plan/stories-by-page.ts'
import { assignmentOf, spreadStories } from '../../../makeup/spread/assign.ts'
import { fixedTake } from '../../../makeup/spread/cell-prices.ts'
import type { Spread } from '../../../makeup/spread/spread.ts'

const story = (slug: string, page?: number) => ({
  slug,
  priority: 3,
  lines: 0,
  take: fixedTake(30),
  ...(page === undefined ? {} : { page })
})
const pages = [1, 2, 3].map(number => ({ number, sections: [], cells: 60 }))

/** Stories of a page by name, as a reader of the plan sees them. */
const planOf = (spread: Spread): IssuePlan => ({
  homes: new Map([...assignmentOf(spread).pages].flatMap(([page, on]) => on.map(s => [s, page]))),
  pages: new Map(),
  jumps: []
})
const onPage = (plan: IssuePlan, page: number) =>
  [...plan.homes].filter(([, home]) => home === page).map(([slug]) => slug)

/** Mends a spread of six stories, two a page; a page is filled when no two of `apart` stand on it. */
function mended(apart: readonly string[], pinned: Readonly<Record<string, number>> = {}) {
  const stories = ['a', 'b', 'c', 'd', 'e', 'f'].map(slug => story(slug, pinned[slug]))
  const spread = spreadStories(stories, pages)
  const tried = new Set<string>()
  const tools = { planOf } as MendTools
  const plan = mendPages({ spread, plan: planOf(spread) }, tools, (one, page) => {
    const slugs = onPage(one, page)
    tried.add(`${page}: ${slugs}`)
    const isFilled = slugs.filter(slug => apart.includes(slug)).length < 2
    return { page: isFilled ? ({} as never) : undefined, linesOver: 0 }
  })
  return { first: planOf(spread), plan, tried: tried.size }
}

test('a page that cannot be filled changes a story over with one other page', () => {
  const { first } = mended([])
  const [one = '', other = ''] = onPage(first, 2)
  const { plan } = mended([one, other])
  expect(onPage(plan, 2)).not.toEqual([one, other])
  const same = [1, 2, 3].filter(page => `${onPage(plan, page)}` === `${onPage(first, page)}`)
  expect(same).toHaveLength(1)
})

test('what is pinned stays, and the tries end', () => {
  const pinned = { a: 1, b: 1, c: 2, d: 2, e: 3, f: 3 }
  const { plan, first, tried } = mended(['a', 'b'], pinned)
  expect(plan).toEqual(first)
  expect(tried).toBe(3)
})

test('the tries end where no plan is better', () => {
  const { tried } = mended(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(tried).toBeLessThanOrEqual(3 + 3 * 8)
})
