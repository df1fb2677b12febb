import { type Box, grown, type Matrix } from '../../rewrite/box.ts'

/** What two boxes share; undefined where that is nothing. A box without width still shares its line. */
export function shared(one: Box, other: Box | undefined): Box | undefined {
  if (!other) return one
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top)
  }
  return box.left <= box.right && box.bottom <= box.top ? box : undefined
}

/** Whether a box lies within another, but for a little. */
export function isWithin(inner: Box, outer: Box, tolerance = 0): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.bottom >= outer.bottom - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top <= outer.top + tolerance
  )
}

/** A box wider on every side. */
export function widened({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by }
}

/** The box around a box that a transformation moves. */
export function moved({ left, bottom, right, top }: Box, by: Matrix): Box {
  const first = grown(undefined, left, bottom, by)
  return grown(grown(grown(first, right, bottom, by), left, top, by), right, top, by)
}

/** A transformation's area for one unit of area. */
export function areaOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c)
}
