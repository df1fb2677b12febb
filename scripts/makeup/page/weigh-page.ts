import type { SlicingTree } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { leafShapes } from '../leaf/shapes.ts'
import { brokenPins } from './broken-pins.ts'
import { withOnePictureLeading } from './dominant-picture.ts'
import { buttingHeads, stackedHeads } from './heads-meet.ts'
import type { Judging, WeighedPage } from './judging.ts'
import { brokenPinCost, headCost, placeCost } from './page-cost.ts'
import { standsOf } from './place-stories.ts'
import type { Stand } from './stand.ts'
import { placeTree } from './tree.ts'

/** All that a page of these stories is judged with; shapes are counted for all of them, or only for some. */
export function judgingOf(
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle,
  only?: readonly string[]
): Judging {
  const fitted = withOnePictureLeading(stories, room, style).filter(
    ({ slug }) => only === undefined || only.includes(slug)
  )
  return {
    room,
    style,
    stories: new Map(stories.map(story => [story.slug, story])),
    shapes: new Map(fitted.map(story => [story.slug, leafShapes(story, room, style)]))
  }
}

/** A tree with what its page costs as it stands. */
export function weighPage(tree: SlicingTree, judging: Judging): WeighedPage {
  const stands = standsOf(placeTree(tree), judging.stories, judging.style)
  const { room, style } = judging
  const cost = placeCost(stands, room, style) + headCost(stands, room, style) + recipesCost(stands)
  return { tree, cost }
}

function recipesCost(stands: readonly Stand[]): number {
  return stands.reduce((sum, stand) => sum + stand.recipe.cost, 0)
}

/** Whether a page holds all pins: no other is printed. */
export function holdsPins({ cost }: WeighedPage): boolean {
  return cost < brokenPinCost
}

const brokenPinWeight = 100

/** How many heads butt or stack on a page; a broken pin counts as a hundred. */
export function clashCount(tree: SlicingTree, judging: Judging): number {
  const stands = standsOf(placeTree(tree), judging.stories, judging.style)
  const heads = buttingHeads(stands).length + stackedHeads(stands).length
  return heads + brokenPinWeight * brokenPins(stands, judging.room).length
}
