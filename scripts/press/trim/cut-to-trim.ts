import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  PDFRef
} from '@cantoo/pdf-lib'
import { type Box, before, type Matrix, unmoved } from '../rewrite/box.ts'
import { nameOf, streamBytes } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import { patched } from '../stream/patched.ts'
import { setBox } from './box-pages.ts'
import { type ContentCut, cutContent } from './cut-content.ts'
import type { PageBoxes } from './page-boxes.ts'
import { type Reach, reachOf } from './standing.ts'
import { thingsDrawn } from './things-drawn.ts'

/** Pages that are cut to their trim. */
export interface CutPages {
  /** How what is drawn on each page stands to its trim, in the order of the pages. */
  readonly reaches: readonly Reach[]
  /** Gives the pages back what lay beyond, and the boxes that they had. */
  readonly restore: () => void
}

interface Cutter {
  readonly pdf: PDFDocument
  readonly trim: Box
  readonly boxes: Box[]
  /** What was there before, to be put back. */
  readonly undo: (() => void)[]
  /** Forms that were cut: one that is drawn again stands elsewhere, and stays whole. */
  readonly cutForms: Set<PDFRef>
}

/**
 * Cuts every page along its trim, as a sheet is cut: what lies outside is taken out of its content, what stands across
 * ends there, and all boxes are one. Pictures and curves that stand across are bounded by it.
 */
export function cutToTrim(pdf: PDFDocument, { trim, bleed }: PageBoxes): CutPages {
  const undo: (() => void)[] = []
  const cutForms = new Set<PDFRef>()
  const reaches = pdf.getPages().map(page => {
    const boxes: Box[] = []
    const cutter = { pdf, trim, boxes, undo, cutForms }
    cutPage(cutter, page)
    boxToTrim(page, trim, undo)
    return reachOf(boxes, trim, bleed)
  })
  return {
    reaches,
    restore: () =>
      undo
        .splice(0)
        .reverse()
        .forEach(step => step())
  }
}

function cutPage(cutter: Cutter, page: PDFPage): void {
  const key = nameOf('Contents')
  const contents = page.node.get(key)
  const bytes = streamBytes(cutter.pdf.context, contents)
  const changed = cutStream(cutter, { bytes, matrix: unmoved }, page.node.Resources())
  const first = contents instanceof PDFArray ? contents.get(0) : contents
  if (!changed || !(first instanceof PDFRef)) return
  // No object more or less than before, so that what is written afterwards is what would have been.
  assign(cutter, first, contentStream(cutter.pdf.context, changed, undefined))
  page.node.set(key, first)
  cutter.undo.push(() => page.node.set(key, contents ?? first))
}

/** A content stream that was cut, and the forms drawn in it; undefined where nothing is to be cut. */
function cutStream(
  cutter: Cutter,
  { bytes, matrix }: { readonly bytes: Uint8Array; readonly matrix: Matrix },
  resources: PDFDict | undefined
): Uint8Array | undefined {
  const { pdf, trim } = cutter
  const things = thingsDrawn(pdf.context, resources)
  const { patches, boxes, forms }: ContentCut = cutContent({ bytes, matrix, things, trim })
  for (const box of boxes) cutter.boxes.push(box)
  for (const [name, around] of forms) {
    const form = things.formOf(name)
    if (!form || cutter.cutForms.has(form.ref)) continue
    cutter.cutForms.add(form.ref)
    const inner = {
      bytes: streamBytes(pdf.context, form.stream),
      matrix: form.matrix ? before(form.matrix, around) : around
    }
    const changed = cutStream(cutter, inner, form.resources ?? resources)
    if (changed) assign(cutter, form.ref, contentStream(pdf.context, changed, form.stream.dict))
  }
  return patches.length > 0 ? patched(bytes, patches) : undefined
}

function assign({ pdf, undo }: Cutter, ref: PDFRef, object: PDFObject): void {
  const was = pdf.context.lookup(ref)
  pdf.context.assign(ref, object)
  if (was) undo.push(() => pdf.context.assign(ref, was))
}

/** No crop: what has none is shown whole. */
function boxToTrim(page: PDFPage, trim: Box, undo: (() => void)[]): void {
  for (const name of ['MediaBox', 'BleedBox']) {
    const was = page.node.get(nameOf(name))
    if (was) undo.push(() => page.node.set(nameOf(name), was))
    setBox(page, name, trim)
  }
}
