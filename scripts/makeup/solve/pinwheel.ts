import type { SlicingTree } from '../../model/layout.ts'
import { candidateTree } from './candidates.ts'
import type { SubsetTable } from './subset-table.ts'

/** Two blocks of one side, the wide one over (or under) the narrow one, as high as the page. */
interface SidePair {
  readonly wide: number
  readonly narrow: number
  readonly wideRows: number
  readonly cost: number
  readonly wideBlock: number
  readonly narrowBlock: number
}

interface Wheel {
  readonly left: SidePair
  readonly right: SidePair
  readonly centre: number
  readonly cost: number
}

const pairsKept = 24

/**
 * The cheapest pages of five blocks around a centre (one item), which no gutter or seam runs through;
 * made from a table that was solved for the whole page.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every two sides around every centre, each early exit measured
export function pinwheelPages(table: SubsetTable, pagesKept: number): readonly SlicingTree[] {
  const { items, field, pool, starts } = table
  const whole = 2 ** items.length - 1
  const stride = field.columns + 1
  const sides = sidePairs(table)
  const wheels: Wheel[] = []
  for (let item = 0; item < items.length; item += 1) {
    const rest = whole ^ (1 << item)
    const from = starts[(1 << item) * stride] ?? 0
    const to = starts[((1 << item) + 1) * stride] ?? 0
    for (let left = (rest - 1) & rest; left > 0; left = (left - 1) & rest) {
      const lefts = sides.get(left)
      const rights = sides.get(rest ^ left)
      if (lefts === undefined || rights === undefined) continue
      for (let centre = from; centre < to; centre += 1) {
        const width = pool.width[centre] ?? 0
        const rows = field.rows - (pool.height[centre] ?? 0)
        if ((pool.row[centre] ?? -1) >= 0 || (pool.column[centre] ?? -1) >= 0) continue
        for (const one of lefts) {
          if (one.wide - one.narrow !== width || !standsRight(table, one, true)) continue
          for (const other of rights) {
            if (other.wide !== field.columns - one.narrow) continue
            if (other.narrow !== field.columns - one.wide) continue
            if (one.wideRows + other.wideRows !== rows || !standsRight(table, other, false))
              continue
            const cost = one.cost + other.cost + (pool.cost[centre] ?? 0)
            wheels.push({ left: one, right: other, centre, cost })
          }
        }
      }
    }
    wheels.sort((a, b) => a.cost - b.cost)
    wheels.length = Math.min(wheels.length, pagesKept)
  }
  return wheels.map(wheel => wheelTree(table, wheel))
}

/** For every set of items, its cheapest pairs of blocks of different width that fill the page's height. */
function sidePairs(table: SubsetTable): ReadonlyMap<number, readonly SidePair[]> {
  const { facts, field } = table
  const found = new Map<number, readonly SidePair[]>()
  for (let set = 3; set < facts.least.length - 1; set += 1) {
    const most = (facts.most[set] ?? 0) / field.rows
    const least = (facts.least[set] ?? 0) / field.rows
    if ((set & (set - 1)) === 0 || most <= 1 || least >= field.columns) continue
    const pairs: SidePair[] = []
    for (let upper = (set - 1) & set; upper > 0; upper = (upper - 1) & set) {
      addPairs(table, upper, set ^ upper, pairs)
    }
    if (pairs.length === 0) continue
    pairs.sort((a, b) => a.cost - b.cost)
    found.set(set, pairs.slice(0, pairsKept))
  }
  return found
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every pair of blocks of two sets
function addPairs(table: SubsetTable, wideSet: number, narrowSet: number, into: SidePair[]): void {
  const { pool, starts, field } = table
  const stride = field.columns + 1
  for (let wide = 2; wide < field.columns; wide += 1) {
    const from = starts[wideSet * stride + wide] ?? 0
    const to = starts[wideSet * stride + wide + 1] ?? 0
    if (from === to) continue
    const start = starts[narrowSet * stride] ?? 0
    const end = starts[narrowSet * stride + wide] ?? 0
    for (let narrowBlock = start; narrowBlock < end; narrowBlock += 1) {
      const wanted = field.rows - (pool.height[narrowBlock] ?? 0)
      for (let wideBlock = from; wideBlock < to; wideBlock += 1) {
        const wideRows = pool.height[wideBlock] ?? 0
        if (wideRows > wanted) break
        if (wideRows < wanted) continue
        const cost = (pool.cost[wideBlock] ?? 0) + (pool.cost[narrowBlock] ?? 0)
        const narrow = pool.width[narrowBlock] ?? 0
        into.push({ wide, narrow, wideRows, cost, wideBlock, narrowBlock })
      }
    }
  }
}

/** Whether blocks with a place of their own have it: left, the wide one is on top; right, below. */
function standsRight(table: SubsetTable, pair: SidePair, isLeft: boolean): boolean {
  const { pool, field } = table
  const wideRow = isLeft ? 0 : field.rows - pair.wideRows
  const narrowRow = isLeft ? pair.wideRows : 0
  const stands = (block: number, row: number) =>
    (pool.column[block] ?? -1) < 0 && [-1, row].includes(pool.row[block] ?? -1)
  return stands(pair.wideBlock, wideRow) && stands(pair.narrowBlock, narrowRow)
}

function wheelTree(table: SubsetTable, wheel: Wheel): SlicingTree {
  const { left, right, centre } = wheel
  const tree = (block: number) => candidateTree(table, block)
  return {
    kind: 'pinwheel',
    mirrored: false,
    parts: [
      tree(left.wideBlock),
      tree(right.narrowBlock),
      tree(right.wideBlock),
      tree(left.narrowBlock),
      tree(centre)
    ]
  }
}
