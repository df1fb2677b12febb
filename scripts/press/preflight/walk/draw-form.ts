import { PDFDict, type PDFRawStream } from '@cantoo/pdf-lib'
import { before, type Matrix, unmoved } from '../../rewrite/box.ts'
import { entry } from '../../rewrite/pdf-file.ts'
import { nameText, numbersOf } from '../opened/numbers-of.ts'
import { moved, shared } from './box-within.ts'
import { draw, type GraphicsState, markingOf, type StreamWalk } from './stream-walk.ts'

/** Forms inside forms that are followed. */
const depthMost = 32

/** To begin a form takes as long as so many operations. */
const formCost = 40

/** Follows a form where it is drawn (ISO 32000-1, 8.10); one that draws itself is not followed again. */
export function drawForm(stream: StreamWalk, form: PDFRawStream, object: string): void {
  const { walk, state, within } = stream
  if (within.includes(form) || within.length > depthMost) return
  const { context } = walk
  walk.budget.operations -= formCost
  const matrix = before(matrixOf(numbersOf(context, entry(context, form, 'Matrix'))), state.matrix)
  const [x = 0, y = 0, right = 0, top = 0] = numbersOf(context, entry(context, form, 'BBox')) ?? []
  const own = {
    left: Math.min(x, right),
    bottom: Math.min(y, top),
    right: Math.max(x, right),
    top: Math.max(y, top)
  }
  const box = moved(own, matrix)
  const clip = shared(box, state.clip)
  if (!clip) return
  const group = entry(context, form, 'Group')
  const isGroup =
    group instanceof PDFDict && nameText(context, entry(context, group, 'S')) === 'Transparency'
  if (isGroup) {
    const { paint } = state
    draw(stream, {
      kind: 'group',
      box,
      seen: clip,
      object,
      paint,
      marking: markingOf(stream),
      dict: group
    })
  }
  const resources = entry(context, form, 'Resources')
  walk.follow(walk, {
    bytes: walk.file.plain(form),
    resources: resources instanceof PDFDict ? resources : stream.resources,
    object,
    within: [...within, form],
    state: { ...(isGroup ? alone(state) : state), matrix, clip },
    marks: stream.marks
  })
}

/** A group begins opaque; what is around it is laid on the whole of it (11.6.6). */
function alone(state: GraphicsState): GraphicsState {
  const paint = {
    ...state.paint,
    fillAlpha: 1,
    strokeAlpha: 1,
    blendMode: 'Normal',
    hasSoftMask: false
  }
  return { ...state, paint }
}

/** Six numbers as a transformation; anything else leaves things where they are. */
export function matrixOf(values: readonly number[] | undefined): Matrix {
  const [a, b, c, d, e, f] = values ?? []
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? unmoved
    : [a, b, c, d, e, f]
}
