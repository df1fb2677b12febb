import type { Item, ItemShape } from './item.ts'
import { bareEdges, type LeafShapes } from './leaf.ts'
import type { MeasuredStory, Room } from './measured.ts'

/** A story as the solver's item: for each frame size its cheapest recipe of each way to meet a neighbour. */
export function storyItem(
  story: MeasuredStory,
  shapes: LeafShapes,
  room: Room,
  all: readonly MeasuredStory[]
): Item {
  const byWidth = new Map<number, readonly ItemShape[]>()
  for (const [width, byHeight] of shapes.byWidth) {
    const found: ItemShape[] = []
    for (const [height, recipes] of byHeight) {
      let least = 3
      for (const recipe of recipes) {
        const edges = bareEdges(recipe)
        const bare = (edges.left ? 1 : 0) + (edges.right ? 1 : 0)
        const shown = recipe.seat === 'under-picture' ? 0 : bare
        if (shown >= least) continue
        least = shown
        const tree = { kind: 'leaf', story: story.slug, width, height, recipe } as const
        for (const place of places(story, width, height, room, all)) {
          found.push({ height, cost: recipe.cost, bare: shown, ...place, tree })
        }
      }
    }
    byWidth.set(width, found)
  }
  return {
    slugs: [story.slug],
    priority: story.priority,
    isAdvert: isAtFoot(story),
    above: story.pin?.above === undefined ? [] : [story.pin.above],
    shapes: byWidth
  }
}

/** Adverts without a place of their own stand at the foot of the page. */
export function isAtFoot(story: MeasuredStory): boolean {
  const { rect, corner } = story.pin ?? {}
  return story.kind === 'advert' && rect?.row === undefined && corner === undefined
}

type ItemPlace = Pick<ItemShape, 'column' | 'row'>

function places(
  story: MeasuredStory,
  width: number,
  height: number,
  room: Room,
  all: readonly MeasuredStory[]
): readonly ItemPlace[] {
  const { rect, corner } = story.pin ?? {}
  let column = rect?.column ?? -1
  let row = rect?.row === undefined ? -1 : rect.row - room.top
  if (corner !== undefined) {
    column = corner.endsWith('left') ? 0 : room.columns - width
    row = corner.startsWith('top') ? 0 : room.rows - height
  }
  if (!isAtFoot(story)) return [{ column, row }]
  return heightsBelow(story, width, all).map(below => ({
    column,
    row: room.rows - height - below
  }))
}

/** Rows that adverts of the same width can take under this one: none, one or all of them. */
function heightsBelow(
  story: MeasuredStory,
  width: number,
  all: readonly MeasuredStory[]
): readonly number[] {
  const heights = all
    .filter(other => other !== story && isAtFoot(other) && other.fixed?.width === width)
    .map(other => other.fixed?.height ?? 0)
  return [...new Set([0, ...heights, heights.reduce((sum, height) => sum + height, 0)])]
}
