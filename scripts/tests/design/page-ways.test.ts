import { expect, test } from 'vitest'
import { pageWays } from '../../design/page-ways.ts'

function set(score: number) {
  return { look: { skeleton: 'lead-across', figures: [], taste: { score, terms: [] } } } as const
}

const scores = { plain: 50, fine: 60, finest: 90 }
const setOf = (tree: keyof typeof scores | 'unfit') =>
  tree === 'unfit' ? undefined : set(scores[tree])

test('Of pages that cost nearly the same the best printed comes first', () => {
  const solved = [
    { tree: 'plain', cost: 2 },
    { tree: 'fine', cost: 5 }
  ] as const
  const ways = pageWays(solved, setOf)
  expect(ways.map(({ page, points }) => [page.look.taste.score, points])).toEqual([
    [60, 0],
    [50, 7]
  ])
})

test('One that costs much more is not made for its looks', () => {
  const solved = [
    { tree: 'plain', cost: 2 },
    { tree: 'finest', cost: 14 }
  ] as const
  expect(pageWays(solved, setOf).map(({ page }) => page.look.taste.score)).toEqual([50])
})

test('Where the cheap ones cannot be set a dear one is made, and where none can there is no way', () => {
  const solved = [
    { tree: 'unfit', cost: 2 },
    { tree: 'finest', cost: 40 }
  ] as const
  expect(pageWays(solved, setOf).map(({ page }) => page.look.taste.score)).toEqual([90])
  expect(pageWays(solved.slice(0, 1), setOf)).toEqual([])
})
