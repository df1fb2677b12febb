/** A rectangle on the page's grid: whole columns, whole rows, counted from 0 at the top left of the type area. */
export interface Rect {
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
}

/** The page's grid, from the format's tokens; lengths in CSS px (1/96 inch). */
export interface Grid {
  readonly columns: number
  readonly rows: number
  /** Characters of body type in one column. */
  readonly columnCharacters: number
  readonly bodyPx: number
  readonly rowPx: number
  readonly gutterPx: number
}

/** How a story was made to fill its rectangle. */
export interface Recipe {
  /** Columns of text inside the frame. */
  readonly legs: number
  /** Width of one leg in body characters, and the space between two legs in CSS px. */
  readonly measure: number
  readonly legGapPx: number
  /** Grade of the headline in the style's table, 1 the largest. */
  readonly grade: number
  readonly headRows: number
  readonly bodyRows: number
  /** Rows of the head beyond what its lines need. */
  readonly airRows: number
  /** Block id → lines more or fewer than its best setting has. */
  readonly lineChanges: Readonly<Record<string, number>>
  /** Body lines (rows) of the story as set, blank rows after them. */
  readonly lines: number
  readonly blankRows: number
}

/** One story, or a part of one, in its place on a page. */
export interface Frame {
  readonly story: string
  readonly rect: Rect
  readonly boxed: boolean
  readonly recipe: Recipe
}

/** The dummy (版样) of one page: frames that fill its grid exactly. */
export interface Dummy {
  readonly page: number
  readonly grid: Grid
  /** Rows taken at the top by the folio line or nameplate. */
  readonly furnitureRows: number
  readonly frames: readonly Frame[]
}
