import { around, type Box, type Matrix } from '../rewrite/box.ts'
import { type Canvas, changeCanvas, emptyCanvas, takePath } from '../rewrite/canvas.ts'
import type { Span } from '../stream/content-tokens.ts'
import { nameIn } from '../stream/operand-values.ts'
import { type Operation, operations } from '../stream/operations.ts'
import type { Patch } from '../stream/patched.ts'
import { boxAsPath, cutPath } from './cut-path.ts'
import { drawnBox, lineBox } from './drawn-box.ts'
import { standing } from './standing.ts'
import { movesText, noText, shownBox, type TextPlace } from './text-place.ts'
import type { ContentThings } from './things-drawn.ts'

/** A content stream, and how it is cut. */
export interface ContentToCut {
  readonly bytes: Uint8Array
  /** From the stream's space to the page's. */
  readonly matrix: Matrix
  readonly things: ContentThings
  /** Of the page. */
  readonly trim: Box
}

/** What of a content stream lies outside of a box of the page. */
export interface ContentCut {
  /** None where nothing does. */
  readonly patches: readonly Patch[]
  /** What is drawn in ink or as a picture, text apart. */
  readonly boxes: readonly Box[]
  /** Forms that are drawn, with what leads to the page from where each is. */
  readonly forms: readonly (readonly [name: string, matrix: Matrix])[]
}

interface Cutting extends ContentToCut {
  readonly canvas: Canvas
  readonly text: TextPlace
  readonly patches: Patch[]
  readonly boxes: Box[]
  readonly forms: (readonly [string, Matrix])[]
  /** Text that is shown without a new place: what comes after stands where the first ends. */
  readonly shown: Span[]
  /** The box of those that may reach beyond, and whether others surely do not. */
  shownBox: Box | undefined
  showsInside: boolean
  /** Where the text object that is open begins, and whether anything in it stands across an edge. */
  textStart: number
  isAcross: boolean
  /** What is drawn will be bounded by the path that is being made. */
  bounds: boolean
}

/** Cuts a content stream along a box of the page: what lies outside goes, what stands across is cut, or bounded. */
export function cutContent(content: ContentToCut): ContentCut {
  const { bytes, matrix, things } = content
  const cutting: Cutting = {
    ...content,
    canvas: emptyCanvas(bytes, () => true, matrix),
    text: noText(bytes, things.advanceOf),
    patches: [],
    boxes: [],
    forms: [],
    shown: [],
    shownBox: undefined,
    showsInside: false,
    textStart: 0,
    isAcross: false,
    bounds: false
  }
  for (const operation of operations(bytes)) {
    if (movesText(cutting.text, operation)) endShown(cutting)
    changeCanvas(cutting.canvas, operation)
    steps.get(operation.operator)?.(cutting, operation)
  }
  return cutting
}

type Step = (cutting: Cutting, operation: Operation) => void

const steps = new Map<string, Step>([
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'].map(paint => [paint, paintPath] as const),
  ...['W', 'W*'].map(mark => [mark, beginBounds] as const),
  ['n', endBounds],
  ...['Tj', 'TJ', "'", '"'].map(show => [show, showText] as const),
  ['BT', beginText],
  ['ET', endText],
  ['Do', draw],
  ['BI', (cutting, operation) => cutSpan(cutting, operation, pictureBox(cutting))],
  ['sh', (cutting, operation) => cutSpan(cutting, operation, undefined)]
])

function beginBounds(cutting: Cutting): void {
  cutting.bounds = true
}

function endBounds(cutting: Cutting): void {
  cutting.bounds = false
}

function paintPath(cutting: Cutting, { operator, start, end }: Operation): void {
  const { bytes, canvas, trim, bounds } = cutting
  const path = takePath(canvas)
  cutting.bounds = false
  if (!path) return
  const isFilled = /^f/i.test(operator)
  const isStroked = /s|b/i.test(operator)
  const box = isStroked ? lineBox(path.box, canvas.state) : path.box
  // White is the paper.
  if (isStroked || !canvas.state.isWhite) cutting.boxes.push(box)
  const place = standing(box, trim)
  if (place === 'inside') return
  const made = { start: path.start, end: start }
  if (place === 'outside') {
    // What comes after is bounded by the path all the same.
    cutting.patches.push(bounds ? { start, end, text: ' n ' } : { ...made, end, text: '' })
    return
  }
  const { matrix } = canvas.state
  const text =
    isFilled && !bounds ? cutPath(bytes.subarray(made.start, made.end), matrix, trim) : undefined
  if (text !== undefined) cutting.patches.push({ ...made, text })
  else if (!bounds) bound(cutting, { start: path.start, end })
}

/** Text in a place of its own was shown to the end. */
function endShown(cutting: Cutting): void {
  const { shown, shownBox: box, showsInside, trim, patches } = cutting
  if (shown.length === 0) return
  const spans = shown.splice(0)
  cutting.shownBox = undefined
  cutting.showsInside = false
  if (!box) return
  const place = showsInside ? 'across' : standing(box, trim)
  if (place === 'across') cutting.isAcross = true
  if (place === 'outside') patches.push(...spans.map(span => ({ ...span, text: '' })))
}

function showText(cutting: Cutting, { operands, start, end }: Operation): void {
  const { text, canvas, trim, shown } = cutting
  const box = shownBox(text, operands, canvas.state.matrix, trim)
  shown.push({ start, end })
  if (box) cutting.shownBox = around(cutting.shownBox, box)
  else cutting.showsInside = true
}

function beginText(cutting: Cutting, { start }: Operation): void {
  cutting.textStart = start
  cutting.isAcross = false
}

function endText(cutting: Cutting, { end }: Operation): void {
  endShown(cutting)
  if (cutting.isAcross) bound(cutting, { start: cutting.textStart, end })
}

function draw(cutting: Cutting, operation: Operation): void {
  const { bytes, canvas, things } = cutting
  const [operand] = operation.operands
  const name = operand ? nameIn(bytes, operand) : ''
  const form = things.formOf(name)
  const { matrix } = canvas.state
  const box = form ? drawnBox(form.box, form.matrix, matrix) : pictureBox(cutting)
  if (form) cutting.forms.push([name, matrix])
  cutSpan(cutting, operation, box, !form)
}

/** A picture is one unit wide and high (ISO 32000-1, 8.9.5.1). */
function pictureBox({ canvas }: Cutting): Box {
  return drawnBox({ left: 0, bottom: 0, right: 1, top: 1 }, undefined, canvas.state.matrix)
}

/** What one operation draws, anywhere where no box is known. */
function cutSpan(cutting: Cutting, { start, end }: Span, box: Box | undefined, isInk = true): void {
  if (box && isInk) cutting.boxes.push(box)
  const place = box ? standing(box, cutting.trim) : 'across'
  if (place === 'outside') cutting.patches.push({ start, end, text: '' })
  if (place === 'across') bound(cutting, { start, end })
}

/** Draws something within the box alone. */
function bound({ canvas, trim, patches }: Cutting, { start, end }: Span): void {
  const path = boxAsPath(trim, canvas.state.matrix)
  if (path === undefined) return
  patches.push({ start, end: start, text: `\nq${path}W n\n` })
  patches.push({ start: end, end, text: '\nQ\n' })
}
