import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { type Box, before, type Matrix, unmoved } from '../rewrite/box.ts'
import { changeCanvas, emptyCanvas, takePath } from '../rewrite/canvas.ts'
import { entry, nameOf, resolve, streamBytes } from '../rewrite/pdf-file.ts'
import { nameIn } from '../stream/operand-values.ts'
import { operations } from '../stream/operations.ts'
import { fillReader, type Ground, groundOf, type Layer, mixed, squareBox } from './layers-under.ts'

/** Where an image is drawn. */
export interface ImageUse {
  readonly image: PDFRef
  /** Of the page, from 1. */
  readonly page: number
  /** Points, in the space of the page. */
  readonly box: Box
  /** Its own width and height on the paper, points, turned or not. */
  readonly width: number
  readonly height: number
  readonly ground: Ground
}

/** Finds where every image of a PDF is drawn, in forms and in the patterns of the pages too. */
export function imageUses(pdf: PDFDocument): readonly ImageUse[] {
  const { context } = pdf
  return pdf.getPages().flatMap((page, index) => {
    const walk: Walk = { context, page: index + 1, layers: [], uses: [] }
    const resources = page.node.Resources()
    const bytes = streamBytes(context, page.node.get(nameOf('Contents')))
    follow(walk, bytes, { resources, base: unmoved, depth: 0 })
    // A pattern stands on the page itself, wherever it fills something.
    const patterns = entry(context, resources, 'Pattern')
    for (const value of patterns instanceof PDFDict ? patterns.values() : []) {
      const pattern = resolve(context, value)
      if (pattern instanceof PDFRawStream) followForm(walk, pattern, { ...onPage, resources })
    }
    return walk.uses
  })
}

interface Walk {
  readonly context: PDFContext
  readonly page: number
  readonly layers: Layer[]
  readonly uses: ImageUse[]
}

interface Place {
  readonly resources: PDFObject | undefined
  readonly base: Matrix
  readonly depth: number
}

const onPage = { base: unmoved, depth: 0 }

/** No page of ours draws forms in forms in forms; one that draws itself would be drawn for ever. */
const deepest = 12

function follow(walk: Walk, bytes: Uint8Array, { resources, base, depth }: Place): void {
  const canvas = emptyCanvas(bytes, () => true)
  canvas.state = { ...canvas.state, matrix: base }
  const fillAt = fillReader(bytes)
  for (const operation of operations(bytes)) {
    const { operator, operands } = operation
    const colour = fillAt(operation)
    const path = painting.has(operator) ? takePath(canvas) : undefined
    changeCanvas(canvas, operation)
    if (path && filling.has(operator)) walk.layers.push({ box: path.box, colour })
    const name = operator === 'Do' ? operands[0] : undefined
    if (name) draw(walk, nameIn(bytes, name), { resources, base: canvas.state.matrix, depth })
  }
}

const filling = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const painting = new Set([...filling, 'S', 's'])

function draw(walk: Walk, name: string, place: Place): void {
  const all = entry(walk.context, place.resources, 'XObject')
  const ref = all instanceof PDFDict ? all.get(nameOf(name)) : undefined
  const object = resolve(walk.context, ref)
  if (!(object instanceof PDFRawStream) || !(ref instanceof PDFRef)) return
  if (String(entry(walk.context, object, 'Subtype')) === '/Image') drawImage(walk, ref, place.base)
  else followForm(walk, object, place)
}

function drawImage({ uses, layers, page }: Walk, image: PDFRef, base: Matrix): void {
  const box = squareBox(base)
  const [a, b, c, d] = base
  const size = { width: Math.hypot(a, b), height: Math.hypot(c, d) }
  uses.push({ image, page, box, ...size, ground: groundOf(box, layers) })
  layers.push({ box, colour: mixed })
}

function followForm(walk: Walk, form: PDFRawStream, { resources, base, depth }: Place): void {
  const { context } = walk
  if (depth >= deepest) return
  follow(walk, streamBytes(context, form), {
    resources: entry(context, form, 'Resources') ?? resources,
    base: before(matrixOf(entry(context, form, 'Matrix')), base),
    depth: depth + 1
  })
}

function matrixOf(object: PDFObject | undefined): Matrix {
  if (!(object instanceof PDFArray)) return unmoved
  const parts = object.asArray().map(part => Number(String(part)))
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = parts
  return [a, b, c, d, e, f]
}
