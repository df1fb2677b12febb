import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import type { Matrix } from '../../rewrite/box.ts'
import { entry, nameOf, resolve } from '../../rewrite/pdf-file.ts'
import { accountOf } from '../open/account.ts'
import type { OpenedFile, OpenedPage } from '../opened/file-parts.ts'
import { firstBlack } from './colour-space.ts'
import type { Drawn, PaintState } from './drawn.ts'
import type { GraphicsState, PageWalk } from './stream-walk.ts'
import { walkStream } from './walk-stream.ts'

/** Operations of one page that are followed; the densest of ours has under a hundred thousand. */
const operationsMost = 10_000_000

/**
 * Follows all that a page draws, through its forms and patterns, and tells of it in the order in which it is painted;
 * layers that are not printed are passed over. False where the page asks for more than is followed.
 */
export function walkPage(
  file: OpenedFile,
  page: OpenedPage,
  see: (drawn: Drawn) => void,
  most = operationsMost
): boolean {
  const { context } = file
  const scale = page.userUnit
  const matrix: Matrix = [scale, 0, 0, scale, 0, 0]
  const walk: PageWalk = {
    file,
    context,
    page,
    see,
    faces: new Map(),
    colouredGlyphs: new Set(),
    hiddenLayers: hiddenLayers(context, file.catalog),
    baseMatrix: matrix,
    budget: { operations: most },
    follow: walkStream
  }
  walkStream(walk, {
    bytes: pageBytes(file, page.dict.get(nameOf('Contents'))),
    resources: page.resources,
    object: page.object,
    within: [],
    state: { ...firstState, matrix, clip: page.boxes.media },
    marks: []
  })
  accountOf(context).operations.set(page.number, most - walk.budget.operations)
  return walk.budget.operations > 0
}

const firstPaint: PaintState = {
  overprintsFill: false,
  overprintsStroke: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blendMode: 'Normal',
  hasSoftMask: false,
  states: []
}

const firstState: Omit<GraphicsState, 'matrix' | 'clip'> = {
  fill: firstBlack,
  stroke: firstBlack,
  lineWidth: 1,
  paint: firstPaint,
  font: { face: undefined, size: 0 },
  characterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0
}

/** Streams of a page are read as one; a token does not go over their borders (ISO 32000-1, 7.8.2). */
function pageBytes(file: OpenedFile, contents: PDFObject | undefined): Uint8Array {
  const held = resolve(file.context, contents)
  if (held instanceof PDFRawStream) return file.plain(held)
  if (!(held instanceof PDFArray)) return new Uint8Array()
  const streams = held.asArray().map(one => resolve(file.context, one))
  const parts = streams.flatMap(one =>
    one instanceof PDFRawStream ? [file.plain(one), blank] : []
  )
  return Buffer.concat(parts)
}

const blank = Buffer.from('\n')

/** Layers that are off when the file is opened (8.11.4.3). */
function hiddenLayers(context: PDFContext, catalog: PDFDict | undefined): ReadonlySet<PDFObject> {
  const layers = entry(context, catalog, 'OCProperties')
  const usual = entry(context, layers, 'D')
  const listed = (from: PDFObject | undefined, key: string) => {
    const list = entry(context, from, key)
    const all = list instanceof PDFArray ? list.asArray() : []
    return all.map(one => resolve(context, one)).filter(one => one !== undefined)
  }
  const isOff = String(entry(context, usual, 'BaseState')) === '/OFF'
  const hidden = new Set(listed(isOff ? layers : usual, isOff ? 'OCGs' : 'OFF'))
  if (isOff) for (const layer of listed(usual, 'ON')) hidden.delete(layer)
  return hidden
}
