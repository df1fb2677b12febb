import type { SlicingTree } from '../../model/layout.ts'
import { areSame } from './rects.ts'
import { cutPaths, leafPaths, partAt, placeTree } from './tree.ts'

/** How far a correction reached: its own frame, a block, the page's rows. */
export type Tier = 'T0' | 'T1' | 'T2'

/** A page after a correction. */
export interface Relayout {
  readonly tier: Tier
  readonly tree: SlicingTree
  /** Stories whose frame is not what it was. */
  readonly moved: readonly string[]
}

/** The cuts around all changed stories, the smallest first; the page itself is no block. */
export function enclosingCuts(
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

/** Stories whose frame is not what it was, by their slugs. */
export function movedStories(before: SlicingTree, after: SlicingTree): readonly string[] {
  const old = new Map(placeTree(before).map(leaf => [leaf.story, leaf.rect]))
  return placeTree(after)
    .filter(({ story, rect }) => {
      const was = old.get(story)
      return !was || !areSame(was, rect)
    })
    .map(leaf => leaf.story)
    .sort()
}
