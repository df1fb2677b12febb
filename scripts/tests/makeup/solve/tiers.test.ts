import { describe, expect, it } from 'vitest'
import { randomPage } from '../../../bench/random-page.ts'
import { dailyStyle } from '../../../makeup/leaf/daily-style.ts'
import { placeTree } from '../../../makeup/page/tree.ts'
import { solvePage } from '../../../makeup/solve/solve-page.ts'
import { relayoutPage } from '../../../makeup/solve/tiers.ts'
import type { PageLock } from '../../../model/accepted-layout.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'

const { stories, room } = randomPage(4, dailyStyle)
const tree = solvePage(stories, room, dailyStyle).pages[0]?.tree
if (tree === undefined) throw new Error('the page was not filled')
const { columns, rows, top } = room
const lock: PageLock = { page: 1, top, columns, rows, tree, copy: {}, score: 90 }

/** The page after a story became longer or shorter by some lines. */
function correct(slug: string, change: number) {
  const corrected = stories.map(story => (story.slug === slug ? lengthened(story, change) : story))
  return relayoutPage(lock, corrected, [slug], room, dailyStyle)
}

function lengthened(story: MeasuredStory, change: number): MeasuredStory {
  return { ...story, legs: story.legs.map(leg => ({ ...leg, lines: leg.lines + change })) }
}

describe('a correction', () => {
  it('that changes no line moves nothing (T0)', () => {
    const after = correct('story-01', 0)
    expect(after).toMatchObject({ tier: 'T0', moved: [] })
    expect(after?.tree).toEqual(tree)
  })

  it('of two lines stays in its own frame (T0)', () => {
    for (const change of [2, -2]) {
      expect(correct('story-01', change)).toMatchObject({ tier: 'T0', moved: [] })
    }
  })

  it('of more lines moves only stories of its block or rows, and the page stays filled', () => {
    const tiers = new Set<string>()
    for (const story of stories.filter(({ fixed }) => fixed === undefined)) {
      for (const change of [6, 10]) {
        const after = correct(story.slug, change)
        if (after === undefined) continue
        tiers.add(after.tier)
        const cells = placeTree(after.tree).map(({ rect }) => rect.width * rect.height)
        expect(cells.reduce((sum, count) => sum + count, 0)).toBe(columns * rows)
        const still = stories.filter(({ slug }) => !after.moved.includes(slug))
        if (after.tier === 'T1') expect(still.length).toBeGreaterThan(0)
      }
    }
    expect(tiers).toContain('T1')
  })

  it('that puts another story on the page is none of these: all would have to move', () => {
    const others = stories.map(story => ({ ...story, slug: story.slug.replace('-02', '-99') }))
    expect(relayoutPage(lock, others, ['story-99'], room, dailyStyle)).toBeUndefined()
  })
})
