import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'

/** The rows of a style that a frame takes beside what stands in it. */
type FrameRows = Pick<MakeupStyle, 'box' | 'wrapRows' | 'pictureClearRows'>

/** What of a recipe takes rows. */
type RecipeInRows = Pick<LeafRecipe, 'boxed' | 'seat' | 'headRows' | 'airRows' | 'bodyRows'> & {
  readonly picture?: { readonly rows: number } | undefined
}

/** Whether the head reaches the frame's left and right edges with nothing drawn between. */
export function bareEdges(recipe: LeafRecipe): { readonly left: boolean; readonly right: boolean } {
  return recipe.boxed ? { left: false, right: false } : headSeats[recipe.seat].reaches
}

/** The rows of its frame that a head takes: first row, and the row after the last. */
export function headSpan(recipe: LeafRecipe, style: FrameRows): readonly [number, number] {
  const { box, wrapRows } = style
  const rows = recipe.headRows + recipe.airRows
  if (recipe.boxed) return [box.rows / 2, box.rows / 2 + rows]
  const { hasRowAbove, picture } = headSeats[recipe.seat]
  if (picture === 'over-all') {
    const above = pictureTop(recipe, style) + (recipe.picture?.rows ?? 0)
    return [above, above + rows]
  }
  if (hasRowAbove) return [wrapRows, wrapRows + rows]
  const clear = clearRows(recipe, style)
  return [clear, clear + rows]
}

/** Height of a frame that a recipe fills. */
export function recipeRows(recipe: RecipeInRows, style: FrameRows): number {
  const { box, wrapRows } = style
  const frame = recipe.boxed ? box.rows : 0
  const head = recipe.headRows + recipe.airRows
  const { isInset, hasRowAbove, picture } = headSeats[recipe.seat]
  if (isInset) return frame + (hasRowAbove ? wrapRows : 0) + recipe.bodyRows
  const wide = picture === 'over-all' ? (recipe.picture?.rows ?? 0) : 0
  return frame + clearRows(recipe, style) + wide + head + recipe.bodyRows
}

/** Rows clear of the rule over a frame that no head begins: its own air does for a head, the edge of a box for what it holds. */
function clearRows(
  { seat, boxed }: Pick<LeafRecipe, 'seat' | 'boxed'>,
  { pictureClearRows }: FrameRows
): number {
  const isBare = seat === 'none' || headSeats[seat].picture === 'over-all'
  return isBare && !boxed ? pictureClearRows : 0
}

/** Rows from the top of a frame to a picture over all of it: clear of the rule over it, or within its box. */
export function pictureTop(recipe: LeafRecipe, style: FrameRows): number {
  return recipe.boxed ? style.box.rows / 2 : clearRows(recipe, style)
}
