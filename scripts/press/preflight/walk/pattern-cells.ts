import { PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { type Box, before } from '../../rewrite/box.ts'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import { numberOf, numbersOf } from '../opened/numbers-of.ts'
import { objectNumber } from '../opened/pages-of.ts'
import { shared } from './box-within.ts'
import type { Colour } from './colour-space.ts'
import { colourSpace } from './colour-space.ts'
import { matrixOf } from './draw-form.ts'
import { draw, markingOf, type StreamWalk } from './stream-walk.ts'

/**
 * Tells of what the patterns of a thing's colours draw: the shading, or once the cell that is repeated, where the
 * thing stands.
 */
export function drawPatterns(
  stream: StreamWalk,
  uses: { readonly fill?: Colour; readonly stroke?: Colour },
  box: Box
): void {
  for (const use of [uses.fill, uses.stroke]) {
    if (!use?.pattern) continue
    const { pattern, space, parts } = use
    const { context } = stream.walk
    const held = resolve(context, pattern)
    const where = shared(box, stream.state.clip)
    const object = pattern instanceof PDFRef ? objectNumber(pattern) : stream.object
    if (!where) continue
    if (held instanceof PDFRawStream) {
      const base = space.kind === 'Pattern' ? space.base : undefined
      drawCell(stream, held, { object, where, colour: base && { space: base, parts } })
    } else drawShadingOf(stream, held, object, where)
  }
}

function drawShadingOf(
  stream: StreamWalk,
  pattern: ReturnType<typeof resolve>,
  object: string,
  where: Box
): void {
  const { context } = stream.walk
  const shading = entry(context, pattern, 'Shading')
  const dict = shading instanceof PDFRawStream ? shading.dict : shading
  if (!(dict instanceof PDFDict)) return
  draw(stream, {
    kind: 'shading',
    box: where,
    seen: where,
    object,
    paint: stream.state.paint,
    marking: markingOf(stream),
    dict,
    space: colourSpace(context, dict.get(nameOf('ColorSpace')), stream.resources)
  })
}

interface Cell {
  readonly object: string
  readonly where: Box
  /** Of an uncoloured pattern (8.7.3.3). */
  readonly colour: Colour | undefined
}

function drawCell(
  stream: StreamWalk,
  pattern: PDFRawStream,
  { object, where, colour }: Cell
): void {
  const { walk, within, state } = stream
  if (within.includes(pattern) || within.length > depthMost) return
  const { context } = walk
  const isUncoloured = numberOf(context, entry(context, pattern, 'PaintType')) === 2
  const own = matrixOf(numbersOf(context, entry(context, pattern, 'Matrix')))
  const resources = entry(context, pattern, 'Resources')
  const inCell = isUncoloured && colour ? { fill: colour, stroke: colour } : {}
  walk.follow(walk, {
    bytes: walk.file.plain(pattern),
    resources: resources instanceof PDFDict ? resources : stream.resources,
    object,
    within: [...within, pattern],
    // A pattern's space is the page's, not that of what it fills; its one cell may be anywhere in it.
    state: {
      ...state,
      ...inCell,
      matrix: before(own, walk.baseMatrix),
      clip: undefined,
      lineWidth: 1
    },
    marks: stream.marks,
    shownIn: where
  })
}

/** Patterns inside patterns that are followed. */
const depthMost = 8
