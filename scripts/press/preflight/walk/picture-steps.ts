import { PDFBool, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { Box } from '../../rewrite/box.ts'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import type { Operation } from '../../stream/operations.ts'
import { nameText, numberOf } from '../opened/numbers-of.ts'
import { objectNumber } from '../opened/pages-of.ts'
import { moved, shared } from './box-within.ts'
import { type ColourSpace, colourSpace } from './colour-space.ts'
import { drawForm } from './draw-form.ts'
import { inlineDictionary } from './inline-dictionary.ts'
import { jpeg2000Space } from './jpeg-2000-space.ts'
import { drawPatterns } from './pattern-cells.ts'
import { draw, lastName, markingOf, type Step, type StreamWalk } from './stream-walk.ts'

/** Operations that draw pictures, shadings and forms. */
export const pictureSteps: readonly (readonly [string, Step])[] = [
  ['Do', drawNamed],
  ['BI', drawInline],
  ['sh', drawShading]
]

function drawNamed(stream: StreamWalk, operation: Operation): void {
  const { context, hiddenLayers } = stream.walk
  const name = lastName(stream, operation)
  const named = entry(context, stream.resources, 'XObject')
  const held = name !== undefined && named instanceof PDFDict ? named.get(nameOf(name)) : undefined
  const thing = resolve(context, held)
  if (!(thing instanceof PDFRawStream)) return
  const layer = entry(context, thing, 'OC')
  if (layer && hiddenLayers.has(layer)) return
  const number = held instanceof PDFRef ? objectNumber(held) : stream.object
  const kind = nameText(context, entry(context, thing, 'Subtype'))
  if (kind === 'Form') drawForm(stream, thing, number)
  else if (kind === 'Image') drawPicture(stream, thing.dict, thing, number)
}

function drawInline(stream: StreamWalk, operation: Operation): void {
  const dict = inlineDictionary(stream.walk.context, stream.bytes, operation)
  drawPicture(stream, dict, undefined, stream.object)
}

const unit: Box = { left: 0, bottom: 0, right: 1, top: 1 }

/** A picture fills the unit square of its space (8.9.5.1). */
function drawPicture(
  stream: StreamWalk,
  dict: PDFDict,
  content: PDFRawStream | undefined,
  picture: string
): void {
  const { state } = stream
  const { context } = stream.walk
  const [a, b, c, d] = state.matrix
  const has = (key: string) => entry(context, dict, key)
  const widthPx = numberOf(context, has('Width')) ?? 0
  const heightPx = numberOf(context, has('Height')) ?? 0
  const stencil = has('ImageMask')
  const isStencil = stencil instanceof PDFBool && stencil.asBoolean()
  const told = spaceOf(stream, has('ColorSpace'))
  const space = isStencil ? undefined : (told ?? (content && ownSpace(content)))
  const box = moved(unit, state.matrix)
  draw(stream, {
    kind: 'picture',
    box,
    seen: shared(box, state.clip),
    object: stream.object,
    paint: state.paint,
    marking: markingOf(stream),
    dict,
    ...(content ? { stream: content } : {}),
    picture,
    widthPx,
    heightPx,
    ppi: Math.min(perInch(widthPx, Math.hypot(a, b)), perInch(heightPx, Math.hypot(c, d))),
    matrix: state.matrix,
    ...(space ? { space } : {}),
    ...(isStencil ? { fill: state.fill } : {})
  })
  if (isStencil) drawPatterns(stream, { fill: state.fill }, box)
}

function perInch(pixels: number, points: number): number {
  return points > 0 ? (pixels * 72) / points : Number.POSITIVE_INFINITY
}

function spaceOf(stream: StreamWalk, object: PDFObject | undefined): ColourSpace | undefined {
  return object && colourSpace(stream.walk.context, object, stream.resources)
}

/** Only JPEG 2000 may have its colours in itself. */
function ownSpace({ dict, contents }: PDFRawStream): ColourSpace | undefined {
  return /JPXDecode/.test(String(dict.get(nameOf('Filter')))) ? jpeg2000Space(contents) : undefined
}

function drawShading(stream: StreamWalk, operation: Operation): void {
  const { context, page } = stream.walk
  const { state } = stream
  const name = lastName(stream, operation)
  const held = name && entry(context, entry(context, stream.resources, 'Shading'), name)
  const dict = held instanceof PDFRawStream ? held.dict : held
  if (!(dict instanceof PDFDict)) return
  const box = state.clip ?? page.boxes.media ?? page.trim
  draw(stream, {
    kind: 'shading',
    box,
    seen: box,
    object: stream.object,
    paint: state.paint,
    marking: markingOf(stream),
    dict,
    space: colourSpace(context, dict.get(nameOf('ColorSpace')), stream.resources)
  })
}
