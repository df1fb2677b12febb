import type { SlicingTree } from '../../model/layout.ts'

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
