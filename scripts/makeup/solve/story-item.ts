import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe, LeafShapes } from '../../model/layout.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { bareEdges } from '../leaf/recipe.ts'
import { isAtFoot } from '../page/broken-pins.ts'
import type { Item, ItemShape } from './item.ts'

/** A story as the solver's item: for each frame size its cheapest recipe of each way to meet a neighbour. */
export function storyItem(story: MeasuredStory, shapes: LeafShapes, room: Room): Item {
  const found = known.get(shapes)
  if (found?.story === story && found.room === room) return found.item
  const item = madeItem(story, shapes, room)
  known.set(shapes, { story, room, item })
  return item
}

interface KnownItem {
  readonly story: MeasuredStory
  readonly room: Room
  readonly item: Item
}

/** Small parts of a page are solved anew with the same stories, many times over. */
const known = new WeakMap<LeafShapes, KnownItem>()

function madeItem(story: MeasuredStory, shapes: LeafShapes, room: Room): Item {
  const byWidth = new Map<number, readonly ItemShape[]>()
  for (const [width, byHeight] of shapes.byWidth) {
    const found: ItemShape[] = []
    for (const [height, recipes] of byHeight) {
      let least = 3
      for (const recipe of recipes) {
        const bare = bareCorners(recipe)
        if (bare >= least) continue
        least = bare
        const tree = { kind: 'leaf', story: story.slug, width, height, recipe } as const
        const place = placeOf(story, width, height, room)
        found.push({ height, cost: recipe.cost, bare, ...place, tree })
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

/** How many of a frame's upper corners show its head to a neighbour. */
function bareCorners(recipe: LeafRecipe): number {
  if (headSeats[recipe.seat].picture === 'over-all') return 0
  const { left, right } = bareEdges(recipe)
  return Number(left) + Number(right)
}

function placeOf(
  story: MeasuredStory,
  width: number,
  height: number,
  room: Room
): Pick<ItemShape, 'column' | 'row'> {
  const { rect, corner } = story.pin ?? {}
  if (corner !== undefined) {
    return {
      column: corner.endsWith('left') ? 0 : room.columns - width,
      row: corner.startsWith('top') ? 0 : room.rows - height
    }
  }
  return {
    column: rect?.column ?? -1,
    row: rect?.row === undefined ? -1 : rect.row - room.top
  }
}
