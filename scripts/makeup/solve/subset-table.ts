import type { MakeupStyle } from '../../model/makeup-style.ts'
import { Candidates, columnsKind, leafKind, rowsKind, type WholePage } from './candidates.ts'
import type { Item, ItemShape } from './item.ts'
import { allowedOrders, type SetFacts, setFacts, weakerAbove } from './set-facts.ts'
import { PageShortlist, SetShortlist } from './shortlists.ts'

/** What the items of a page are set into. */
export interface Field {
  readonly columns: number
  readonly rows: number
  /** The items fill the field exactly; otherwise every frame they can fill together is found. */
  readonly exact: boolean
  /** Points of a gutter between stories from its top to its foot. */
  readonly gutter: number
}

/** The best frames of every set of items: F[set][width] = (height, cost, bare corners, place). */
export interface SubsetTable {
  readonly items: readonly Item[]
  readonly field: Field
  readonly shapes: readonly ItemShape[]
  readonly pool: Candidates
  readonly facts: SetFacts
  /** First candidate of a set at a width; the next entry is where they end; by height. */
  readonly starts: Int32Array
  /** The best ways to fill an exact field, the cheapest first. */
  readonly whole: readonly WholePage[]
  /** Whether the budget of joins ran out before every set was solved. */
  readonly isSpent: boolean
}

/** How much the solver may look at and keep. */
export interface TableLimits {
  readonly pagesKept: number
  /** Points a page may cost above its cheapest shapes. */
  readonly slack: number
  /** Pairs of candidates that may be tried. */
  readonly joinsMost: number
}

type Shortlist = Pick<SetShortlist, 'offer' | 'isAdvertCut'>
type Unfinished = Omit<SubsetTable, 'whole' | 'isSpent'> & {
  readonly shapes: ItemShape[]
  joins: number
}

/** Solves every set of items by joining two smaller ones above each other or side by side. */
export function solveSubsets(
  items: readonly Item[],
  field: Field,
  style: MakeupStyle,
  limits: TableLimits
): SubsetTable {
  const { pagesKept, slack, joinsMost } = limits
  const sets = 2 ** items.length
  const table = {
    items,
    field,
    shapes: [] as ItemShape[],
    pool: new Candidates(),
    facts: setFacts(items),
    joins: 0,
    starts: new Int32Array((sets + 1) * (field.columns + 1) + 1)
  }
  const forSet = new SetShortlist(field.columns, field.rows, hasPlaces(items) ? 12 : 4)
  const cuts = [0.3 * style.cost.seam, field.gutter] as const
  const whole = new PageShortlist(field.columns, field.rows, pagesKept, cuts)
  for (let set = 1; set < sets; set += 1) {
    forSet.limit = (table.facts.cost[set] ?? 0) + slack * slackShare(set, items.length)
    const shortlist = field.exact && set === sets - 1 ? whole : forSet
    if ((set & (set - 1)) === 0) offerItem(table, 31 - Math.clz32(set), shortlist)
    else if (table.joins <= joinsMost) offerJoins(table, set, shortlist, style)
    for (let width = 0; width <= field.columns; width += 1) {
      table.starts[set * (field.columns + 1) + width] = table.pool.count
      if (width > 0) forSet.flush(width, table.pool)
    }
    table.starts[(set + 1) * (field.columns + 1)] = table.pool.count
  }
  return { ...table, whole: whole.sorted(), isSpent: table.joins > joinsMost }
}

/** Items with a place of their own multiply the candidates that are worth keeping. */
function hasPlaces(items: readonly Item[]): boolean {
  return items.some(
    item =>
      !item.isAdvert &&
      [...item.shapes.values()].some(list =>
        list.some(shape => shape.column >= 0 || shape.row >= 0)
      )
  )
}

/** A part of the page may not spend the whole page's slack: small parts spend less. */
function slackShare(set: number, items: number): number {
  let count = 0
  for (let left = set; left !== 0; left &= left - 1) count += 1
  return 0.4 + (0.6 * count) / items
}

function offerItem(table: Unfinished, index: number, shortlist: Shortlist): void {
  const item = table.items[index]
  if (item === undefined) return
  for (const [width, shapes] of item.shapes) {
    const [low, high] = heightLimits(table, 1 << index, width)
    for (const shape of shapes) {
      if (shape.height < low || shape.height > high) continue
      table.shapes.push(shape)
      const number = table.shapes.length - 1
      const { height, bare, column, row, cost } = shape
      shortlist.offer(width, height, leafKind, bare, column, row, cost, index, number)
    }
  }
}

/** Heights a set may have at a width so that the other items can still fill the rest. */
function heightLimits(table: Unfinished, set: number, width: number): readonly [number, number] {
  const { columns, rows, exact } = table.field
  if (!exact) return [1, rows]
  const { least, most } = table.facts
  const rest = least.length - 1 - set
  const low = Math.ceil((columns * rows - (most[rest] ?? 0)) / width)
  const high = Math.floor((columns * rows - (least[rest] ?? 0)) / width)
  return [Math.max(1, low), Math.min(rows, high)]
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the solver: runs for every way to join any two sets of items, and must not call or allocate
function offerJoins(
  table: Unfinished,
  set: number,
  shortlist: Shortlist,
  style: MakeupStyle
): void {
  const { pool, facts, field } = table
  const { height, kind, cost, bare, column, row } = pool
  const stride = field.columns + 1
  const starts = table.starts
  const low = set & -set
  const limits: (readonly [number, number])[] = []
  for (let width = 0; width <= field.columns; width += 1) {
    limits.push(width === 0 ? [1, 0] : heightLimits(table, set, width))
  }
  for (let one = (set - 1) & set; one > 0; one = (one - 1) & set) {
    if ((one & low) === 0) continue
    const other = set ^ one
    const orders = allowedOrders(facts, one, other)
    shortlist.isAdvertCut = (one & ~facts.adverts) === 0 || (other & ~facts.adverts) === 0
    const downCost = style.cost.weakerAbove * weakerAbove(facts, one, other)
    const upCost = style.cost.weakerAbove * weakerAbove(facts, other, one)
    const prefersDown = orders.oneOnTop && (downCost <= upCost || !orders.otherOnTop)
    for (let width = 1; width <= field.columns; width += 1) {
      const [least, most] = limits[width] ?? [1, 0]
      if (least > most) continue
      const aEnd = starts[one * stride + width + 1] ?? 0
      const bStart = starts[other * stride + width] ?? 0
      const bEnd = starts[other * stride + width + 1] ?? 0
      if (bStart === bEnd || (!orders.oneOnTop && !orders.otherOnTop)) continue
      for (let a = starts[one * stride + width] ?? 0; a < aEnd; a += 1) {
        const aHeight = height[a] ?? 0
        const aRow = row[a] ?? -1
        table.joins += bEnd - bStart
        const isChained = kind[a] === rowsKind
        const aColumn = column[a] ?? -1
        for (let b = bStart; b < bEnd; b += 1) {
          const tall = aHeight + (height[b] ?? 0)
          if (tall > most) break
          if (tall < least) continue
          const bColumn = column[b] ?? -1
          if (aColumn >= 0 && bColumn >= 0 && aColumn !== bColumn) continue
          const at = aColumn >= 0 ? aColumn : bColumn
          const bRow = row[b] ?? -1
          const both = (cost[a] ?? 0) + (cost[b] ?? 0)
          const isFree = aRow < 0 && bRow < 0
          if (isChained && isFree) continue
          if (orders.oneOnTop && (!isFree || prefersDown)) {
            const top = isFree ? -1 : aRow >= 0 ? aRow : bRow - aHeight
            if (isFree || (top >= 0 && (aRow < 0 || bRow < 0 || bRow === aRow + aHeight))) {
              shortlist.offer(width, tall, rowsKind, bare[a] ?? 0, at, top, both + downCost, a, b)
            }
          }
          if (orders.otherOnTop && (!isFree || !prefersDown)) {
            const bTall = height[b] ?? 0
            const top = isFree ? -1 : bRow >= 0 ? bRow : aRow - bTall
            if (isFree || (top >= 0 && (aRow < 0 || bRow < 0 || aRow === bRow + bTall))) {
              shortlist.offer(width, tall, rowsKind, bare[b] ?? 0, at, top, both + upCost, b, a)
            }
          }
        }
      }
    }
    if (orders.beside) offerBeside(table, one, other, limits, shortlist, style)
  }
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the solver: runs for every pair of candidates of two sets, and must not call or allocate
function offerBeside(
  table: Unfinished,
  one: number,
  other: number,
  limits: readonly (readonly [number, number])[],
  shortlist: Shortlist,
  style: MakeupStyle
): void {
  const { pool, starts, field } = table
  const { height, kind, cost, bare, column, row } = pool
  const stride = field.columns + 1
  for (let aWidth = 1; aWidth < field.columns; aWidth += 1) {
    const aStart = starts[one * stride + aWidth] ?? 0
    const aEnd = starts[one * stride + aWidth + 1] ?? 0
    if (aStart === aEnd) continue
    for (let bWidth = 1; aWidth + bWidth <= field.columns; bWidth += 1) {
      const width = aWidth + bWidth
      const [least, most] = limits[width] ?? [1, 0]
      const bEnd = starts[other * stride + bWidth + 1] ?? 0
      let b = starts[other * stride + bWidth] ?? 0
      for (let a = aStart; a < aEnd && b < bEnd; a += 1) {
        const tall = height[a] ?? 0
        if (tall < least || tall > most) continue
        const isChained = kind[a] === columnsKind
        while (b < bEnd && (height[b] ?? 0) < tall) b += 1
        for (let c = b; c < bEnd && height[c] === tall; c += 1) {
          const aRow = row[a] ?? -1
          const bRow = row[c] ?? -1
          if (aRow >= 0 && bRow >= 0 && aRow !== bRow) continue
          const top = aRow >= 0 ? aRow : bRow
          const shown = (bare[a] ?? 0) + (bare[c] ?? 0)
          const isButting = shown === 4
          const left = isButting ? 2 : Math.max(0, shown - 1)
          const both = (cost[a] ?? 0) + (cost[c] ?? 0) + (isButting ? style.cost.butting : 0)
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
