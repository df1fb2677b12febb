import { describe, expect, it } from 'vitest'
import { randomPage } from '../../../bench/random-page.ts'
import { dailyStyle } from '../../../makeup/leaf/daily-style.ts'
import { placeTree } from '../../../makeup/page/tree.ts'
import { changedSets } from '../../../makeup/solve/changed-sets.ts'
import { solvePage } from '../../../makeup/solve/solve-page.ts'
import type { PageLock } from '../../../model/accepted-layout.ts'
import type { SlicingTree } from '../../../model/layout.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'

const { stories, room } = randomPage(4, dailyStyle)
const tree = solvePage(stories, room, dailyStyle).pages[0]?.tree
if (tree === undefined) throw new Error('the page was not filled')
const { columns, rows, top } = room
const copy = Object.fromEntries(stories.map(({ slug }) => [slug, 'x']))
const lock: PageLock = { page: 1, top, columns, rows, tree, copy, score: 90 }

/** The first way to go on with these stories on the page. */
function firstWay(now: readonly MeasuredStory[], changed: readonly string[]) {
  for (const way of changedSets(lock, now, changed, room, dailyStyle)) return way
  return undefined
}

const cells = (page: SlicingTree) =>
  placeTree(page).reduce((sum, { rect }) => sum + rect.width * rect.height, 0)
const slugsOf = (page: SlicingTree) =>
  placeTree(page)
    .map(({ story }) => story)
    .sort()

describe('A page whose stories are not those that it was accepted with', () => {
  const written = stories.filter(({ fixed }) => fixed === undefined)

  it('takes a story of the same length into the frame of one that went, and nothing moves', () => {
    const [one] = written
    const now = stories.map(story => (story === one ? { ...story, slug: 'late' } : story))
    const way = firstWay(now, ['late'])
    expect([way?.tier, way?.moved]).toEqual(['T0', ['late']])
    expect(way && slugsOf(way.tree)).toEqual(now.map(({ slug }) => slug).sort())
  })

  it('is filled again where a story is taken off, and some of it stands still', () => {
    const ways = written.map(gone => {
      const now = stories.filter(story => story !== gone)
      const way = firstWay(now, [])
      if (way) {
        expect(cells(way.tree)).toBe(columns * rows)
        expect(slugsOf(way.tree)).toEqual(now.map(({ slug }) => slug).sort())
      }
      return way
    })
    const mended = ways.filter(way => way !== undefined)
    expect(mended.length).toBeGreaterThanOrEqual(ways.length / 3)
    expect(mended.some(({ moved }) => moved.length < stories.length / 2)).toBe(true)
  })

  it('is none of these where no story of it is left', () => {
    const others = stories.map(story => ({ ...story, slug: `other-${story.slug}` }))
    expect(firstWay(others, [])).toBeUndefined()
  })
})
