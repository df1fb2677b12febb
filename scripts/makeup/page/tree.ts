import type { Rect } from '../../model/dummy.ts'
import type { LeafRecipe, SlicingTree, TreePinwheel } from '../../model/layout.ts'

/** A story's frame with its place in the room. */
export interface PlacedLeaf {
  readonly story: string
  readonly rect: Rect
  readonly recipe: LeafRecipe
}

/** Width in columns and height in rows of a tree. */
export function treeSize(tree: SlicingTree): TreeSize {
  if (tree.kind === 'leaf') return tree
  const known = sizesKnown.get(tree)
  if (known) return known
  const size = cutSize(tree)
  sizesKnown.set(tree, size)
  return size
}

interface TreeSize {
  readonly width: number
  readonly height: number
}

/** Trees share their parts by the thousand while a page is arranged. */
const sizesKnown = new WeakMap<SlicingTree, TreeSize>()

function cutSize(tree: Exclude<SlicingTree, { readonly kind: 'leaf' }>): TreeSize {
  const sizes = tree.parts.map(treeSize)
  const widths = sizes.map(size => size.width)
  const heights = sizes.map(size => size.height)
  if (tree.kind === 'rows') return { width: widths[0] ?? 0, height: sum(heights) }
  if (tree.kind === 'columns') return { width: sum(widths), height: heights[0] ?? 0 }
  const [topLeft, right, , left] = sizes
  return {
    width: (topLeft?.width ?? 0) + (right?.width ?? 0),
    height: (topLeft?.height ?? 0) + (left?.height ?? 0)
  }
}

/** Every frame of a tree in its place, in the tree's own order. */
export function placeTree(tree: SlicingTree, column = 0, row = 0): readonly PlacedLeaf[] {
  const placed: PlacedLeaf[] = []
  place(tree, column, row, placed)
  return placed
}

/** Where the cuts of a tree are, the outermost first; a path is the number of the part at each cut. */
export function cutPaths(
  tree: SlicingTree,
  path: readonly number[]
): readonly (readonly number[])[] {
  if (tree.kind === 'leaf') return []
  return [path, ...tree.parts.flatMap((part, index) => cutPaths(part, [...path, index]))]
}

/** Where the frames of a tree are. */
export function leafPaths(
  tree: SlicingTree,
  path: readonly number[]
): readonly (readonly number[])[] {
  if (tree.kind === 'leaf') return [path]
  return tree.parts.flatMap((part, index) => leafPaths(part, [...path, index]))
}

/** The part at a path; a path out of the tree is a programmer's error. */
export function partAt(tree: SlicingTree, path: readonly number[]): SlicingTree {
  let part = tree
  for (const index of path) {
    const next = part.kind === 'leaf' ? undefined : part.parts[index]
    if (next === undefined) throw new Error('a path leads out of the tree')
    part = next
  }
  return part
}

/** The tree with another part at a path. */
export function replaced(tree: SlicingTree, path: readonly number[], by: SlicingTree): SlicingTree {
  const [index, ...rest] = path
  if (index === undefined) return by
  if (tree.kind === 'leaf') throw new Error('a path leads out of the tree')
  const parts = tree.parts.map((part, at) => (at === index ? replaced(part, rest, by) : part))
  return { ...tree, parts } as SlicingTree
}

/**
 * The tree without the frames of some stories, what stays in the sizes that it had; undefined where nothing stays. A
 * pinwheel that loses one is lost with it.
 */
export function withoutStories(
  tree: SlicingTree,
  stories: readonly string[]
): SlicingTree | undefined {
  if (tree.kind === 'leaf') return stories.includes(tree.story) ? undefined : tree
  const parts = tree.parts.map(part => withoutStories(part, stories))
  if (parts.every((part, at) => part === tree.parts[at])) return tree
  const kept = parts.flatMap(part => part ?? [])
  if (tree.kind === 'pinwheel' || kept.length === 0) return undefined
  return kept.length === 1 ? kept[0] : { kind: tree.kind, parts: kept }
}

/** Whether parts that stand one over another are all as wide as one another; a pinwheel is as it was. */
export function isEvenlyWide(tree: SlicingTree): boolean {
  if (tree.kind === 'leaf' || tree.kind === 'pinwheel') return true
  const widths = new Set(tree.parts.map(part => treeSize(part).width))
  return (tree.kind === 'columns' || widths.size === 1) && tree.parts.every(isEvenlyWide)
}

/** The same frames with a run of neighbouring parts of one cut, `from` to before `to`, as a block of their own. */
export function grouped(
  tree: SlicingTree,
  path: readonly number[],
  from: number,
  to: number
): SlicingTree {
  const cut = partAt(tree, path)
  if (cut.kind === 'leaf' || cut.kind === 'pinwheel') return tree
  const { kind, parts } = cut
  const run = { kind, parts: parts.slice(from, to) }
  return replaced(tree, path, { kind, parts: parts.toSpliced(from, to - from, run) })
}

/** The same frames with no cut inside another of its kind. */
export function flattened(tree: SlicingTree): SlicingTree {
  if (tree.kind === 'leaf') return tree
  if (tree.kind === 'pinwheel') {
    const [first, second, third, fourth, centre] = tree.parts
    const wings = [
      flattened(first),
      flattened(second),
      flattened(third),
      flattened(fourth)
    ] as const
    return { ...tree, parts: [...wings, flattened(centre)] }
  }
  const parts = tree.parts.map(flattened)
  return {
    kind: tree.kind,
    parts: parts.flatMap(part => (part.kind === tree.kind ? part.parts : part))
  }
}

/** The tree with other stories in some of its frames. */
export function withStories(tree: SlicingTree, others: ReadonlyMap<string, string>): SlicingTree {
  if (tree.kind === 'leaf') return { ...tree, story: others.get(tree.story) ?? tree.story }
  return { ...tree, parts: tree.parts.map(part => withStories(part, others)) } as SlicingTree
}

/** The tree with the recipes by which its stories were set, where they are others than were planned; lines alone may differ. */
export function withRecipes(
  tree: SlicingTree,
  recipes: ReadonlyMap<string, LeafRecipe>
): SlicingTree {
  if (tree.kind !== 'leaf') {
    const parts = tree.parts.map(part => withRecipes(part, recipes))
    return parts.every((part, at) => part === tree.parts[at])
      ? tree
      : ({ ...tree, parts } as SlicingTree)
  }
  const recipe = recipes.get(tree.story)
  const bare = ({ lines: _, blankRows: __, ...rest }: LeafRecipe) => JSON.stringify(rest)
  return recipe && bare(recipe) !== bare(tree.recipe) ? { ...tree, recipe } : tree
}

function place(tree: SlicingTree, column: number, row: number, into: PlacedLeaf[]): void {
  if (tree.kind === 'leaf') {
    const rect = { column, row, width: tree.width, height: tree.height }
    into.push({ story: tree.story, rect, recipe: tree.recipe })
    return
  }
  if (tree.kind === 'pinwheel') {
    placePinwheel(tree, column, row, into)
    return
  }
  let offset = 0
  for (const part of tree.parts) {
    const size = treeSize(part)
    if (tree.kind === 'rows') place(part, column, row + offset, into)
    else place(part, column + offset, row, into)
    offset += tree.kind === 'rows' ? size.height : size.width
  }
}

function placePinwheel(tree: TreePinwheel, column: number, row: number, into: PlacedLeaf[]): void {
  const page = treeSize(tree)
  const [topLeft, right, bottomRight, left, centre] = tree.parts
  const [a, b, c, d, e] = [topLeft, right, bottomRight, left, centre].map(treeSize)
  if (!a || !b || !c || !d || !e) return
  const put = (part: SlicingTree, x: number, y: number, width: number) =>
    place(part, column + (tree.mirrored ? page.width - x - width : x), row + y, into)
  put(topLeft, 0, 0, a.width)
  put(right, a.width, 0, b.width)
  put(bottomRight, d.width, b.height, c.width)
  put(left, 0, a.height, d.width)
  put(centre, d.width, a.height, e.width)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
