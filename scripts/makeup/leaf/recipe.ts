import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'

/** Whether the head reaches the frame's left and right edges with nothing drawn between. */
export function bareEdges(recipe: LeafRecipe): { readonly left: boolean; readonly right: boolean } {
  return recipe.boxed ? { left: false, right: false } : headSeats[recipe.seat].reaches
}

/** The rows of its frame that a head takes: first row, and the row after the last. */
export function headSpan(
  recipe: LeafRecipe,
  boxRows: number,
  wrapRows: number
): readonly [number, number] {
  const rows = recipe.headRows + recipe.airRows
  if (recipe.boxed) return [boxRows / 2, boxRows / 2 + rows]
  const { isInset, picture } = headSeats[recipe.seat]
  if (picture === 'over-all') {
    const above = recipe.picture?.rows ?? 0
    return [above, above + rows]
  }
  return isInset ? [wrapRows, wrapRows + rows] : [0, rows]
}

/** Height of a frame that a recipe fills. */
export function recipeRows(recipe: LeafRecipe, boxRows: number, wrapRows: number): number {
  const frame = recipe.boxed ? boxRows : 0
  const head = recipe.headRows + recipe.airRows
  const { isInset, picture } = headSeats[recipe.seat]
  const wide = picture === 'over-all' ? (recipe.picture?.rows ?? 0) : 0
  if (isInset) return frame + wrapRows + recipe.bodyRows
  return frame + head + wide + recipe.bodyRows
}
