import type { Rect } from '../../model/dummy.ts'

/** Whether two rectangles have a cell in common. */
export function overlap(one: Rect, other: Rect): boolean {
  return shareColumns(one, other) && shareRows(one, other)
}

/** Whether two rectangles meet along an upright edge, the left one on the left. */
export function isLeftOf(left: Rect, right: Rect): boolean {
  return left.column + left.width === right.column && shareRows(left, right)
}

/** Whether two rectangles meet along an upright edge. */
export function areBeside(one: Rect, other: Rect): boolean {
  return isLeftOf(one, other) || isLeftOf(other, one)
}

/** Whether the upper rectangle's foot meets the lower one's head. */
export function standsOn(upper: Rect, lower: Rect): boolean {
  return upper.row + upper.height === lower.row && shareColumns(upper, lower)
}

/** Columns that two rectangles share, whatever their rows. */
export function columnsShared(one: Rect, other: Rect): number {
  const from = Math.max(one.column, other.column)
  const to = Math.min(one.column + one.width, other.column + other.width)
  return Math.max(0, to - from)
}

/** Whether two rectangles are the same. */
export function areSame(one: Rect, other: Rect): boolean {
  return (
    one.column === other.column &&
    one.row === other.row &&
    one.width === other.width &&
    one.height === other.height
  )
}

/** Whether a rectangle lies within another. */
export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.column >= outer.column &&
    inner.row >= outer.row &&
    inner.column + inner.width <= outer.column + outer.width &&
    inner.row + inner.height <= outer.row + outer.height
  )
}

function shareColumns(one: Rect, other: Rect): boolean {
  return one.column < other.column + other.width && other.column < one.column + one.width
}

function shareRows(one: Rect, other: Rect): boolean {
  return one.row < other.row + other.height && other.row < one.row + one.height
}
