import { describe, expect, it } from 'vitest'
import { assignmentOf, spreadStories } from '../../../makeup/spread/assign.ts'
import { takeOf } from '../../../makeup/spread/cell-prices.ts'
import type { PlannedPage, PlannedStory, Take } from '../../../makeup/spread/planned-story.ts'

/** What a story takes that looks best in so many cells, and can do with 7 % fewer or 20 % more. */
function takeNear(ideal: number): Take {
  const frames = [0.93, 0.97, 1, 1.04, 1.1, 1.2].map(
    share => [Math.round(ideal * share), [{ cost: 40 * Math.abs(share - 1) }]] as const
  )
  return takeOf({ slug: '', byWidth: new Map([[1, new Map(frames)]]) } as never)
}

function story(slug: string, ideal: number, more: Partial<PlannedStory> = {}): PlannedStory {
  return { slug, priority: 3, lines: ideal - 10, take: takeNear(ideal), ...more }
}

function page(number: number, cells: number, sections: readonly string[] = []): PlannedPage {
  return { number, sections, cells }
}

const planned = (stories: readonly PlannedStory[], pages: readonly PlannedPage[]) =>
  assignmentOf(spreadStories(stories, pages))

describe('stories and pages', () => {
  it('keeps the lead in front, sections at home and pins where the editor put them', () => {
    const stories = [
      story('lead', 50, { priority: 1 }),
      story('second', 50, { priority: 2 }),
      story('match', 50, { priority: 2, section: 'sport' }),
      story('derby', 50, { section: 'sport' }),
      story('fair', 50, { page: 3 }),
      story('rain', 50, { priority: 2 })
    ]
    const pages = [page(1, 100), page(2, 100, ['sport']), page(3, 100)]
    expect([...planned(stories, pages).pages]).toEqual([
      [1, ['lead', 'rain']],
      [2, ['match', 'derby']],
      [3, ['second', 'fair']]
    ])
  })

  it('are spread evenly', () => {
    const stories = Array.from({ length: 12 }, (_, index) => story(`s${index + 10}`, 20 + index))
    const pages = [page(1, 103), page(2, 102), page(3, 101)]
    const { pages: plan, misfits } = planned(stories, pages)
    expect(misfits.size).toBe(0)
    for (const slugs of plan.values()) {
      const load = stories.filter(({ slug }) => slugs.includes(slug))
      const cells = load.reduce((sum, { take }) => sum + (take.cells[6] ?? 0), 0)
      expect(Math.abs(cells - 102)).toBeLessThanOrEqual(5)
    }
  })

  it('say which page is over and by how much when nothing can jump', () => {
    const { misfits, jumps } = planned([story('long', 150, { page: 1 })], [page(1, 100)])
    expect(jumps).toEqual([])
    expect([...misfits]).toEqual([[1, 40]])
  })
})

describe('a story that runs on', () => {
  it('leaves a page that is too full for one with room', () => {
    const stories = [story('lead', 120, { priority: 1, page: 1 }), story('rain', 60, { page: 2 })]
    const { jumps, misfits } = planned(stories, [page(1, 80), page(2, 100)])
    expect(jumps).toMatchObject([{ story: 'lead', from: 1, to: 2 }])
    expect(jumps[0]?.linesAfter).toBeGreaterThanOrEqual(32)
    expect(misfits.size).toBe(0)
  })

  it('leaves at least 20 lines before it and takes 30 with it', () => {
    const jumpsAt = (lines: number) =>
      planned(
        [story('lead', 100, { priority: 1, page: 1, lines }), story('rain', 60, { page: 2 })],
        [page(1, 80), page(2, 100)]
      ).jumps
    expect(jumpsAt(49)).toEqual([])
    expect(jumpsAt(50)).toMatchObject([{ linesBefore: 20, linesAfter: 30 }])
  })

  it('is longer than any page', () => {
    const small = Array.from({ length: 10 }, (_, at) => story(`s${at}`, 20))
    const pages = [page(1, 140), page(2, 140), page(3, 140)]
    const { jumps, misfits } = planned([story('lead', 210, { priority: 1 }), ...small], pages)
    expect(jumps).toMatchObject([{ story: 'lead', from: 1 }])
    expect(misfits.size).toBe(0)
  })

  it('is one of three that two pages cannot hold whole', () => {
    const stories = ['a', 'b', 'c'].map(slug => story(slug, 132))
    const { jumps, misfits } = planned(stories, [page(1, 200), page(2, 202)])
    expect(jumps).toHaveLength(1)
    expect(misfits.size).toBe(0)
  })

  it('is none where the pages can be filled without', () => {
    const stories = Array.from({ length: 8 }, (_, at) => story(`s${at}`, 90 + 7 * at))
    expect(planned(stories, [page(1, 460), page(2, 455)]).jumps).toEqual([])
  })
})
