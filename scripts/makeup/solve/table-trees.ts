import type { SlicingTree } from '../../model/layout.ts'
import { leafKind, rowsKind } from './candidates.ts'
import type { SubsetTable } from './subset-table.ts'
import type { WholePage } from './whole-pages.ts'

/** The tree of a candidate of the table; cuts of one direction are joined into one. */
export function candidateTree(table: SubsetTable, candidate: number): SlicingTree {
  const { pool } = table
  return treeOf(table, {
    kind: pool.kind[candidate] ?? 0,
    cost: pool.cost[candidate] ?? 0,
    first: pool.first[candidate] ?? 0,
    second: pool.second[candidate] ?? 0
  })
}

/** The tree of a whole page of the table. */
export function treeOf(table: SubsetTable, page: WholePage): SlicingTree {
  if (page.kind === leafKind) {
    const shape = table.shapes[page.second]
    if (shape === undefined) throw new Error('a candidate names no shape')
    return shape.tree
  }
  const kind = page.kind === rowsKind ? 'rows' : 'columns'
  const parts = [page.first, page.second].flatMap(part => {
    const tree = candidateTree(table, part)
    return tree.kind === kind ? tree.parts : [tree]
  })
  return { kind, parts }
}
