import type { Item } from './item.ts'

/** What the solver must know of a set of items before it looks at their candidates; index: a bit set. */
export interface SetFacts {
  /** Least and most cells the items can fill. */
  readonly least: Float64Array
  readonly most: Float64Array
  /** The sum of the items' cheapest shapes: no page can cost less. */
  readonly cost: Float64Array
  /** Items that must stand lower than one of the set. */
  readonly above: Int32Array
  readonly adverts: number
  /** For each item, the items of a stronger priority. */
  readonly stronger: readonly number[]
  readonly priorities: readonly number[]
}

/** Facts of every set of up to 20 items. */
export function setFacts(items: readonly Item[]): SetFacts {
  const size = 2 ** items.length
  const least = new Float64Array(size)
  const most = new Float64Array(size)
  const cost = new Float64Array(size)
  const above = new Int32Array(size)
  const cells = items.map(cellRange)
  const lower = items.map(item =>
    maskOf(items, other => item.above.some(s => other.slugs.includes(s)))
  )
  for (let set = 1; set < size; set += 1) {
    const low = 31 - Math.clz32(set & -set)
    const rest = set & (set - 1)
    least[set] = (least[rest] ?? 0) + (cells[low]?.least ?? 0)
    most[set] = (most[rest] ?? 0) + (cells[low]?.most ?? 0)
    cost[set] = (cost[rest] ?? 0) + (cells[low]?.cost ?? 0)
    above[set] = (above[rest] ?? 0) | (lower[low] ?? 0)
  }
  return {
    least,
    most,
    cost,
    above,
    adverts: maskOf(items, item => item.isAdvert),
    stronger: items.map(item =>
      maskOf(items, other => !other.isAdvert && !item.isAdvert && other.priority < item.priority)
    ),
    priorities: items.map(item => item.priority)
  }
}

/** How many pairs of the two sets would have the weaker of the two on top. */
export function weakerAbove(facts: SetFacts, top: number, bottom: number): number {
  let pairs = 0
  for (let left = top & ~facts.adverts; left !== 0; left &= left - 1) {
    pairs += bitCount((facts.stronger[31 - Math.clz32(left & -left)] ?? 0) & bottom)
  }
  return pairs
}

/** Which of two sets may stand above the other, from "above" pins and adverts at the foot. */
export function allowedOrders(
  facts: SetFacts,
  one: number,
  other: number
): { readonly oneOnTop: boolean; readonly otherOnTop: boolean; readonly beside: boolean } {
  const oneBound = ((facts.above[one] ?? 0) & other) !== 0
  const otherBound = ((facts.above[other] ?? 0) & one) !== 0
  return {
    oneOnTop: !otherBound && standsOnAdverts(facts, one, other),
    otherOnTop: !oneBound && standsOnAdverts(facts, other, one),
    beside: !oneBound && !otherBound
  }
}

/** Adverts have nothing under them but adverts. */
function standsOnAdverts(facts: SetFacts, top: number, bottom: number): boolean {
  return (top & facts.adverts) === 0 || (bottom & ~facts.adverts) === 0
}

function maskOf(items: readonly Item[], serves: (item: Item) => boolean): number {
  return items.reduce((mask, item, index) => (serves(item) ? mask | (1 << index) : mask), 0)
}

interface CellRange {
  readonly least: number
  readonly most: number
  readonly cost: number
}

function cellRange(item: Item): CellRange {
  let cost = Number.POSITIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const [width, shapes] of item.shapes) {
    for (const shape of shapes) {
      least = Math.min(least, width * shape.height)
      most = Math.max(most, width * shape.height)
      cost = Math.min(cost, shape.cost)
    }
  }
  return { least, most, cost }
}

function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
