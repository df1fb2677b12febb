import type { Judging } from '../../model/judging.ts'
import type { SlicingTree } from '../../model/layout.ts'
import { partAt, placeTree, replaced, treeSize } from '../page/tree.ts'
import { treeOf } from './candidates.ts'
import type { Item, ItemShape } from './item.ts'
import { storyItem } from './story-item.ts'
import { solveSubsets, type TableLimits } from './subset-table.ts'

/** Stories in a block that is solved anew, at most. */
const storiesMost = 7
const limits: TableLimits = { pagesKept: 8, slack: 40, joinsMost: 20e6 }

/**
 * The tree with one block solved anew in its own shape, of its own stories or of these: the best few, none where its own
 * are too many.
 */
export function solveBlock(
  tree: SlicingTree,
  path: readonly number[],
  judging: Judging,
  own: TableLimits = limits,
  stories?: readonly string[]
): readonly SlicingTree[] {
  const block = partAt(tree, path)
  const standing = placeTree(block).map(leaf => leaf.story)
  const slugs = stories ?? standing
  if (stories === undefined && slugs.length > storiesMost) return []
  const corner = cornerOf(tree, standing)
  const { width, height } = treeSize(block)
  const items = slugs.toSorted().map(slug => blockItem(slug, corner, judging))
  const field = { columns: width, rows: height, exact: true, gutter: 0 }
  const table = solveSubsets(items, field, judging.style, own)
  return table.whole.map(page => replaced(tree, path, treeOf(table, page)))
}

interface Corner {
  readonly column: number
  readonly row: number
}

function cornerOf(tree: SlicingTree, block: readonly string[]): Corner {
  const rects = placeTree(tree)
    .filter(({ story }) => block.includes(story))
    .map(({ rect }) => rect)
  return {
    column: Math.min(...rects.map(rect => rect.column)),
    row: Math.min(...rects.map(rect => rect.row))
  }
}

function blockItem(slug: string, corner: Corner, judging: Judging): Item {
  const story = judging.stories.get(slug)
  const shapes = judging.shapes.get(slug)
  if (story === undefined || shapes === undefined) throw new Error(`no shapes for ${slug}`)
  const item = storyItem(story, shapes, judging.room)
  const moved = [...item.shapes].map(([width, list]) => [width, within(list, corner)] as const)
  return { ...item, shapes: new Map(moved) }
}

/** Required places, counted from the block's corner instead of the page's. */
function within(shapes: readonly ItemShape[], corner: Corner): readonly ItemShape[] {
  return shapes
    .filter(shape => shape.column < 0 || shape.column >= corner.column)
    .filter(shape => shape.row < 0 || shape.row >= corner.row)
    .map(shape => ({
      ...shape,
      column: shape.column < 0 ? -1 : shape.column - corner.column,
      row: shape.row < 0 ? -1 : shape.row - corner.row
    }))
}
