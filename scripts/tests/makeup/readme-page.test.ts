import { expect, test } from 'vitest'
import { leafShapes } from '../../makeup/leaf/shapes.ts'
import { variantsOf } from '../../makeup/leaf/variants.ts'
import { pageMetrics } from '../../makeup/page/page-metrics.ts'
import { standsOf } from '../../makeup/page/place-stories.ts'
import { placeTree } from '../../makeup/page/tree.ts'
import { dailyLimits } from '../../makeup/solve/solution.ts'
import { solvePage } from '../../makeup/solve/solve-page.ts'
import { storyItem } from '../../makeup/solve/story-item.ts'
import { solveSubsets } from '../../makeup/solve/subset-table.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import { tinyRoom, tinyStory, strictStyle as tinyStyle } from './tiny-page.ts'

const room = tinyRoom(3, 24)
const flood = tracked(tinyStory('flood', 30, { priority: 1 }))
const rain = tracked(tinyStory('rain', 10, { kind: 'editorial' }))
const fair = tracked(tinyStory('fair', 8, { priority: 3 }))

/** Tracking takes out two lines or puts two in. */
function tracked(story: MeasuredStory): MeasuredStory {
  return { ...story, legs: story.legs.map(leg => ({ ...leg, minus: 2, plus: 2 })) }
}

test('A story of the page in README.md is what it says there', () => {
  const lines = rain.legs.filter(leg => leg.measure <= 10).map(leg => [leg.measure, leg.lines])
  expect(lines).toEqual([8, 9, 10].map((measure, at) => [measure, [13, 12, 10][at]]))
  expect([1, 2, 3].map(width => variantsOf(rain, width, room, tinyStyle).length)).toEqual([2, 4, 4])
  const heights = [...leafShapes(fair, room, tinyStyle).byWidth].map(([width, byHeight]) => [
    width,
    [...byHeight.keys()]
  ])
  expect(heights).toEqual([
    [1, [9, 10, 11, 12, 13]],
    [2, [8, 9]]
  ])
})

test('So is the page that is made of its stories', () => {
  const [best] = solvePage([flood, rain, fair], room, tinyStyle).pages
  const stands = standsOf(
    placeTree(best?.tree ?? { kind: 'rows', parts: [] }),
    new Map([flood, rain, fair].map(story => [story.slug, story])),
    tinyStyle
  )
  expect(best?.cost).toBeCloseTo(3.28)
  expect(stands.map(({ story, width, height }) => [story.slug, width, height])).toEqual([
    ['flood', 3, 13],
    ['fair', 1, 11],
    ['rain', 2, 11]
  ])
  expect(stands[2]).toMatchObject({ headFrom: 14, headTo: 17, bareLeft: false, bareRight: false })
  expect(stands[2]?.recipe).toMatchObject({ boxed: true, legs: 2, measure: 9, bodyRows: 6 })
  expect(stands[2]?.recipe.cost).toBeCloseTo(0)
  const metrics = pageMetrics(stands, room, tinyStyle)
  expect(metrics.find(({ number }) => number === 15)?.value).toBeCloseTo(0)
  expect(metrics.find(({ number }) => number === 6.1)?.value).toBe(1)
})

test('So are its area budget and its table', () => {
  const { budget, judging } = solvePage([flood, rain, fair], room, tinyStyle)
  expect(budget).toMatchObject({ room: 72, least: 52, most: 90 })
  const items = [fair, flood, rain].flatMap(story => {
    const shapes = judging.shapes.get(story.slug)
    return shapes ? [storyItem(story, shapes, room)] : []
  })
  const field = { columns: 3, rows: 24, exact: true, gutter: 5 }
  const table = solveSubsets(items, field, tinyStyle, { ...dailyLimits, slack: 5 })
  const count = (set: number, width: number) =>
    (table.starts[set * 4 + width + 1] ?? 0) - (table.starts[set * 4 + width] ?? 0)
  expect([0b001, 0b101, 0b110].map(set => [1, 2, 3].map(width => count(set, width)))).toEqual([
    [5, 2, 0],
    [0, 4, 3],
    [0, 0, 2]
  ])
  expect(table.whole.map(({ cost }) => Math.round(cost * 10) / 10)).toEqual([0.9, 2.7, 4.4])
})
