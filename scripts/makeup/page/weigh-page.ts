import type { Judging, WeighedPage } from '../../model/judging.ts'
import type { LeafRecipe, SlicingTree } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { leafShapes } from '../leaf/shapes.ts'
import { brokenPins } from './broken-pins.ts'
import { withOnePictureLeading } from './dominant-picture.ts'
import { buttingHeads, stackedHeads } from './heads-meet.ts'
import { brokenPinCost, type FrameCosts, frameCosts, headCost, placeCost } from './page-cost.ts'
import { standOf, standsOf } from './place-stories.ts'
import type { Stand } from './stand.ts'
import { type PlacedLeaf, placeTree } from './tree.ts'

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
  return { tree, cost: costBelow(Number.POSITIVE_INFINITY, standsIn(tree, judging), judging) }
}

/** A tree with what its page costs; undefined where that is no less than a limit. */
export function lighterPage(
  tree: SlicingTree,
  judging: Judging,
  limit: number
): WeighedPage | undefined {
  const cost = costBelow(limit, standsIn(tree, judging), judging)
  return cost < limit ? { tree, cost } : undefined
}

/** Recipes tried in the frames of a page, which stay where they are. */
export interface RecipeTrials {
  /** What the page costs with a recipe in one frame; endless where that is no less than a limit. */
  readonly costWith: (at: number, recipe: LeafRecipe, limit: number) => number
  readonly take: (at: number, recipe: LeafRecipe) => void
}

/** Weighs one recipe after another in the frames of a tree. */
export function recipeTrials(tree: SlicingTree, judging: Judging): RecipeTrials {
  const { room, style } = judging
  const leaves = placeTree(tree)
  const stands = [...standsOf(leaves, judging.stories, style)]
  const frames = frameCosts(stands, room, style)
  const put = (at: number, recipe: LeafRecipe) => {
    const stand = stands[at] as Stand
    const { rect, story } = leaves[at] as PlacedLeaf
    stands[at] = standOf({ rect, story, recipe }, stand.story, style)
    return stand
  }
  return {
    costWith: (at, recipe, limit) => {
      const before = put(at, recipe)
      const cost = costBelow(limit, stands, judging, frames)
      stands[at] = before
      return cost
    },
    take: put
  }
}

function standsIn(tree: SlicingTree, { stories, style }: Judging): readonly Stand[] {
  return standsOf(placeTree(tree), stories, style)
}

/** What a page costs, or endless as soon as it is known to be no less than a limit: no part of a cost is below zero. */
function costBelow(
  limit: number,
  stands: readonly Stand[],
  { room, style }: Judging,
  frames: FrameCosts = frameCosts(stands, room, style)
): number {
  let recipes = 0
  for (const { recipe } of stands) recipes += recipe.cost
  if (frames.least + recipes >= limit) return Number.POSITIVE_INFINITY
  const place = placeCost(stands, room, style, frames)
  if (place + recipes >= limit) return Number.POSITIVE_INFINITY
  return place + headCost(stands, room, style) + recipes
}

/** Whether a page holds all pins: no other is printed. */
export function holdsPins({ cost }: WeighedPage): boolean {
  return cost < brokenPinCost
}

const brokenPinWeight = 100

/** How many heads butt or stack on a page; a broken pin counts as a hundred. */
export function clashCount(tree: SlicingTree, judging: Judging): number {
  const stands = standsIn(tree, judging)
  const heads = buttingHeads(stands).length + stackedHeads(stands).length
  return heads + brokenPinWeight * brokenPins(stands, judging.room).length
}
