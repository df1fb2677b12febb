/** Where a story's head stands in its frame. */
export type HeadSeat =
  /** Over all columns. */
  | 'over'
  /** Over all but the last column, whose text runs up beside it. */
  | 'wrap'
  /** Upright in one column, at the frame's left or right edge (竖题). */
  | 'upright-left'
  | 'upright-right'
  /** Over all columns, under a picture as wide as the frame. */
  | 'under-picture'
  /** The story has no head. */
  | 'none'

/** How a story fills a frame of a given size, as planned; the copyfit names the paragraphs. */
export interface LeafRecipe {
  readonly boxed: boolean
  readonly seat: HeadSeat
  readonly grade: number
  /** Columns the head covers. */
  readonly headWidth: number
  /** Rows of the head's lines, and the air beyond them. */
  readonly headRows: number
  readonly airRows: number
  readonly headFill: number
  readonly legs: number
  readonly measure: number
  /** Rows of body type from under an over-all head to the frame's foot. */
  readonly bodyRows: number
  /** Lines as set, and how many of them tracking put in (or, negative, took out). */
  readonly lines: number
  readonly tracked: number
  readonly blankRows: number
  readonly picture?: { readonly width: number; readonly rows: number; readonly ideal: number }
  /** Points lost against the style's ideal. */
  readonly cost: number
}

/** All good recipes of one story for each frame size, cheapest first. */
export interface LeafShapes {
  readonly slug: string
  /** Width in columns → height in rows → recipes, cheapest first. */
  readonly byWidth: ReadonlyMap<number, ReadonlyMap<number, readonly LeafRecipe[]>>
}

/** Whether the head reaches the frame's left and right edges with nothing drawn between. */
export function bareEdges(recipe: LeafRecipe): { readonly left: boolean; readonly right: boolean } {
  if (recipe.boxed || recipe.seat === 'none') return { left: false, right: false }
  return {
    left: recipe.seat !== 'upright-right',
    right: recipe.seat !== 'wrap' && recipe.seat !== 'upright-left'
  }
}

/** The rows of its frame that a head takes: first row, and the row after the last. */
export function headSpan(
  recipe: LeafRecipe,
  boxRows: number,
  wrapRows: number
): readonly [number, number] {
  const rows = recipe.headRows + recipe.airRows
  if (recipe.boxed) return [boxRows / 2, boxRows / 2 + rows]
  if (recipe.seat === 'under-picture') {
    const above = recipe.picture?.rows ?? 0
    return [above, above + rows]
  }
  if (recipe.seat === 'over' || recipe.seat === 'none') return [0, rows]
  return [wrapRows, wrapRows + rows]
}

/** Height of a frame that a recipe fills. */
export function recipeRows(recipe: LeafRecipe, boxRows: number, wrapRows: number): number {
  const frame = recipe.boxed ? boxRows : 0
  const head = recipe.headRows + recipe.airRows
  const wide =
    recipe.picture !== undefined && recipe.seat === 'under-picture' ? recipe.picture.rows : 0
  if (recipe.seat === 'wrap' || recipe.seat.startsWith('upright'))
    return frame + wrapRows + recipe.bodyRows
  return frame + head + wide + recipe.bodyRows
}
