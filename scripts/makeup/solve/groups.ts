import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import { candidateTree } from './candidates.ts'
import type { Item, ItemShape } from './item.ts'
import { solveSubsets } from './subset-table.ts'

/** Stories in one group at most; a group is solved by itself and then placed as one item. */
const groupMost = 5
const joinsMost = 20e6

/**
 * Joins the smallest free stories into groups until no more than `itemsMost` items are left:
 * a page of many briefs is solved in two storeys. `slack` is how much dearer than its cheapest
 * shapes a group may be inside, in points.
 */
export function groupItems(
  items: readonly Item[],
  itemsMost: number,
  slack: number,
  room: Room,
  style: MakeupStyle
): readonly Item[] {
  const over = items.length - itemsMost
  if (over <= 0) return items
  const free = items.filter(isFree).sort(bySize)
  const groups = Math.min(Math.ceil(over / (groupMost - 1)), Math.floor(free.length / 2))
  if (groups === 0) return items
  const members = free.slice(0, Math.min(over + groups, free.length)).sort(byRank)
  const alone = items.filter(item => !members.includes(item))
  const size = Math.ceil(members.length / groups)
  const grouped: Item[] = []
  for (let from = 0; from < members.length; from += size) {
    grouped.push(groupItem(members.slice(from, from + size), slack, room, style))
  }
  const next = [...alone, ...grouped]
  return next.length > itemsMost && next.length < items.length
    ? groupItems(next, itemsMost, slack, room, style)
    : next
}

/** One item made of several, solved among themselves. */
function groupItem(members: readonly Item[], slack: number, room: Room, style: MakeupStyle): Item {
  const [only] = members
  if (only !== undefined && members.length === 1) return only
  const field = { columns: room.columns, rows: room.rows, exact: false, gutter: 0 }
  const table = solveSubsets(members, field, style, { pagesKept: 0, slack, joinsMost })
  const whole = 2 ** members.length - 1
  const shapes = new Map<number, readonly ItemShape[]>()
  for (let width = 1; width <= room.columns; width += 1) {
    const start = table.starts[whole * (room.columns + 1) + width] ?? 0
    const end = table.starts[whole * (room.columns + 1) + width + 1] ?? 0
    const found: ItemShape[] = []
    for (let candidate = start; candidate < end; candidate += 1) {
      found.push({
        height: table.pool.height[candidate] ?? 0,
        cost: table.pool.cost[candidate] ?? 0,
        bare: table.pool.bare[candidate] ?? 0,
        column: -1,
        row: -1,
        tree: candidateTree(table, candidate)
      })
    }
    if (found.length > 0) shapes.set(width, found)
  }
  return {
    slugs: members.flatMap(member => member.slugs).sort(),
    priority: Math.min(...members.map(member => member.priority)),
    isAdvert: false,
    above: [...new Set(members.flatMap(member => member.above))].sort(),
    shapes
  }
}

function isFree(item: Item): boolean {
  if (item.isAdvert) return false
  for (const shapes of item.shapes.values()) {
    if (shapes.some(shape => shape.column >= 0 || shape.row >= 0)) return false
  }
  return true
}

function bySize(one: Item, other: Item): number {
  return leastCells(one) - leastCells(other) || bySlug(one, other)
}

function byRank(one: Item, other: Item): number {
  return one.priority - other.priority || bySlug(one, other)
}

function bySlug(one: Item, other: Item): number {
  return (one.slugs[0] ?? '') < (other.slugs[0] ?? '') ? -1 : 1
}

function leastCells(item: Item): number {
  let least = Number.POSITIVE_INFINITY
  for (const [width, shapes] of item.shapes) {
    for (const shape of shapes) least = Math.min(least, width * shape.height)
  }
  return least
}
