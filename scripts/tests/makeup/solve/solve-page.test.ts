import { describe, expect, it } from 'vitest'
import { randomPage } from '../../../bench/random-page.ts'
import { dailyStyle } from '../../../makeup/leaf/daily-style.ts'
import { type PlacedLeaf, placeTree } from '../../../makeup/page/tree.ts'
import { fitAdvice } from '../../../makeup/solve/fit-advice.ts'
import { solvePage } from '../../../makeup/solve/solve-page.ts'
import type { Room } from '../../../model/measured-story.ts'
import { relieved } from '../../../model/relief.ts'
import { tinyAdvert, tinyPin, tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

function rects(stories: Parameters<typeof solvePage>[0], room: Room) {
  const [best] = solvePage(stories, room, tinyStyle).pages
  if (best === undefined) return undefined
  const placed = placeTree(best.tree).map(
    ({ story, rect: { column, row, width, height } }) =>
      [story, [column, row, width, height]] as const
  )
  return Object.fromEntries(placed)
}

describe('a page', () => {
  it('stacks two stories of 20 lines, the stronger on top', () => {
    const stories = [
      tinyStory('flood', 20, { priority: 2 }),
      tinyStory('mayor', 20, { priority: 1 })
    ]
    expect(rects(stories, tinyRoom(2, 26))).toEqual({
      mayor: [0, 0, 2, 13],
      flood: [0, 13, 2, 13]
    })
  })

  it('puts an advert in a corner at the foot and a story beside and above it', () => {
    const stories = [
      tinyStory('mayor', 42, { priority: 1 }),
      tinyStory('flood', 12, { priority: 2 }),
      tinyAdvert('shop', 1, 15)
    ]
    const found = rects(stories, tinyRoom(2, 39))
    expect(found?.mayor).toEqual([0, 0, 2, 24])
    expect([
      [0, 24, 1, 15],
      [1, 24, 1, 15]
    ]).toContainEqual(found?.shop)
  })

  it('stands adverts on one another and nothing else', () => {
    const stories = [
      tinyStory('mayor', 12, { priority: 1 }),
      tinyStory('flood', 18),
      tinyAdvert('shop', 2, 6),
      tinyAdvert('inn', 1, 8)
    ]
    expect(rects(stories, tinyRoom(2, 34))).toMatchObject({
      inn: [0, 20, 1, 8],
      shop: [0, 28, 2, 6]
    })
  })

  it('says how many lines are too many', () => {
    const stories = [tinyStory('mayor', 30), tinyStory('flood', 30)]
    const solution = solvePage(stories, tinyRoom(2, 26), tinyStyle)
    expect(solution.pages).toEqual([])
    expect(solution.budget).toMatchObject({ room: 52, least: 68, linesOver: 16, linesShort: 0 })
    expect(fitAdvice(solution, new Map(), solvePage).map(problem => problem.message.en)).toEqual([
      'Page 1 has at least 16 lines (about 160 characters) of copy too many.'
    ])
  })

  it('says how many lines are missing', () => {
    // At most 18 rows of two columns: box 2, head 2, air 2, 23 lines of 9 characters in two legs.
    const solution = solvePage([tinyStory('mayor', 20)], tinyRoom(2, 26), tinyStyle)
    expect(fitAdvice(solution, new Map(), solvePage).map(problem => problem.message.zh)).toEqual([
      '第 1 版至少缺 16 行（约 160 字）。'
    ])
  })

  it('says by how many lines a story is longer than all of it', () => {
    // Two legs of 30 rows under a head of two, where there are 26 rows.
    const solution = solvePage([tinyStory('mayor', 60)], tinyRoom(2, 26), tinyStyle)
    expect(fitAdvice(solution, new Map(), solvePage).map(problem => problem.message.zh)).toEqual([
      expect.stringMatching(/^第 1 版至少多 \d+ 行（约 \d+ 字）。$/)
    ])
  })

  it('names a story that its pin keeps out of every frame', () => {
    const story = tinyStory('mayor', 20, { pin: tinyPin('mayor', 3, { legs: 5 }) })
    const solution = solvePage([story], tinyRoom(2, 26), tinyStyle)
    expect(fitAdvice(solution, new Map(), solvePage).map(problem => problem.code)).toEqual([
      'makeup/story-unfit'
    ])
  })

  it('is the same whatever the order of the stories', () => {
    const { stories, room } = randomPage(5, dailyStyle)
    const trees = [stories, [...stories].reverse()].map(
      order => solvePage(order, room, dailyStyle).pages[0]?.tree
    )
    expect(trees[0]).toBeDefined()
    expect(trees[1]).toEqual(trees[0])
  })

  it('is filled without gap or overlap, whatever is on it', () => {
    for (let seed = 300; seed < 306; seed += 1) {
      const { stories, room } = randomPage(seed, dailyStyle)
      const [best] = solvePage(stories, room, dailyStyle).pages
      if (best === undefined) throw new Error(`page ${seed} was not filled`)
      const placed = placeTree(best.tree)
      expect(placed.map(leaf => leaf.story).sort()).toEqual(stories.map(({ slug }) => slug).sort())
      expect(coverage(placed, room), `page ${seed}`).toEqual(new Set([1]))
    }
  })

  it('holds 40 short stories', () => {
    const { stories, room } = randomPage(1, dailyStyle, { stories: [40, 40], worth: [0.97, 1] })
    const [best] = solvePage(stories, room, relieved(dailyStyle, 'frames')).pages
    expect(best && coverage(placeTree(best.tree), room)).toEqual(new Set([1]))
  })
})

describe('an editor’s pin', () => {
  const pair = (pin: Parameters<typeof tinyPin>[2]) => [
    tinyStory('flood', 20, { priority: 1 }),
    tinyStory('mayor', 20, { priority: 2, pin: tinyPin('mayor', 3, pin) })
  ]

  it('wins over the priorities', () => {
    expect(rects(pair({ above: 'flood' }), tinyRoom(2, 26))).toEqual({
      mayor: [0, 0, 2, 13],
      flood: [0, 13, 2, 13]
    })
  })

  it('may name a corner, a row or a width', () => {
    const pins = [{ corner: 'top-left' as const }, { rect: { row: 0 } }, { rect: { width: 2 } }]
    const rows = pins.map(pin => rects(pair(pin), tinyRoom(2, 26))?.mayor)
    expect(rows).toEqual([
      [0, 0, 2, 13],
      [0, 0, 2, 13],
      [0, 13, 2, 13]
    ])
  })

  it('may keep two stories apart', () => {
    const stories = (notBeside: boolean) => [
      tinyStory('flood', 23, { priority: 1 }),
      tinyStory('mayor', 23, {
        priority: 2,
        ...(notBeside ? { pin: tinyPin('mayor', 3, { notBeside: 'flood' }) } : {})
      })
    ]
    const apart = rects(stories(true), tinyRoom(2, 30))
    expect(apart?.mayor?.[1]).not.toBe(apart?.flood?.[1])
  })

  it('is held with a whole rectangle in the middle of a page', () => {
    const { stories, room } = randomPage(10, dailyStyle)
    const free = placeTree(solvePage(stories, room, dailyStyle).pages[0]?.tree ?? fail())
    const middle = free.find(leaf => leaf.rect.row > 0 && !leaf.story.startsWith('advert'))
    const pinned = stories.map(story =>
      story.slug === middle?.story
        ? { ...story, pin: tinyPin(story.slug, 1, { rect: middle.rect }) }
        : story
    )
    const again = placeTree(solvePage(pinned, room, dailyStyle).pages[0]?.tree ?? fail())
    expect(again.find(leaf => leaf.story === middle?.story)?.rect).toEqual(middle?.rect)
  })
})

function fail(): never {
  throw new Error('the page was not filled')
}

/** How often the cells of the page are covered: {1} when it is filled exactly. */
function coverage(placed: readonly PlacedLeaf[], room: Room): ReadonlySet<number> {
  const cells = new Array<number>(room.columns * room.rows).fill(0)
  for (const { rect } of placed) {
    for (let row = rect.row; row < rect.row + rect.height; row += 1) {
      for (let column = rect.column; column < rect.column + rect.width; column += 1) {
        const cell = row * room.columns + column
        cells[cell] = (cells[cell] ?? 0) + 1
      }
    }
  }
  return new Set(cells)
}
