import type { LeafRecipe } from '../../model/layout.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import { bareEdges, headSpan } from '../leaf/recipe.ts'
import type { PlacedLeaf } from './tree.ts'

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

/** A placed frame with what its recipe shows to its neighbours. */
export function standOf(placed: PlacedLeaf, story: MeasuredStory, style: MakeupStyle): Stand {
  const { rect, recipe } = placed
  const [from, to] = headSpan(recipe, style.box.rows, style.wrapRows)
  const edges = bareEdges(recipe)
  return {
    story,
    column: rect.column,
    row: rect.row,
    width: rect.width,
    height: rect.height,
    recipe,
    bareLeft: edges.left,
    bareRight: edges.right,
    headFrom: rect.row + from,
    headTo: rect.row + to
  }
}

/** The stands of a placed page; a frame of an unknown story is a programmer's error. */
export function standsOf(
  placed: readonly PlacedLeaf[],
  stories: ReadonlyMap<string, MeasuredStory>,
  style: MakeupStyle
): readonly Stand[] {
  return placed.map(leaf => {
    const story = stories.get(leaf.story)
    if (story === undefined) throw new Error(`a frame names the unknown story ${leaf.story}`)
    return standOf(leaf, story, style)
  })
}
