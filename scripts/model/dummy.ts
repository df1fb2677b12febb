import type { LeafRecipe } from './layout.ts'

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

/** A frame as it was planned: its place in the room, and how it is to be filled. */
export interface PlannedFrame {
  readonly rect: Rect
  readonly recipe: LeafRecipe
}

/** One story, or a part of one, in its place on a page. */
export interface Frame {
  readonly story: string
  readonly rect: Rect
  readonly boxed: boolean
  readonly recipe: LeafRecipe
  /** Space between two legs, CSS px. */
  readonly legGapPx: number
  /** Block id → lines more or fewer than its best setting has. */
  readonly lineChanges: Readonly<Record<string, number>>
}

/** The dummy (版样) of one page: frames that fill its grid exactly. */
export interface Dummy {
  readonly page: number
  readonly grid: Grid
  /** Rows taken at the top by the folio line or nameplate. */
  readonly furnitureRows: number
  readonly frames: readonly Frame[]
}
