import { describe, expect, it } from 'vitest'
import { assignPages, type PlannedPage, type PlannedStory } from '../../../makeup/plan/assign.ts'
import { jumpFor } from '../../../makeup/plan/jumps.ts'

function story(slug: string, ideal: number, more: Partial<PlannedStory> = {}): PlannedStory {
  const size = { least: Math.round(ideal * 0.93), ideal, most: Math.round(ideal * 1.2) }
  return { slug, priority: 3, lines: ideal - 10, ...size, ...more }
}

function page(number: number, cells: number, sections: readonly string[] = []): PlannedPage {
  return { number, sections, cells }
}

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
    expect([...assignPages(stories, pages).pages]).toEqual([
      [1, ['lead', 'second']],
      [2, ['match', 'derby']],
      [3, ['rain', 'fair']]
    ])
  })

  it('are spread evenly', () => {
    const stories = Array.from({ length: 12 }, (_, index) => story(`s${index + 10}`, 20 + index))
    const pages = [page(1, 103), page(2, 102), page(3, 101)]
    const { pages: plan, misfits } = assignPages(stories, pages)
    expect(misfits.size).toBe(0)
    for (const slugs of plan.values()) {
      const load = stories.filter(({ slug }) => slugs.includes(slug))
      const cells = load.reduce((sum, { ideal }) => sum + ideal, 0)
      expect(Math.abs(cells - 102)).toBeLessThanOrEqual(3)
    }
  })

  it('say which page is over and by how much when nothing can jump', () => {
    const { misfits, jumps } = assignPages([story('long', 150, { page: 1 })], [page(1, 100)])
    expect(jumps).toEqual([])
    expect([...misfits]).toEqual([[1, 40]])
  })

  it('let one story of an overfull page run on to a page with room', () => {
    const stories = [story('lead', 120, { priority: 1, page: 1 }), story('rain', 60, { page: 2 })]
    const { jumps, misfits } = assignPages(stories, [page(1, 80), page(2, 100)])
    expect(jumps).toMatchObject([
      { story: 'lead', from: 1, to: 2, linesBefore: 73, linesAfter: 37 }
    ])
    expect(misfits.size).toBe(0)
  })
})

describe('a jump', () => {
  it('leaves at least 20 lines before and takes 30 after', () => {
    const jump = (lines: number) =>
      jumpFor([{ slug: 'long', priority: 2, lines }], 5, 1, 2)?.linesBefore
    expect(jump(49)).toBeUndefined()
    expect(jump(50)).toBe(20)
  })
})
