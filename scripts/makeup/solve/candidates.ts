import type { SlicingTree } from '../../model/layout.ts'
import type { ItemShape } from './item.ts'

/** How a candidate was made. */
export const leafKind = 0
export const rowsKind = 1
export const columnsKind = 2

/** Candidates as columns of numbers: millions are looked at, so none is an object. */
export class Candidates {
  count = 0
  cost = new Float64Array(4096)
  height = new Int16Array(4096)
  kind = new Uint8Array(4096)
  /** Upper corners that show a bare head. */
  bare = new Uint8Array(4096)
  /** Required place of the upper left corner, −1 where free. */
  column = new Int16Array(4096)
  row = new Int16Array(4096)
  /** Top or left part; of a leaf its item. */
  first = new Int32Array(4096)
  /** Lower or right part; of a leaf the number of its shape. */
  second = new Int32Array(4096)
  width = new Uint8Array(4096)

  add(): number {
    if (this.count === this.cost.length) this.grow()
    this.count += 1
    return this.count - 1
  }

  private grow(): void {
    const size = this.cost.length * 2
    this.cost = grown(this.cost, new Float64Array(size))
    this.height = grown(this.height, new Int16Array(size))
    this.kind = grown(this.kind, new Uint8Array(size))
    this.bare = grown(this.bare, new Uint8Array(size))
    this.column = grown(this.column, new Int16Array(size))
    this.row = grown(this.row, new Int16Array(size))
    this.first = grown(this.first, new Int32Array(size))
    this.second = grown(this.second, new Int32Array(size))
    this.width = grown(this.width, new Uint8Array(size))
  }
}

/** The candidates of a table, and the shapes that its leaves name. */
export interface CandidateTable {
  readonly pool: Candidates
  readonly shapes: readonly ItemShape[]
}

/** One way to fill the whole field: a leaf, or a cut into two solved parts. */
export interface WholePage {
  readonly kind: number
  readonly cost: number
  readonly first: number
  readonly second: number
}

/** The tree of a candidate of the table; cuts of one direction are joined into one. */
export function candidateTree(table: CandidateTable, candidate: number): SlicingTree {
  const { pool } = table
  return treeOf(table, {
    kind: pool.kind[candidate] ?? 0,
    cost: pool.cost[candidate] ?? 0,
    first: pool.first[candidate] ?? 0,
    second: pool.second[candidate] ?? 0
  })
}

/** The tree of a whole page of the table. */
export function treeOf(table: CandidateTable, page: WholePage): SlicingTree {
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

function grown<Numbers extends { set(from: Numbers): void }>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
