import type { SlicingTree } from '../../model/layout.ts'
import { placeTree, treeSize } from '../page/tree.ts'
import { partAt, replaced } from '../page/tree-paths.ts'
import type { Judging } from './arrange.ts'
import type { Item, ItemShape } from './item.ts'
import { storyItem } from './items.ts'
import { solveSubsets } from './subset-table.ts'
import { treeOf } from './table-trees.ts'

/** Stories in a block that is solved anew, at most. */
const storiesMost = 7
const limits = { pagesKept: 8, slack: 40, joinsMost: 20e6 }

/** The tree with one block solved anew in its own shape: the best few, none for a block too large. */
export function solveBlock(
  tree: SlicingTree,
  path: readonly number[],
  judging: Judging
): readonly SlicingTree[] {
  const block = partAt(tree, path)
  const leaves = placeTree(block)
  if (leaves.length > storiesMost) return []
  const origin = originOf(
    tree,
    leaves.map(leaf => leaf.story)
  )
  const { width, height } = treeSize(block)
  const items = leaves
    .map(leaf => leaf.story)
    .sort()
    .map(slug => blockItem(slug, origin, judging))
  const field = { columns: width, rows: height, exact: true }
  const table = solveSubsets(items, field, judging.style, limits)
  return table.whole.map(page => replaced(tree, path, treeOf(table, page)))
}

interface Origin {
  readonly column: number
  readonly row: number
}

function originOf(tree: SlicingTree, block: readonly string[]): Origin {
  const rects = placeTree(tree)
    .filter(({ story }) => block.includes(story))
    .map(({ rect }) => rect)
  return {
    column: Math.min(...rects.map(rect => rect.column)),
    row: Math.min(...rects.map(rect => rect.row))
  }
}

function blockItem(slug: string, origin: Origin, judging: Judging): Item {
  const story = judging.stories.get(slug)
  const shapes = judging.shapes.get(slug)
  if (story === undefined || shapes === undefined) throw new Error(`no shapes for ${slug}`)
  const item = storyItem(story, shapes, judging.room)
  const moved = [...item.shapes].map(([width, list]) => [width, within(list, origin)] as const)
  return { ...item, shapes: new Map(moved) }
}

/** Required places, counted from the block's corner instead of the page's. */
function within(shapes: readonly ItemShape[], origin: Origin): readonly ItemShape[] {
  return shapes
    .filter(shape => shape.column < 0 || shape.column >= origin.column)
    .filter(shape => shape.row < 0 || shape.row >= origin.row)
    .map(shape => ({
      ...shape,
      column: shape.column < 0 ? -1 : shape.column - origin.column,
      row: shape.row < 0 ? -1 : shape.row - origin.row
    }))
}
