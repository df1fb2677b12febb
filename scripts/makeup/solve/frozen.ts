import type { LeafShapes, SlicingTree, TreeCut } from '../../model/layout.ts'

/** The cheapest frames of a tree whose cuts are kept: height in rows → cost and tree. */
export type FrozenFrames = ReadonlyMap<
  number,
  { readonly cost: number; readonly tree: SlicingTree }
>

/**
 * Every height that a tree can take at its present widths when only the rows of its cuts move.
 * A pinwheel keeps its shape or gives none.
 */
export function frozenFrames(
  tree: SlicingTree,
  shapes: ReadonlyMap<string, LeafShapes>
): FrozenFrames {
  if (tree.kind === 'leaf') {
    const found = new Map<number, { cost: number; tree: SlicingTree }>()
    for (const [height, recipes] of shapes.get(tree.story)?.byWidth.get(tree.width) ?? []) {
      const [recipe] = recipes
      if (recipe === undefined) continue
      const moved = Math.abs(height - tree.height) * movedRow
      found.set(height, { cost: recipe.cost + moved, tree: { ...tree, height, recipe } })
    }
    return found
  }
  const [first, ...rest] = tree.parts.map(part => frozenFrames(part, shapes))
  if (first === undefined || tree.kind === 'pinwheel') return new Map()
  const start = new Map(
    [...first].map(([height, { cost, tree: part }]) => [height, { cost, parts: [part] }])
  )
  const joined = rest.reduce<Joined>(
    (sofar, next) => (tree.kind === 'rows' ? stacked(sofar, next) : beside(sofar, next)),
    start
  )
  return new Map(
    [...joined].map(([height, { cost, parts }]) => [
      height,
      { cost, tree: { kind: tree.kind, parts } satisfies TreeCut }
    ])
  )
}

/** Points for a row by which a frame's foot moves: the least change wins. */
const movedRow = 0.2

type Joined = ReadonlyMap<number, { readonly cost: number; readonly parts: readonly SlicingTree[] }>

function stacked(upper: Joined, lower: FrozenFrames): Joined {
  const found = new Map<number, { cost: number; parts: readonly SlicingTree[] }>()
  for (const [top, one] of upper) {
    for (const [bottom, other] of lower) {
      const cost = one.cost + other.cost
      const rival = found.get(top + bottom)
      if (rival !== undefined && rival.cost <= cost) continue
      found.set(top + bottom, { cost, parts: [...one.parts, other.tree] })
    }
  }
  return found
}

function beside(left: Joined, right: FrozenFrames): Joined {
  const found = new Map<number, { cost: number; parts: readonly SlicingTree[] }>()
  for (const [height, one] of left) {
    const other = right.get(height)
    if (other === undefined) continue
    found.set(height, { cost: one.cost + other.cost, parts: [...one.parts, other.tree] })
  }
  return found
}
