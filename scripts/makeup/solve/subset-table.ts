import type { MakeupStyle } from '../../model/makeup-style.ts'
import { Candidates, leafKind, rowsKind, type WholePage } from './candidates.ts'
import type { Item, ItemShape } from './item.ts'
import { offerBeside } from './join-beside.ts'
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

type Shortlist = Pick<SetShortlist, 'offer' | 'isAdvertCut' | 'limit'>
type Unfinished = Omit<SubsetTable, 'whole' | 'isSpent'> & {
  readonly shapes: ItemShape[]
  joins: number
  /** Heights that the set in work may have, by its width. */
  readonly lowest: Int16Array
  readonly highest: Int16Array
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
    lowest: new Int16Array(field.columns + 1),
    highest: new Int16Array(field.columns + 1),
    starts: new Int32Array((sets + 1) * (field.columns + 1) + 1)
  }
  const forSet = new SetShortlist(field.columns, field.rows, hasPlaces(items) ? 12 : 4)
  const cuts = [0.3 * style.cost.seam, field.gutter] as const
  const whole = new PageShortlist(field.columns, field.rows, pagesKept, cuts)
  for (let set = 1; set < sets; set += 1) {
    forSet.limit = (table.facts.cost[set] ?? 0) + slack * slackShare(set, items.length)
    const shortlist = field.exact && set === sets - 1 ? whole : forSet
    if (table.joins <= joinsMost || isItem(set)) offerSet(table, set, shortlist, style)
    for (let width = 0; width <= field.columns; width += 1) {
      table.starts[set * (field.columns + 1) + width] = table.pool.count
      if (width > 0) forSet.flush(width, table.pool)
    }
    table.starts[(set + 1) * (field.columns + 1)] = table.pool.count
  }
  return { ...table, whole: whole.sorted(), isSpent: table.joins > joinsMost }
}

function isItem(set: number): boolean {
  return (set & (set - 1)) === 0
}

function offerSet(table: Unfinished, set: number, shortlist: Shortlist, style: MakeupStyle): void {
  if (!limitHeights(table, set)) return
  if (isItem(set)) offerItem(table, 31 - Math.clz32(set), shortlist)
  else offerJoins(table, set, shortlist, style)
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
    const low = table.lowest[width] ?? 1
    const high = table.highest[width] ?? 0
    for (const shape of shapes) {
      if (shape.height < low || shape.height > high) continue
      table.shapes.push(shape)
      const number = table.shapes.length - 1
      const { height, bare, column, row, cost } = shape
      shortlist.offer(width, height, leafKind, bare, column, row, cost, index, number)
    }
  }
}

/** Heights a set may have at each width so that the other items can still fill the rest; whether there are any. */
function limitHeights(table: Unfinished, set: number): boolean {
  const { columns, rows, exact } = table.field
  const { least, most } = table.facts
  const rest = least.length - 1 - set
  let isAny = false
  for (let width = 1; width <= columns; width += 1) {
    const low = exact ? Math.ceil((columns * rows - (most[rest] ?? 0)) / width) : 1
    const high = exact ? Math.floor((columns * rows - (least[rest] ?? 0)) / width) : rows
    table.lowest[width] = Math.min(Math.max(1, low), rows + 1)
    table.highest[width] = Math.max(Math.min(rows, high), 0)
    if (Math.max(1, low) <= Math.min(rows, high)) isAny = true
  }
  return isAny
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the solver: runs for every way to join any two sets of items, and must not call or allocate
function offerJoins(
  table: Unfinished,
  set: number,
  shortlist: Shortlist,
  style: MakeupStyle
): void {
  const { pool, facts, field, starts, lowest, highest } = table
  const { height, kind, cost, bare, column, row } = pool
  const stride = field.columns + 1
  const low = set & -set
  for (let one = (set - 1) & set; one > 0; one = (one - 1) & set) {
    if ((one & low) === 0) continue
    const other = set ^ one
    // Most sets have no candidate that is cheap enough.
    if (starts[one * stride] === starts[(one + 1) * stride]) continue
    if (starts[other * stride] === starts[(other + 1) * stride]) continue
    const orders = allowedOrders(facts, one, other)
    shortlist.isAdvertCut = (one & ~facts.adverts) === 0 || (other & ~facts.adverts) === 0
    const downCost = style.cost.weakerAbove * weakerAbove(facts, one, other)
    const upCost = style.cost.weakerAbove * weakerAbove(facts, other, one)
    const prefersDown = orders.oneOnTop && (downCost <= upCost || !orders.otherOnTop)
    const leastOrder = Math.min(
      orders.oneOnTop ? downCost : Number.POSITIVE_INFINITY,
      orders.otherOnTop ? upCost : Number.POSITIVE_INFINITY
    )
    for (let width = 1; width <= field.columns; width += 1) {
      const least = lowest[width] ?? 1
      const most = highest[width] ?? 0
      if (least > most) continue
      const aEnd = starts[one * stride + width + 1] ?? 0
      const bStart = starts[other * stride + width] ?? 0
      const bEnd = starts[other * stride + width + 1] ?? 0
      if (bStart === bEnd || (!orders.oneOnTop && !orders.otherOnTop)) continue
      // Candidates stand by height: the higher the one, the lower the first of the other that is high enough.
      let bFrom = bEnd
      for (let a = starts[one * stride + width] ?? 0; a < aEnd; a += 1) {
        const aHeight = height[a] ?? 0
        const aRow = row[a] ?? -1
        table.joins += bEnd - bStart
        const isChained = kind[a] === rowsKind
        const aColumn = column[a] ?? -1
        const aCost = cost[a] ?? 0
        while (bFrom > bStart && aHeight + (height[bFrom - 1] ?? 0) >= least) bFrom -= 1
        for (let b = bFrom; b < bEnd; b += 1) {
          const tall = aHeight + (height[b] ?? 0)
          if (tall > most) break
          const both = aCost + (cost[b] ?? 0)
          if (both + leastOrder > shortlist.limit) continue
          const bColumn = column[b] ?? -1
          if (aColumn >= 0 && bColumn >= 0 && aColumn !== bColumn) continue
          const at = aColumn >= 0 ? aColumn : bColumn
          const bRow = row[b] ?? -1
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
    if (orders.beside) offerBeside(table, one, other, shortlist, style)
  }
}
