/** A box in the space of a page: points from its bottom left. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A transformation as `cm` takes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What leaves everything where it is. */
export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** A transformation that happens before another one. */
export function before(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = then
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F
  ]
}

/** A box grown to hold a point, moved by a transformation; a new one where there was none. */
export function grown(box: Box | undefined, x: number, y: number, by: Matrix): Box {
  const [a, b, c, d, e, f] = by
  const [at, up] = [a * x + c * y + e, b * x + d * y + f]
  return {
    left: Math.min(box?.left ?? at, at),
    bottom: Math.min(box?.bottom ?? up, up),
    right: Math.max(box?.right ?? at, at),
    top: Math.max(box?.top ?? up, up)
  }
}

/** The box around two. */
export function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other
  return grown(grown(one, other.left, other.bottom, unmoved), other.right, other.top, unmoved)
}
