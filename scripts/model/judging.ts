import type { LeafShapes, SlicingTree } from './layout.ts'
import type { MakeupStyle } from './makeup-style.ts'
import type { MeasuredStory, Room } from './measured-story.ts'

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
