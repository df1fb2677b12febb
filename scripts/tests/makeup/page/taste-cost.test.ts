import { expect, test } from 'vitest'
import { tasteWeights } from '../../../design/taste/taste-weights.ts'
import { leafShapes, recipesFor } from '../../../makeup/leaf/shapes.ts'
import { standOf } from '../../../makeup/page/place-stories.ts'
import { leadOf } from '../../../makeup/page/rank.ts'
import type { Stand } from '../../../makeup/page/stand.ts'
import { tasteCost } from '../../../makeup/page/taste-cost.ts'
import type { LeafRecipe } from '../../../model/layout.ts'
import type { MeasuredStory } from '../../../model/measured-story.ts'
import { tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 26)
const offered = { width: 2, least: 4, ideal: 8, most: 8 }
const mayor = tinyStory('mayor', 20, { priority: 1 })
const flood = tinyStory('flood', 20, { priority: 2 })
const rain = tinyStory('rain', 20, { priority: 3 })

function stand(story: MeasuredStory, column: number, row: number, wish: Partial<LeafRecipe> = {}) {
  const [recipe] = recipesFor(leafShapes(story, room, tinyStyle), 2, 13)
  if (recipe === undefined) throw new Error('the story does not fit')
  const rect = { column, row, width: 2, height: 13 }
  const shown = { ...story, pictures: [offered] }
  return standOf({ story: story.slug, rect, recipe: { ...recipe, ...wish } }, shown, tinyStyle)
}

function costOf(stands: readonly Stand[]) {
  return tasteCost(stands, leadOf(stands), room)
}

const others = [stand(flood, 2, 0), stand(rain, 0, 13)]
const photo = { width: 2, rows: 8, ideal: 8 }

test('A large picture of the lead saves what the taste would take off, one of another story half of it', () => {
  const bare = costOf([stand(mayor, 0, 0), ...others])
  const led = costOf([stand(mayor, 0, 0, { picture: photo }), ...others])
  const small = stand(flood, 2, 0, { picture: { ...photo, rows: 4 } })
  const beside = costOf([stand(mayor, 0, 0), small, stand(rain, 0, 13)])
  expect(bare - led).toBeCloseTo(tasteWeights['lead-art'] * Math.min(1, 16 / 104 / 0.16))
  expect(bare - beside).toBeCloseTo(tasteWeights['lead-art'] * (4 / 104 / 0.16))
})

test('A larger head of the lead costs less, of another story nothing', () => {
  const small = [stand(mayor, 0, 0, { headRows: 1 }), ...others]
  const large = [stand(mayor, 0, 0, { headRows: 4 }), ...others]
  expect(costOf(large)).toBeLessThan(costOf(small))
  const loud = [stand(mayor, 0, 0, { headRows: 1 }), stand(flood, 2, 0, { headRows: 4 })]
  expect(costOf([...loud, stand(rain, 0, 13)])).toBeCloseTo(costOf(small))
})

test('A page of one width costs more than one of two', () => {
  const wide = { ...stand(rain, 0, 13), width: 4 }
  const uneven = costOf([stand(mayor, 0, 0), stand(flood, 2, 0), wide])
  expect(uneven).toBeLessThan(costOf([stand(mayor, 0, 0), ...others]))
})
