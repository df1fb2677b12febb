import { expect, test } from 'vitest'
import { frameParts } from '../../../makeup/leaf/frame-parts.ts'
import { recipeRows } from '../../../makeup/leaf/recipe.ts'
import type { LeafRecipe } from '../../../model/layout.ts'
import { tinyStyle } from '../tiny-page.ts'

const recipe: LeafRecipe = {
  ...{ boxed: false, seat: 'under-picture', grade: 3, headWidth: 2, headRows: 2, airRows: 1 },
  ...{ headFill: 1, legs: 2, measure: 10, bodyRows: 12, lines: 24, tracked: 0, blankRows: 0 },
  ...{ picture: { width: 2, rows: 9, ideal: 9 }, cost: 0 }
}

test('A picture that begins a frame stands clear of the rule over it, and its frame is as much higher', () => {
  const height = recipeRows(recipe, tinyStyle)
  expect(height).toBe(1 + 9 + 3 + 12)
  const { picture, head, text } = frameParts(recipe, { height }, tinyStyle)
  expect([picture?.row, head?.row, text[0]?.row, text[0]?.rows]).toEqual([1, 10, 13, 12])
})

test('So does what has no head; a head has air of its own, and a box an edge', () => {
  const bare: LeafRecipe = { ...recipe, seat: 'none', headRows: 0, airRows: 0 }
  const at = (one: LeafRecipe) => {
    const height = recipeRows(one, tinyStyle)
    return [height, frameParts(one, { height }, tinyStyle).picture?.row]
  }
  expect(at(bare)).toEqual([13, 1])
  expect(at({ ...bare, boxed: true })).toEqual([14, 1])
  expect(at({ ...recipe, seat: 'over' })).toEqual([15, 3])
})
