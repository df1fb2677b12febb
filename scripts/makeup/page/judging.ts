import type { LeafShapes, SlicingTree } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'

/** What a page is judged with. */
export interface Judging {
  readonly room: Room
  readonly style: MakeupStyle
  readonly stories: ReadonlyMap<string, MeasuredStory>
  readonly shapes: ReadonlyMap<string, LeafShapes>
}

/** A tree with what its page costs in all. */
export interface WeighedPage {
  readonly tree: SlicingTree
  readonly cost: number
}

/** What the copy of a page needs, least and most, against the cells the page has; in cells (rows of one column). */
export interface AreaBudget {
  readonly room: number
  readonly least: number
  readonly most: number
  /** Body lines to cut, at least; 0 when the copy can fit. */
  readonly linesOver: number
  /** Body lines that are missing, at least; 0 when the copy can fill. */
  readonly linesShort: number
  /** The story with the most lines: the cheapest place to cut or to add. */
  readonly cheapest: string | undefined
}
