import { before, type Matrix } from '../rewrite/box.ts'
import { changeCanvas, emptyCanvas, takePath } from '../rewrite/canvas.ts'
import type { Span } from '../stream/content-tokens.ts'
import { nameIn, numberIn } from '../stream/operand-values.ts'
import { type Operation, operations } from '../stream/operations.ts'
import { patched } from '../stream/patched.ts'
import { chooseColour, chooseSpace } from './choose-colour.ts'
import type { InkDesk, Separating, UsedKind, UsedThing } from './ink-desk.ts'
import { inkPaint, type PaintKind } from './ink-paint.ts'
import { type ChosenColour, firstState, type InkState } from './ink-state.ts'

/**
 * A content stream with its colours on the plates of a press, chosen anew just before something is painted, and black
 * type and rules printed over what is there. `matrix` and `colour` are those in which it begins.
 */
export function separatedContent(
  bytes: Uint8Array,
  desk: InkDesk,
  matrix: Matrix,
  colour: ChosenColour
): Uint8Array {
  const canvas = emptyCanvas(bytes, () => true)
  canvas.state = { ...canvas.state, matrix }
  const work: Separating = {
    bytes,
    desk,
    canvas,
    patches: [],
    saved: [],
    state: firstState(colour)
  }
  for (const operation of operations(bytes)) {
    changeCanvas(canvas, operation)
    steps.get(operation.operator)?.(work, operation)
  }
  return patched(bytes, work.patches)
}

type Step = (work: Separating, operation: Operation) => void

const steps = new Map<string, Step>([
  ['q', ({ saved, state }) => void saved.push(state)],
  ['Q', work => change(work, work.saved.pop() ?? {})],
  ['w', (work, { operands }) => change(work, { lineWidth: numbers(work, operands)[0] ?? 1 })],
  ['Tr', (work, { operands }) => change(work, { renderMode: numbers(work, operands)[0] ?? 0 })],
  ['Tf', chooseFont],
  ['BT', work => change(work, { textMatrix: [1, 0, 0, 1, 0, 0] })],
  ['Tm', (work, { operands }) => change(work, { textMatrix: matrixOf(work, operands) })],
  ['gs', (work, { operands }) => void use(work, 'state', operands[0])],
  ...['g', 'rg', 'k', 'G', 'RG', 'K'].map(operator => [operator, chooseColour] as const),
  ...['sc', 'scn', 'SC', 'SCN'].map(operator => [operator, chooseColour] as const),
  ...['cs', 'CS'].map(operator => [operator, chooseSpace] as const),
  ...['f', 'F', 'f*'].map(operator => [operator, paintPath('fill')] as const),
  ...['S', 's'].map(operator => [operator, paintPath('stroke')] as const),
  ...['B', 'B*', 'b', 'b*'].map(operator => [operator, paintPath('both')] as const),
  ...['Tj', 'TJ', "'", '"'].map(operator => [operator, paintText] as const),
  ['Do', draw],
  ['sh', paintShading],
  ['BI', (work, { start }) => inkPaint(work, start, { kind: 'picture' })]
])

function change(work: Separating, part: Partial<InkState>): void {
  work.state = { ...work.state, ...part }
}

function numbers({ bytes }: Separating, operands: readonly Span[]): readonly number[] {
  return operands.map(operand => numberIn(bytes, operand))
}

function matrixOf(work: Separating, operands: readonly Span[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(work, operands)
  return [a, b, c, d, e, f]
}

function use(work: Separating, kind: UsedKind, operand: Span | undefined): UsedThing {
  const { bytes, desk, canvas } = work
  return operand ? desk.use(kind, nameIn(bytes, operand), canvas.state.matrix) : 'other'
}

function chooseFont(work: Separating, { operands }: Operation): void {
  use(work, 'font', operands[0])
  change(work, { fontSize: numbers(work, operands)[1] ?? 0 })
}

function paintPath(sides: 'fill' | 'stroke' | 'both'): Step {
  return (work, { start }) => {
    const path = takePath(work.canvas)
    const kind: PaintKind = path ? { kind: 'path', sides, box: path.box } : { kind: 'path', sides }
    inkPaint(work, path?.start ?? start, kind)
  }
}

function paintText(work: Separating, { start }: Operation): void {
  const { state, canvas } = work
  // What is drawn invisibly, or cuts alone, has no ink.
  if (state.renderMode === 3 || state.renderMode === 7) return
  const sides = (['fill', 'stroke', 'both'] as const)[state.renderMode % 4] ?? 'fill'
  const [, , c, d, x, y] = before(state.textMatrix, canvas.state.matrix)
  const sizePt = Math.abs(state.fontSize) * Math.hypot(c, d)
  inkPaint(work, start, { kind: 'type', sides, sizePt, at: { x, y } })
}

function draw(work: Separating, { operands, start }: Operation): void {
  const thing = use(work, 'object', operands[0])
  if (thing === 'stencil') inkPaint(work, start, { kind: 'stencil' })
  else inkPaint(work, start, thing === 'form' ? { kind: 'form' } : { kind: 'picture' })
}

function paintShading(work: Separating, { operands, start }: Operation): void {
  use(work, 'shading', operands[0])
  inkPaint(work, start, { kind: 'picture' })
}
