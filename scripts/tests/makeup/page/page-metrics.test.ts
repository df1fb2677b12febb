import { describe, expect, it } from 'vitest'
import { leafShapes, recipesFor } from '../../../makeup/leaf/shapes.ts'
import { drawPage } from '../../../makeup/page/draw.ts'
import { buttingHeads } from '../../../makeup/page/heads-meet.ts'
import { pageMetrics } from '../../../makeup/page/page-metrics.ts'
import { standOf } from '../../../makeup/page/place-stories.ts'
import { inversions, largerHeadsBelow, leadOf } from '../../../makeup/page/rank.ts'
import { longestCuts } from '../../../makeup/page/through-lines.ts'
import type { LeafRecipe } from '../../../model/layout.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'
import { tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 26)

function stand(story: MeasuredStory, column: number, row: number, wish: Partial<LeafRecipe> = {}) {
  const [recipe] = recipesFor(leafShapes(story, room, tinyStyle), 2, 13)
  if (recipe === undefined) throw new Error('the story does not fit')
  const rect = { column, row, width: 2, height: 13 }
  return standOf({ story: story.slug, rect, recipe: { ...recipe, ...wish } }, story, tinyStyle)
}

const mayor = tinyStory('mayor', 20, { priority: 1 })
const flood = tinyStory('flood', 20, { priority: 2 })
const rain = tinyStory('rain', 20, { priority: 3 })
const fair = tinyStory('fair', 20, { priority: 3 })

describe('heads side by side', () => {
  it('butt, with double weight when of one grade', () => {
    expect(buttingHeads([stand(mayor, 0, 0), stand(flood, 2, 0)])).toEqual([
      { one: 'mayor', other: 'flood', weight: 2 }
    ])
    expect(buttingHeads([stand(mayor, 0, 0), stand(flood, 2, 0, { grade: 5 })])).toEqual([
      { one: 'mayor', other: 'flood', weight: 1 }
    ])
  })

  it('do not butt across a box, text beside a head, or other rows', () => {
    const neighbours = [
      [stand(mayor, 0, 0, { boxed: true }), stand(flood, 2, 0)],
      [stand(mayor, 0, 0, { seat: 'wrap' }), stand(flood, 2, 0)],
      [stand(mayor, 0, 0), stand(flood, 2, 0, { seat: 'upright-right' })],
      [stand(mayor, 0, 0), stand(flood, 2, 13)]
    ]
    for (const pair of neighbours) expect(buttingHeads(pair)).toEqual([])
  })
})

describe('rank', () => {
  it('is inverted when the weaker story wins two of area, place and head', () => {
    const fine = [stand(mayor, 0, 0), stand(rain, 2, 13, { grade: 2 })]
    const wrong = [stand(mayor, 2, 13), stand(rain, 0, 0, { grade: 2 })]
    expect(inversions(fine, 4, 26)).toEqual([])
    expect(inversions(wrong, 4, 26)).toEqual([{ stronger: 'mayor', weaker: 'rain' }])
  })

  it('knows the lead, and a larger head below it', () => {
    const stands = [stand(mayor, 0, 0, { grade: 3 }), stand(flood, 0, 13, { grade: 2 })]
    expect(leadOf(stands)?.story.slug).toBe('mayor')
    expect(largerHeadsBelow(stands)).toEqual(['flood'])
  })
})

describe('cuts', () => {
  it('run through a page of four quarters both ways', () => {
    const quarters = [0, 2].flatMap(column =>
      [0, 13].map(row => ({ column, row, width: 2, height: 13 }))
    )
    expect(longestCuts(quarters, 4, 26)).toEqual({ gutter: 1, seam: 1, throughSeams: [13] })
  })

  it('are broken by five frames around a centre', () => {
    const wheel = [
      { column: 0, row: 0, width: 3, height: 8 },
      { column: 3, row: 0, width: 1, height: 18 },
      { column: 1, row: 18, width: 3, height: 8 },
      { column: 0, row: 8, width: 1, height: 18 },
      { column: 1, row: 8, width: 2, height: 10 }
    ]
    const cuts = longestCuts(wheel, 4, 26)
    expect(cuts.gutter).toBeCloseTo(18 / 26)
    expect(cuts.seam).toBe(0.75)
    expect(cuts.throughSeams).toEqual([])
  })
})

describe('the metrics of a page', () => {
  const page = [stand(mayor, 0, 0), stand(flood, 2, 0), stand(rain, 0, 13), stand(fair, 2, 13)]

  it('count what is wrong', () => {
    const metrics = pageMetrics(page, room, tinyStyle)
    const value = (number: number) => metrics.find(metric => metric.number === number)?.value
    expect(value(1)).toBe(0)
    expect(value(5)).toBe(4)
    expect(value(6)).toBe(1)
    expect(value(8)).toBe(0)
  })

  it('see cells that no frame covers', () => {
    const metrics = pageMetrics(page.slice(1), room, tinyStyle)
    expect(metrics.find(metric => metric.number === 1)?.value).toBe(25)
  })

  it('can be drawn', () => {
    const svg = drawPage(page, room, tinyStyle, pageMetrics(page, room, tinyStyle), 'a <tiny> page')
    expect(svg).toContain('mayor g3')
    expect(svg).toContain('a &lt;tiny> page')
  })
})
