import { expect, test } from 'vitest'
import { fittingMeasures, legMeasure } from '../../../makeup/leaf/leg-measure.ts'
import { variantsOf } from '../../../makeup/leaf/variants.ts'
import { tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 60)
const choice = { widths: [1, 2, 3, 4], pin: undefined, room, style: tinyStyle }
const whole = legMeasure(room, tinyStyle, { width: 4, legs: 1, boxed: false })

test('copy that every leg can hold keeps the usual measures', () => {
  const { measures, leastMeasure } = fittingMeasures(undefined, choice, () => true)
  expect(leastMeasure).toBeUndefined()
  expect(measures.length).toBeGreaterThan(2)
})

test('copy that asks for a wide leg has only the measures that will do', () => {
  const { measures, leastMeasure } = fittingMeasures(undefined, choice, measure => measure >= whole)
  expect(leastMeasure).toBe(whole)
  expect(measures).toEqual([whole])
})

test('copy too wide for a column may stand in one wide leg, though few of the usual legs hold it', () => {
  const { measures, leastMeasure } = fittingMeasures(undefined, choice, measure => measure >= 13)
  expect(leastMeasure).toBeGreaterThanOrEqual(13)
  const wide = legMeasure(room, tinyStyle, { width: 2, legs: 1, boxed: false })
  expect(measures).toContain(wide)
})

test('copy that not even the page can hold has the widest of the usual measures', () => {
  const { measures, leastMeasure } = fittingMeasures(undefined, choice, () => false)
  expect(leastMeasure).toBeUndefined()
  expect(measures).toHaveLength(1)
})

test('a frame of several columns has one leg for what asks for it', () => {
  const story = { ...tinyStory('fair', 20), leastMeasure: whole }
  const legs = variantsOf(story, 4, room, tinyStyle).map(variant => variant.legs)
  expect(new Set(legs)).toContain(1)
  expect(variantsOf(tinyStory('fair', 20), 4, room, tinyStyle).map(one => one.legs)).not.toContain(
    1
  )
})

test('a wide table stands across under a picture as wide as its frame', () => {
  const pictures = [1, 4].map(width => ({ width, least: 8, ideal: 10, most: 12 }))
  const story = { ...tinyStory('fair', 20, { pictures }), leastMeasure: whole }
  const across = variantsOf(story, 4, room, tinyStyle).filter(({ legs }) => legs === 1)
  expect(new Set(across.map(({ picture }) => picture?.width))).toEqual(new Set([4]))
})
