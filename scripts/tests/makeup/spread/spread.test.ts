import { describe, expect, it } from 'vitest'
import { spreadStories } from '../../../makeup/spread/assign.ts'
import { Spread } from '../../../makeup/spread/spread.ts'
import { randomPlan } from './random-plan.ts'

/** Every plan that is one move, or two stories changed over, from a spread, each worked out from nothing. */
function neighbours(spread: Spread): readonly Spread[] {
  const { stories, pages, plan } = spread
  const free = [...stories.keys()].filter(at => stories[at]?.page === undefined)
  const moved = free.flatMap(at =>
    [...pages.keys()]
      .filter(page => page !== plan[at])
      .map(page => plan.map((one, index) => (index === at ? page : one)))
  )
  const changed = free.flatMap(at =>
    free
      .filter(other => other > at && plan[other] !== plan[at])
      .map(other =>
        plan.map((one, index) => plan[index === at ? other : index === other ? at : -1] ?? one)
      )
  )
  return [...moved, ...changed].map(one => spread.changed(stories, one, []))
}

describe('a spread that is improved', () => {
  it.each([1, 2, 3])('takes the best of all steps, each worked out from nothing (%i)', seed => {
    const { stories, pages } = randomPlan(seed, 3, 4, 1)
    const spread = Spread.first(stories, pages)
    for (let step = 0; step < 30; step += 1) {
      const least = Math.min(spread.cost, ...neighbours(spread).map(({ cost }) => cost))
      const before = spread.cost
      spread.improve(1)
      expect(spread.cost).toBeCloseTo(least, 6)
      if (spread.cost >= before) return
    }
    throw new Error('it never ends')
  })

  it('knows after a change what it would know if made anew', () => {
    const { stories, pages } = randomPlan(4, 5, 5, 1.1)
    const first = Spread.first(stories, pages)
    first.improve()
    const [story] = stories.slice(-1)
    if (!story) throw new Error('no story')
    const [cut, rest] = [
      { ...story, lines: 40 },
      { ...story, lines: 30, isRest: true }
    ]
    const next = first.changed([...stories.slice(0, -1), cut, rest], [...first.plan, 2])
    const anew = first.changed(next.stories, next.plan, [])
    for (const spread of [next, anew]) spread.improve()
    expect(next.plan).toEqual(anew.plan)
  })
})

describe('stories of a large issue', () => {
  /** Points of plans as they were found when each step was worked out from all of its pages' stories. */
  it.each<readonly [number, number, number, number]>([
    [3, 1, 1, 15.523864],
    [4, 1.1, 2, 306.00948],
    [6, 0.9, 3, 250.135587],
    [6, 1.25, 4, 2353.11999],
    [8, 1, 5, 224.05952],
    [8, 1.1, 6, 602.363826],
    [10, 1, 7, 292.007811]
  ])(
    'are spread over %i pages, %f full, no worse than by weighing every step each time',
    (pageCount, fill, seed, cost) => {
      const { stories, pages } = randomPlan(seed, pageCount, 7, fill)
      expect(spreadStories(stories, pages).cost).toBeLessThanOrEqual(cost + 1e-5)
    }
  )

  it('are weighed once; after a step only those of the two pages that it touched', () => {
    const { stories, pages } = randomPlan(5, 24, 8, 1)
    const spread = Spread.first(stories, pages)
    const weighedBy = () => {
      const before = spread.work.weighed
      spread.improve(1)
      return spread.work.weighed - before
    }
    const all = weighedBy()
    for (let step = 0; step < 20; step += 1) expect(weighedBy() / all).toBeLessThan(0.3)
  })
})
