import { describe, expect, it } from 'vitest'
import { randomPage } from '../../../bench/random-page.ts'
import { dailyStyle } from '../../../makeup/leaf/daily-style.ts'
import { longestCuts } from '../../../makeup/page/through-lines.ts'
import { placeTree } from '../../../makeup/page/tree.ts'
import { solvePage } from '../../../makeup/solve/solve-page.ts'
import { tinyPin, tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

/** Five stories whose pinned sizes fill 4 × 26 only around a centre. */
const sizes = [
  ['mayor', 15, 3, 8],
  ['flood', 15, 1, 18],
  ['rain', 15, 3, 8],
  ['fair', 15, 1, 18],
  ['fire', 14, 2, 10]
] as const

describe('a pinwheel', () => {
  it('is found where no cut from edge to edge can fill the page', () => {
    const stories = sizes.map(([slug, lines, width, height]) =>
      tinyStory(slug, lines, { pin: tinyPin(slug, 1, { rect: { width, height } }) })
    )
    const room = tinyRoom(4, 26)
    const [best] = solvePage(stories, room, tinyStyle).pages
    if (best === undefined) throw new Error('the page was not filled')
    const rects = placeTree(best.tree).map(leaf => leaf.rect)
    expect(best.tree.kind).toBe('pinwheel')
    expect(longestCuts(rects, 4, 26)).toMatchObject({ seam: 0.75, throughSeams: [] })
  })

  it('or another page keeps through-gutters away where the style makes them dear', () => {
    const style = { ...dailyStyle, cost: { ...dailyStyle.cost, gutter: 50 } }
    for (const seed of [2, 9, 18]) {
      const { stories, room } = randomPage(seed, style)
      const [best] = solvePage(stories, room, style).pages
      const rects = best === undefined ? [] : placeTree(best.tree).map(leaf => leaf.rect)
      expect(rects.length).toBe(stories.length)
      expect(longestCuts(rects, room.columns, room.rows).gutter).toBeLessThan(1)
    }
  })
})
