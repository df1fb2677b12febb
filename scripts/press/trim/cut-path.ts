import { type Box, before, type Matrix } from '../rewrite/box.ts'
import { numberIn } from '../stream/operand-values.ts'
import { type Operation, operations } from '../stream/operations.ts'
import { writtenNumber, writtenOperation } from '../stream/written-operation.ts'

type Point = readonly [x: number, y: number]

/**
 * A path that is to be filled, cut along a box of the page: the operations that make what is left of it; undefined for
 * one with a curve. `matrix` leads from the path's space to the page's.
 */
export function cutPath(bytes: Uint8Array, matrix: Matrix, box: Box): string | undefined {
  const back = inverse(matrix)
  const parts = subpaths([...operations(bytes)], bytes)
  if (!parts || !back) return undefined
  return parts
    .map(points =>
      cutAll(
        points.map(point => moved(point, matrix)),
        box
      )
    )
    .filter(points => points.length > 2)
    .map(points => written(points.map(point => moved(point, back))))
    .join('')
}

/** A box of the page as a path in a space of its own. */
export function boxAsPath({ left, bottom, right, top }: Box, matrix: Matrix): string | undefined {
  const back = inverse(matrix)
  const corners: readonly Point[] = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top]
  ]
  return back && written(corners.map(point => moved(point, back)))
}

function subpaths(
  made: readonly Operation[],
  bytes: Uint8Array
): readonly (readonly Point[])[] | undefined {
  const parts: Point[][] = []
  for (const { operator, operands } of made) {
    const [x = 0, y = 0, width = 0, height = 0] = operands.map(one => numberIn(bytes, one))
    if (operator === 'm') parts.push([[x, y]])
    else if (operator === 'l') parts.at(-1)?.push([x, y])
    else if (operator === 're') {
      const [right, top] = [x + width, y + height]
      parts.push([
        [x, y],
        [right, y],
        [right, top],
        [x, top]
      ])
    } else if (operator !== 'h') return undefined
  }
  return parts
}

/** Sutherland and Hodgman's way: along one edge after the other. */
function cutAll(points: readonly Point[], { left, bottom, right, top }: Box): readonly Point[] {
  const a = cut(points, 0, left, 1)
  const b = cut(a, 0, right, -1)
  const c = cut(b, 1, bottom, 1)
  return cut(c, 1, top, -1)
}

/** What stands on one side of a line at `edge` across an axis. */
function cut(points: readonly Point[], axis: 0 | 1, edge: number, sign: 1 | -1): readonly Point[] {
  const isIn = (point: Point) => (point[axis] - edge) * sign >= 0
  return points.flatMap((point, at) => {
    const last = points.at(at - 1) ?? point
    const own = isIn(point) ? [point] : []
    if (isIn(last) === isIn(point)) return own
    const share = (edge - last[axis]) / (point[axis] - last[axis])
    const [x, y] = [0, 1].map(
      one => (last[one] ?? 0) + share * ((point[one] ?? 0) - (last[one] ?? 0))
    )
    return [[x ?? 0, y ?? 0] as const, ...own]
  })
}

function written(points: readonly Point[]): string {
  const lines = points.map((point, at) =>
    writtenOperation(at === 0 ? 'm' : 'l', point.map(writtenNumber))
  )
  return `${lines.join('')}h\n`
}

function moved([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c
  if (size === 0) return undefined
  const turned: Matrix = [d / size, -b / size, -c / size, a / size, 0, 0]
  return before([1, 0, 0, 1, -e, -f], turned)
}
