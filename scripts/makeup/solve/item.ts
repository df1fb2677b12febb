import type { SlicingTree } from '../../model/layout.ts'

/** One frame size of an item, with what the solver must know of it. */
export interface ItemShape {
  readonly height: number
  readonly cost: number
  /** How many of its upper corners show a bare head: 0, 1 or 2. */
  readonly bare: number
  /** Where its top left corner must stand, −1 where free. */
  readonly column: number
  readonly row: number
  readonly tree: SlicingTree
}

/** What the subset solver places: a story, or a group of stories already solved together. */
export interface Item {
  /** The slugs in it, sorted. */
  readonly slugs: readonly string[]
  /** The strongest priority in it. */
  readonly priority: number
  /** An advert stands at the foot and has no rank. */
  readonly isAdvert: boolean
  /** Slugs that must stand lower than it. */
  readonly above: readonly string[]
  /** Width in columns → its shapes, by height. */
  readonly shapes: ReadonlyMap<number, readonly ItemShape[]>
}
