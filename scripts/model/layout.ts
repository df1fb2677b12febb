import type { HeadSeat } from './head-seats.ts'

/** How a story fills a frame of a given size, as planned; the copyfit names the paragraphs. */
export interface LeafRecipe {
  readonly boxed: boolean
  readonly seat: HeadSeat
  readonly grade: number
  /** Size of its main line as printed, CSS px; absent from pages that were accepted before it was kept. */
  readonly headPx?: number
  /** Columns the head covers. */
  readonly headWidth: number
  /** Rows of the head's lines, and the air beyond them. */
  readonly headRows: number
  readonly airRows: number
  /** Longest line of the head ÷ its width. */
  readonly headFill: number
  readonly legs: number
  /** Width of one leg in body characters. */
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

/** A page or a part of it, cut into frames. */
export type SlicingTree = TreeLeaf | TreeCut | TreePinwheel

/** One story's frame: width in columns, height in rows. */
export interface TreeLeaf {
  readonly kind: 'leaf'
  readonly story: string
  readonly width: number
  readonly height: number
  readonly recipe: LeafRecipe
}

/** Parts one above the other (`rows`, from the top) or side by side (`columns`, from the left). */
export interface TreeCut {
  readonly kind: 'rows' | 'columns'
  readonly parts: readonly SlicingTree[]
}

/**
 * Five parts around a centre, with no edge-to-edge cut: top left, right, bottom right, left, centre;
 * mirrored, left and right change places.
 */
export interface TreePinwheel {
  readonly kind: 'pinwheel'
  readonly mirrored: boolean
  readonly parts: readonly [SlicingTree, SlicingTree, SlicingTree, SlicingTree, SlicingTree]
}
