import type { MakeupStyle } from '../../model/makeup-style.ts'
import { type Candidates, columnsKind } from './candidates.ts'

/** What takes the candidates that are found. */
interface Taker {
  /** None that costs more is taken. */
  readonly limit: number
  offer(
    width: number,
    height: number,
    kind: number,
    bare: number,
    column: number,
    row: number,
    cost: number,
    first: number,
    second: number
  ): void
}

/** The candidates of the sets that are solved already, and the heights that the one in work may have by its width. */
interface TableInWork {
  readonly pool: Candidates
  readonly starts: Int32Array
  readonly field: { readonly columns: number }
  readonly lowest: Int16Array
  readonly highest: Int16Array
}

/** Offers what two sets make side by side: at each pair of widths the candidates that are of one height. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the solver: runs for every pair of candidates of two sets, and must not call or allocate
export function offerBeside(
  table: TableInWork,
  one: number,
  other: number,
  shortlist: Taker,
  style: MakeupStyle
): void {
  const { pool, starts, field, lowest, highest } = table
  const { height, kind, cost, bare, column, row } = pool
  const { butting } = style.cost
  const stride = field.columns + 1
  for (let aWidth = 1; aWidth < field.columns; aWidth += 1) {
    const aStart = starts[one * stride + aWidth] ?? 0
    const aEnd = starts[one * stride + aWidth + 1] ?? 0
    if (aStart === aEnd) continue
    for (let bWidth = 1; aWidth + bWidth <= field.columns; bWidth += 1) {
      const width = aWidth + bWidth
      const least = lowest[width] ?? 1
      const most = highest[width] ?? 0
      if (least > most) continue
      const bEnd = starts[other * stride + bWidth + 1] ?? 0
      let b = starts[other * stride + bWidth] ?? 0
      for (let a = aStart; a < aEnd && b < bEnd; a += 1) {
        const tall = height[a] ?? 0
        if (tall < least || tall > most) continue
        const isChained = kind[a] === columnsKind
        const aCost = cost[a] ?? 0
        while (b < bEnd && (height[b] ?? 0) < tall) b += 1
        for (let c = b; c < bEnd && height[c] === tall; c += 1) {
          const plain = aCost + (cost[c] ?? 0)
          if (plain > shortlist.limit) continue
          const aRow = row[a] ?? -1
          const bRow = row[c] ?? -1
          if (aRow >= 0 && bRow >= 0 && aRow !== bRow) continue
          const top = aRow >= 0 ? aRow : bRow
          const shown = (bare[a] ?? 0) + (bare[c] ?? 0)
          const isButting = shown === 4
          const left = isButting ? 2 : Math.max(0, shown - 1)
          const both = isButting ? plain + butting : plain
          const aColumn = column[a] ?? -1
          const bColumn = column[c] ?? -1
          if (aColumn < 0 && bColumn < 0) {
            if (isChained) continue
            shortlist.offer(width, tall, columnsKind, left, -1, top, both, a, c)
            continue
          }
          const fromA = aColumn >= 0 ? aColumn : bColumn - aWidth
          if (fromA >= 0 && (aColumn < 0 || bColumn < 0 || bColumn === aColumn + aWidth)) {
            shortlist.offer(width, tall, columnsKind, left, fromA, top, both, a, c)
          }
          const fromB = bColumn >= 0 ? bColumn : aColumn - bWidth
          if (fromB >= 0 && (aColumn < 0 || bColumn < 0 || aColumn === bColumn + bWidth)) {
            shortlist.offer(width, tall, columnsKind, left, fromB, top, both, c, a)
          }
        }
      }
    }
  }
}
