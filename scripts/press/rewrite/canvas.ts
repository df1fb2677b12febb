import type { Span } from '../stream/content-tokens.ts'
import { nameIn, numberIn } from '../stream/operand-values.ts'
import type { Operation } from '../stream/operations.ts'
import { type Box, before, grown, type Matrix, unmoved } from './box.ts'

/** The graphics state of a content stream, as far as it says where and how opaquely things are drawn. */
export interface Canvas {
  readonly bytes: Uint8Array
  /** Whether a named graphics state paints opaquely over what is there. */
  readonly isOpaque: (name: string) => boolean
  state: State
  readonly saved: State[]
  /** The path that is being made: where its first operation starts, and its box. */
  path: { readonly start: number; readonly box: Box } | undefined
}

interface State {
  readonly matrix: Matrix
  /** What areas are filled with is white. */
  readonly isWhite: boolean
  readonly isOpaque: boolean
  readonly lineWidth: number
}

/** A canvas with nothing on it yet; `matrix` leads from where the stream begins to the page. */
export function emptyCanvas(
  bytes: Uint8Array,
  isOpaque: (name: string) => boolean,
  matrix: Matrix = unmoved
): Canvas {
  const state = { matrix, isWhite: false, isOpaque: true, lineWidth: 1 }
  return { bytes, isOpaque, state, saved: [], path: undefined }
}

/** Lets an operation change the canvas. */
export function changeCanvas(canvas: Canvas, operation: Operation): void {
  changes.get(operation.operator)?.(canvas, operation)
}

type Change = (canvas: Canvas, operation: Operation) => void

const changes = new Map<string, Change>([
  ['q', ({ saved, state }) => saved.push(state)],
  ['Q', canvas => set(canvas, canvas.saved.pop() ?? canvas.state)],
  ['cm', turn],
  ['w', (canvas, { operands }) => set(canvas, { lineWidth: numbers(canvas, operands)[0] ?? 1 })],
  ['gs', (canvas, { operands }) => set(canvas, { isOpaque: isOpaque(canvas, operands[0]) })],
  ...['g', 'rg'].map(operator => [operator, fillLight] as const),
  ...['k', 'cs', 'sc', 'scn'].map(operator => [operator, fillOther] as const),
  ['re', addRectangle],
  ...['m', 'l', 'c', 'v', 'y'].map(operator => [operator, addPoints] as const),
  ['n', canvas => void takePath(canvas)]
])

/** Takes the path that was made, to paint it or to leave it. */
export function takePath(canvas: Canvas): Canvas['path'] {
  const { path } = canvas
  canvas.path = undefined
  return path
}

function set(canvas: Canvas, state: Partial<State>): void {
  canvas.state = { ...canvas.state, ...state }
}

function isOpaque(canvas: Canvas, name: Span | undefined): boolean {
  return name !== undefined && canvas.isOpaque(nameIn(canvas.bytes, name))
}

function turn(canvas: Canvas, { operands }: Operation): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(canvas, operands)
  set(canvas, { matrix: before([a, b, c, d, e, f], canvas.state.matrix) })
}

/** Grey or RGB: white when every part is 1. */
function fillLight(canvas: Canvas, { operands }: Operation): void {
  set(canvas, { isWhite: numbers(canvas, operands).every(value => value === 1) })
}

function fillOther(canvas: Canvas): void {
  set(canvas, { isWhite: false })
}

function addRectangle(canvas: Canvas, { operands, start }: Operation): void {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(canvas, operands)
  addCorner(canvas, start, x, y)
  addCorner(canvas, start, x + width, y)
  addCorner(canvas, start, x, y + height)
  addCorner(canvas, start, x + width, y + height)
}

/** A curve stays within its points. */
function addPoints(canvas: Canvas, { operands, start }: Operation): void {
  const values = numbers(canvas, operands)
  for (let at = 0; at + 1 < values.length; at += 2) {
    addCorner(canvas, start, values[at] ?? 0, values[at + 1] ?? 0)
  }
}

function addCorner(canvas: Canvas, start: number, x: number, y: number): void {
  const { path, state } = canvas
  canvas.path = { start: path?.start ?? start, box: grown(path?.box, x, y, state.matrix) }
}

function numbers({ bytes }: Canvas, operands: readonly Span[]): readonly number[] {
  return operands.map(operand => numberIn(bytes, operand))
}
