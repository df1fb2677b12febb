import type { PageLock } from '../../model/accepted-layout.ts'
import type { SlicingTree } from '../../model/layout.ts'
import { type MakeupStyle, type Relief, reliefs } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { reliefOf, relieved } from '../../model/relief.ts'
import type { Judging } from '../page/judging.ts'
import { areSame } from '../page/rects.ts'
import { cutPaths, leafPaths, partAt, placeTree, replaced, treeSize } from '../page/tree.ts'
import { clashCount, judgingOf, weighPage } from '../page/weigh-page.ts'
import { improveRecipes } from './arrange.ts'
import { solveBlock } from './block.ts'
import { frozenFrames } from './frozen.ts'
import { refitInPlace } from './refit.ts'

/** How far a correction reached: its own frame, a block, the page's rows. */
type Tier = 'T0' | 'T1' | 'T2'

/** Whether a correction is to stay in its own frame, or may reach beyond it alone; both where nothing is said. */
export type Reach = 'frame' | 'beyond'

/** A page after a correction. */
export interface Relayout {
  readonly tier: Tier
  readonly tree: SlicingTree
  /** Stories whose frame is not what it was. */
  readonly moved: readonly string[]
}

/**
 * Lays a locked page out again after a correction, with as little moved as will do; undefined when only
 * a free solve could serve, or the page's stories are not the locked ones.
 */
export function relayoutPage(
  lock: PageLock,
  stories: readonly MeasuredStory[],
  changed: readonly string[],
  room: Room,
  style: MakeupStyle,
  reach?: Reach
): Relayout | undefined {
  const isSamePage = lock.columns === room.columns && lock.rows === room.rows
  if (!isSamePage || !holdsSameStories(lock.tree, stories)) return undefined
  const answer = (tier: Tier, tree: SlicingTree | undefined): Relayout | undefined =>
    tree && { tier, tree, moved: movedStories(lock.tree, tree) }
  const inPlace = (relief: Relief) => {
    const judging = judgingOf(stories, room, relieved(style, relief), changed)
    return answer('T0', refitInPlace(lock.tree, changed, judging))
  }
  if (reach !== 'beyond') {
    const kept = inPlace('row') ?? inPlace(reliefNow(lock.tree, changed, stories, style))
    if (kept || reach === 'frame') return kept
  }
  for (const relief of ['none', 'row', 'frames'] as const) {
    const judging = judgingOf(stories, room, relieved(style, relief))
    const found =
      (relief === 'frames' ? inPlace(relief) : undefined) ??
      answer('T1', resolveBlock(lock.tree, changed, judging)) ??
      answer('T2', resolveFrozen(lock.tree, [], lock.tree, judging))
    if (found) return found
  }
  return undefined
}

/** The relief that the frames of some stories have already: a correction may keep it. */
function reliefNow(
  tree: SlicingTree,
  slugs: readonly string[],
  stories: readonly MeasuredStory[],
  style: MakeupStyle
): Relief {
  const found = placeTree(tree).flatMap(({ story: slug, recipe }) => {
    const story = stories.find(one => one.slug === slug)
    return story && slugs.includes(slug) ? [reliefs.indexOf(reliefOf(story, recipe, style))] : []
  })
  return reliefs[Math.max(0, ...found)] ?? 'none'
}

function holdsSameStories(tree: SlicingTree, stories: readonly MeasuredStory[]): boolean {
  const locked = placeTree(tree).map(leaf => leaf.story)
  return locked.length === stories.length && stories.every(story => locked.includes(story.slug))
}

/** The smallest block around the changed stories that can be set anew in its own shape. */
function resolveBlock(
  tree: SlicingTree,
  changed: readonly string[],
  judging: Judging
): SlicingTree | undefined {
  for (const path of enclosingCuts(tree, changed)) {
    const found =
      resolveFrozen(tree, path, partAt(tree, path), judging) ??
      sound(solveBlock(tree, path, judging), tree, judging)
    if (found !== undefined) return found
  }
  return undefined
}

/** The cuts around all changed stories, the smallest first; the page itself is no block. */
function enclosingCuts(
  tree: SlicingTree,
  changed: readonly string[]
): readonly (readonly number[])[] {
  return cutPaths(tree, [])
    .filter(path => path.length > 0)
    .filter(path => {
      const inside = leafPaths(partAt(tree, path), []).length
      const stories = placeTree(partAt(tree, path)).map(leaf => leaf.story)
      return inside > 1 && changed.every(slug => stories.includes(slug))
    })
    .sort((a, b) => b.length - a.length)
}

function resolveFrozen(
  tree: SlicingTree,
  path: readonly number[],
  block: SlicingTree,
  judging: Judging
): SlicingTree | undefined {
  const frames = frozenFrames(block, judging.shapes)
  const found = frames.get(treeSize(block).height)
  return found && sound([replaced(tree, path, found.tree)], tree, judging)
}

/** The best of some trees, with its recipes picked anew, if no head or pin is worse off than before. */
function sound(
  trees: readonly SlicingTree[],
  before: SlicingTree,
  judging: Judging
): SlicingTree | undefined {
  const limit = clashCount(before, judging)
  const best = trees
    .map(tree => improveRecipes(weighPage(tree, judging), judging))
    .sort((a, b) => a.cost - b.cost)[0]
  return best !== undefined && clashCount(best.tree, judging) <= limit ? best.tree : undefined
}

function movedStories(before: SlicingTree, after: SlicingTree): readonly string[] {
  const old = new Map(placeTree(before).map(leaf => [leaf.story, leaf.rect]))
  return placeTree(after)
    .filter(({ story, rect }) => {
      const was = old.get(story)
      return !was || !areSame(was, rect)
    })
    .map(leaf => leaf.story)
    .sort()
}
