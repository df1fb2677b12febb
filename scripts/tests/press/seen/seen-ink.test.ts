import { expect, test } from 'vitest'
import { contrast, laidOn } from '../../../press/seen/contrast.ts'
import { type Colour, type PagePicture, seenInk } from '../../../press/seen/seen-ink.ts'

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]

test('Contrast is that of WCAG', () => {
  expect(contrast(black, white)).toBe(21)
  expect(contrast(white, white)).toBe(1)
  expect(contrast([118, 118, 118], white)).toBeCloseTo(4.54, 2)
  expect(laidOn(white, black, 0.5)).toEqual([127.5, 127.5, 127.5])
})

/** A picture of 20 × 10 px on a ground, with a band of ink 4 px high across columns 5 to 14. */
function picture(ground: Colour, ink: Colour): PagePicture {
  const pixels = new Uint8Array(20 * 10 * 3)
  for (let at = 0; at < 200; at++) {
    const [x, y] = [at % 20, Math.floor(at / 20)]
    pixels.set(x >= 5 && x < 15 && y >= 3 && y < 7 ? ink : ground, 3 * at)
  }
  return { pixels, width: 20, height: 10 }
}

const all = { left: 0, right: 20, top: 0, bottom: 10 }
const sum = (columns: Float32Array) => columns.reduce((total, column) => total + column, 0)

test.each<[string, Colour, Colour]>([
  ['black on white', white, black],
  ['white on black', black, white],
  ['red on a tint', [251, 236, 235], [200, 22, 29]]
])('Ink is counted in whole pixels, %s', (_, ground, ink) => {
  const seen = seenInk(picture(ground, ink), all, ink, 0)
  expect(seen.ground).toEqual(ground)
  expect(seen.strongest).toEqual(ink)
  expect(sum(seen.columns)).toBeCloseTo(40, 3)
  expect([...seen.columns.slice(4, 6)].map(Math.round)).toEqual([0, 4])
})

test('Ink half as strong counts half', () => {
  expect(sum(seenInk(picture(white, [128, 128, 128]), all, black, 0).columns)).toBeCloseTo(20, 0)
})

test('Where there is no ink nothing is counted, and a box may reach over the edge', () => {
  const seen = seenInk(picture(white, white), { ...all, left: -5, bottom: 40 }, black, 2)
  expect(sum(seen.columns)).toBe(0)
  expect(seen.strongest).toEqual(white)
})
