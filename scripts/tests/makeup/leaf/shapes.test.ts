import { describe, expect, it } from 'vitest'
import { frameParts } from '../../../makeup/leaf/frame-parts.ts'
import { recipeRows } from '../../../makeup/leaf/recipe.ts'
import { leafShapes, recipesFor } from '../../../makeup/leaf/shapes.ts'
import { tinyAdvert, tinyPin, tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

const room = tinyRoom(4, 60)

describe('leaf shapes', () => {
  it('sets 20 lines in two columns 13 rows high: two of head, one of air, ten of text', () => {
    const shapes = leafShapes(tinyStory('rain', 20), room, tinyStyle)
    const [best] = recipesFor(shapes, 2, 13)
    expect(best).toMatchObject({
      seat: 'over',
      boxed: false,
      legs: 2,
      headRows: 2,
      airRows: 1,
      bodyRows: 10,
      lines: 20,
      blankRows: 0
    })
  })

  it('leaves one blank line when 20 lines stand in three columns', () => {
    const shapes = leafShapes(tinyStory('rain', 20), room, tinyStyle)
    expect(recipesFor(shapes, 3, 10)[0]).toMatchObject({ bodyRows: 7, blankRows: 1 })
  })

  it('takes a line out by tracking only where the measurement says it can', () => {
    const stiff = tinyStory('rain', 21, { pin: tinyPin('rain', 1, { legs: 2, boxed: false }) })
    const soft = { ...stiff, legs: stiff.legs.map(leg => ({ ...leg, minus: 1 })) }
    const rows = (story: typeof stiff) =>
      recipesFor(leafShapes(story, room, tinyStyle), 2, 13).map(recipe => recipe.tracked)
    expect(rows(stiff)).not.toContain(-1)
    expect(rows(soft)).toContain(-1)
  })

  it('never makes a leg of less than five rows', () => {
    for (const byHeight of leafShapes(tinyStory('rain', 14), room, tinyStyle).byWidth.values()) {
      for (const [height, recipes] of byHeight) {
        for (const recipe of recipes) {
          const { text } = frameParts(recipe, { height }, tinyStyle)
          expect(Math.min(...text.map(part => part.rows))).toBeGreaterThanOrEqual(5)
        }
      }
    }
  })

  it('counts a frame as high as its recipe says', () => {
    const story = tinyStory('rain', 60, {
      pictures: [{ width: 2, least: 8, ideal: 10, most: 12 }]
    })
    for (const byHeight of leafShapes(story, room, tinyStyle).byWidth.values()) {
      for (const [height, recipes] of byHeight) {
        for (const recipe of recipes) {
          expect(recipeRows(recipe, tinyStyle)).toBe(height)
        }
      }
    }
  })

  it('gives an advert its one size', () => {
    const shapes = leafShapes(tinyAdvert('shop', 2, 15), room, tinyStyle)
    expect([...shapes.byWidth].map(([width, heights]) => [width, ...heights.keys()])).toEqual([
      [2, 15]
    ])
  })
})
