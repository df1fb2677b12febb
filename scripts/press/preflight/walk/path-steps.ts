import { type Box, grown } from '../../rewrite/box.ts'
import type { Operation } from '../../stream/operations.ts'
import { areaOf, shared, widened } from './box-within.ts'
import type { Colour } from './colour-space.ts'
import { drawPatterns } from './pattern-cells.ts'
import {
  change,
  draw,
  markingOf,
  numbers,
  type OpenPath,
  type Point,
  type Step,
  type StreamWalk
} from './stream-walk.ts'

/** Operations that make paths and paint them (ISO 32000-1, 8.5). */
export const pathSteps: readonly (readonly [string, Step])[] = [
  ['m', (stream, { operands }) => moveTo(stream, points(stream, operands)[0])],
  ['l', (stream, { operands }) => lineTo(stream, points(stream, operands)[0])],
  ...['c', 'v', 'y'].map(operator => [operator, curve] as const),
  ['re', rectangle],
  ['h', close],
  ...['W', 'W*'].map(operator => [operator, clip] as const),
  ['n', stream => endPath(stream)],
  ...['S', 's'].map(operator => [operator, painter({ strokes: true })] as const),
  ...['f', 'F', 'f*'].map(operator => [operator, painter({ fills: true })] as const),
  ...['B', 'B*', 'b', 'b*'].map(
    operator => [operator, painter({ fills: true, strokes: true })] as const
  )
]

/** Parts of one path that are told of one by one; more are a drawing, and count as a whole. */
const partsMost = 5000

function points(stream: StreamWalk, operands: Operation['operands']): readonly Point[] {
  const values = numbers(stream, operands)
  const found: Point[] = []
  for (let at = 0; at + 1 < values.length; at += 2)
    found.push({ x: values[at] ?? 0, y: values[at + 1] ?? 0 })
  return found
}

function moveTo(stream: StreamWalk, at: Point | undefined): void {
  if (!at) return
  const { matrix } = stream.state
  const box = grown(undefined, at.x, at.y, matrix)
  const path = stream.path ?? {
    box,
    parts: [],
    part: undefined,
    leastAcross: Number.POSITIVE_INFINITY
  }
  stream.path = path
  keepPart(path)
  path.part = { box, isUpright: true, stretches: 0, first: at, last: at }
}

function lineTo(stream: StreamWalk, to: Point | undefined): void {
  if (!to) return
  if (!stream.path?.part) moveTo(stream, to)
  stretchTo(stream, to, true)
}

function stretchTo(stream: StreamWalk, to: Point, isLine: boolean): void {
  const { path, state } = stream
  const part = path?.part
  if (!path || !part) return
  const [a, b, c, d] = state.matrix
  const [x, y] = [to.x - part.last.x, to.y - part.last.y]
  const [across, up] = [a * x + c * y, b * x + d * y]
  const [length, was] = [Math.hypot(across, up), Math.hypot(x, y)]
  if (length > 0)
    path.leastAcross = Math.min(path.leastAcross, (areaOf(state.matrix) * was) / length)
  part.stretches++
  part.isUpright &&=
    isLine && (Math.abs(across) < level || Math.abs(up) < level) && part.stretches <= 5
  part.box = grown(part.box, to.x, to.y, state.matrix)
  part.last = to
  if (!isLine) part.isUpright = false
}

/** Points that a line may lean and still be level. */
const level = 0.01

function curve(stream: StreamWalk, { operands }: Operation): void {
  const through = points(stream, operands)
  if (!stream.path?.part) moveTo(stream, through[0])
  // A curve stays within its points.
  for (const point of through) stretchTo(stream, point, false)
}

function rectangle(stream: StreamWalk, { operands }: Operation): void {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(stream, operands)
  moveTo(stream, { x, y })
  lineTo(stream, { x: x + width, y })
  lineTo(stream, { x: x + width, y: y + height })
  lineTo(stream, { x, y: y + height })
  close(stream)
}

function close(stream: StreamWalk): void {
  const part = stream.path?.part
  if (part) lineTo(stream, part.first)
}

function keepPart(path: OpenPath): void {
  const { part } = path
  path.part = undefined
  if (!part || part.stretches === 0) return
  path.box = path.parts.length === 0 ? part.box : union(path.box, part.box)
  if (path.parts.length < partsMost) path.parts.push({ box: part.box, isUpright: part.isUpright })
}

function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top)
  }
}

function clip(stream: StreamWalk): void {
  stream.clipsNext = true
}

/** Ends a path, and clips by it where that was asked for. */
function endPath(stream: StreamWalk): OpenPath | undefined {
  const { path } = stream
  stream.path = undefined
  if (path) keepPart(path)
  if (stream.clipsNext) change(stream, { clip: clipped(path?.box, stream.state.clip) })
  stream.clipsNext = false
  return path && path.parts.length > 0 ? path : undefined
}

/** A clip that leaves nothing is a box without a size, out of the way of everything. */
function clipped(box: Box | undefined, clip: Box | undefined): Box {
  return (box && shared(box, clip)) ?? nowhere
}

const nowhere: Box = { left: -1e9, bottom: -1e9, right: -1e9, top: -1e9 }

function painter(how: { readonly fills?: boolean; readonly strokes?: boolean }): Step {
  return (stream, { operator }) => {
    if (operator === 's' || operator.startsWith('b')) close(stream)
    // What is painted is not yet cut by the clip that it makes.
    const { clip } = stream.state
    const path = endPath(stream)
    if (path)
      tell(stream, path, {
        clip,
        ...(how.fills ? { fill: stream.state.fill } : {}),
        ...(how.strokes ? { stroke: stream.state.stroke } : {})
      })
  }
}

interface Painting {
  readonly clip: Box | undefined
  readonly fill?: Colour
  readonly stroke?: Colour
}

function tell(stream: StreamWalk, path: OpenPath, { clip, ...colours }: Painting): void {
  const { state } = stream
  const share = Number.isFinite(path.leastAcross)
    ? path.leastAcross
    : Math.sqrt(areaOf(state.matrix))
  const lineWidthPt = colours.stroke ? state.lineWidth * share : 0
  const box = widened(path.box, lineWidthPt / 2)
  draw(stream, {
    kind: 'path',
    box,
    seen: shared(box, clip),
    object: stream.object,
    paint: state.paint,
    marking: markingOf(stream),
    ...colours,
    lineWidthPt,
    parts: path.parts
  })
  drawPatterns(stream, colours, box)
}
