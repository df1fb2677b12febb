import { describe, expect, it } from 'vitest'
import { frameParts } from '../../../makeup/leaf/frame-parts.ts'
import { leafShapes } from '../../../makeup/leaf/shapes.ts'
import { tinyPin, tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 60)

describe('a story of few lines', () => {
  it.each([1, 2, 3, 4])('of %i stands in frames of every width, with a line in each leg', lines => {
    const shapes = leafShapes(lowStory(lines), room, tinyStyle)
    expect([...shapes.byWidth.keys()]).toEqual([1, 2, 3, 4])
    for (const [, byHeight] of shapes.byWidth) {
      for (const [height, recipes] of byHeight) {
        for (const recipe of recipes) {
          const { text } = frameParts(recipe, { height }, tinyStyle)
          const rows = text.reduce((sum, part) => sum + part.rows, 0)
          expect(rows - recipe.lines).toBe(recipe.blankRows)
          expect(recipe.blankRows).toBeLessThan(text.at(-1)?.rows ?? 0)
        }
      }
    }
  })

  it('stands in a pinned frame too wide for legs of the usual depth', () => {
    const pin = tinyPin('fair', 3, { rect: { width: 3 } })
    const shapes = leafShapes(tinyStory('fair', 8, { pin }), room, tinyStyle)
    expect([...(shapes.byWidth.get(3)?.keys() ?? [])].length).toBeGreaterThan(0)
  })
})

describe('a story of few lines with a table too wide for one column', () => {
  const legs = [32, 43].map(measure => ({ measure, lines: 6, minus: 0, plus: 0 }))

  it('stands in the low frames that it was measured for', () => {
    const shapes = leafShapes(tinyStory('table', 6, { legs, isLow: true }), room, tinyStyle)
    expect([...shapes.byWidth.keys()]).toEqual([3, 4])
  })
})

describe('a headline alone', () => {
  it('stands in a frame of its own rows', () => {
    const { byWidth } = leafShapes(lowStory(0), room, tinyStyle)
    expect([...(byWidth.get(1)?.keys() ?? [])]).toEqual([2, 3, 4])
  })
})

describe('a picture with its caption alone', () => {
  it('fills the width of its frame, under its head or over it', () => {
    const pictures = [1, 2, 3].map(width => ({
      width,
      least: 6 * width,
      ideal: 7 * width,
      most: 8 * width
    }))
    const { byWidth } = leafShapes(lowStory(0, { pictures }), room, tinyStyle)
    expect([...byWidth.keys()]).toEqual([1, 2, 3])
    for (const [width, byHeight] of byWidth) {
      for (const recipe of [...byHeight.values()].flat()) {
        expect(recipe.picture?.width).toBe(width)
        expect(recipe.blankRows).toBe(0)
      }
    }
  })
})

/** A story measured in every measure of a low frame. */
function lowStory(lines: number, more: Parameters<typeof tinyStory>[2] = {}) {
  const measures = [8, 10, 19, 21, 30, 32, 41, 43, 14, 15, 9, 13, 20]
  const legs = measures.map(measure => ({
    measure,
    lines: Math.ceil((lines * 10) / measure),
    minus: 0,
    plus: 0
  }))
  return tinyStory('weather', lines, { ...more, legs })
}
