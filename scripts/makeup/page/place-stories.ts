import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import { bareEdges, headSpan } from '../leaf/recipe.ts'
import type { Stand } from './stand.ts'
import type { PlacedLeaf } from './tree.ts'

/** A placed frame with what its recipe shows to its neighbours. */
export function standOf(placed: PlacedLeaf, story: MeasuredStory, style: MakeupStyle): Stand {
  const { rect, recipe } = placed
  const [from, to] = headSpan(recipe, style)
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
