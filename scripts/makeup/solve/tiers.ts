import type { PageLock } from '../../model/accepted-layout.ts'
import type { SlicingTree } from '../../model/layout.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import { leafShapes } from '../leaf/shapes.ts'
import type { Tier } from '../page/laid-page.ts'
import { placeTree, treeSize } from '../page/tree.ts'
import { cutPaths, leafPaths, partAt, replaced } from '../page/tree-paths.ts'
import { improveRecipes, type Judging, judged } from './arrange.ts'
import { solveBlock } from './block.ts'
import { clashCount } from './clash-count.ts'
import { frozenFrames } from './frozen.ts'
import { refitInPlace } from './refit.ts'
import { dailyLimits, solvePage } from './solve-page.ts'

/** A page after a correction. */
export interface Relayout {
  readonly tier: Tier
  readonly tree: SlicingTree
  /** Stories whose frame is not what it was. */
  readonly moved: readonly string[]
}

/**
 * Lays a locked page out again after a correction, with as little moved as will do; undefined when only
 * a free solve could serve and it is not allowed, or the page's stories are not the locked ones.
 */
export function relayoutPage(
  lock: PageLock,
  stories: readonly MeasuredStory[],
  changed: readonly string[],
  room: Room,
  style: MakeupStyle,
  mayMoveAll: boolean
): Relayout | undefined {
  const isSamePage = lock.columns === room.columns && lock.rows === room.rows
  const answer = (tier: Tier, tree: SlicingTree | undefined): Relayout | undefined =>
    tree && { tier, tree, moved: movedStories(lock.tree, tree) }
  if (isSamePage && holdsSameStories(lock.tree, stories)) {
    const inPlace = judgingOf(stories, room, style, changed)
    const refitted = answer('T0', refitInPlace(lock.tree, changed, inPlace))
    if (refitted !== undefined) return refitted
    const judging = judgingOf(stories, room, style)
    const kept =
      answer('T1', resolveBlock(lock.tree, changed, judging)) ??
      answer('T2', resolveFrozen(lock.tree, [], lock.tree, judging))
    if (kept !== undefined) return kept
  }
  if (!mayMoveAll) return undefined
  return answer('T3', solvePage(stories, room, style, dailyLimits).pages[0]?.tree)
}

/** Shapes are counted only for the stories that are to be fitted again. */
function judgingOf(
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle,
  only?: readonly string[]
): Judging {
  const fitted = stories.filter(story => only === undefined || only.includes(story.slug))
  return {
    room,
    style,
    stories: new Map(stories.map(story => [story.slug, story])),
    shapes: new Map(fitted.map(story => [story.slug, leafShapes(story, room, style)]))
  }
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
    .map(tree => improveRecipes(judged(tree, judging), judging))
    .sort((a, b) => a.cost - b.cost)[0]
  return best !== undefined && clashCount(best.tree, judging) <= limit ? best.tree : undefined
}

function movedStories(before: SlicingTree, after: SlicingTree): readonly string[] {
  const old = new Map(placeTree(before).map(leaf => [leaf.story, leaf.rect]))
  return placeTree(after)
    .filter(({ story, rect }) => {
      const was = old.get(story)
      return (
        was?.column !== rect.column ||
        was.row !== rect.row ||
        was.width !== rect.width ||
        was.height !== rect.height
      )
    })
    .map(leaf => leaf.story)
    .sort()
}
