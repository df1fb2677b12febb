import type { LeafRecipe } from '../../model/layout.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'

/** A story as it stands on the page: everything the make-up judges it by. */
export interface Stand {
  readonly story: MeasuredStory
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
  readonly recipe: LeafRecipe
  /** Whether its head meets a neighbour on the left and right with nothing between. */
  readonly bareLeft: boolean
  readonly bareRight: boolean
  /** Page rows of its head: first, and the one after the last. */
  readonly headFrom: number
  readonly headTo: number
}
