import { PDFArray, PDFDict, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { PressPreset } from '../../model/press-order.ts'
import type { Box } from '../rewrite/box.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import { inkWriter, type SharedObjects } from '../separation/press-resources.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { namedPlates } from './named-plates.ts'
import { outlineText } from './outline-text.ts'
import type { PageFacts } from './page-facts.ts'
import { type SheetBoxes, setBoxes, sheetBoxes } from './press-sheet.ts'
import { printersMarks } from './printers-marks.ts'

/** What the sheets of a press file are called, and what that is drawn with. */
export interface SlugFacts {
  /** For each page paper, date and page. */
  readonly lines: readonly string[]
  /** Faces, each asked for what those before it lack. */
  readonly faces: readonly Uint8Array[]
}

/** What comes around pages. */
export interface PageWrap {
  readonly preset: PressPreset
  readonly pages: readonly PageFacts[]
  readonly slug: SlugFacts
  readonly shared: SharedObjects
  /** What is mixed is mixed in inks. */
  readonly isMixed: boolean
}

/** Cuts what pages draw to their bleed, gives them their boxes and puts the printer's marks around them. */
export function wrapPages(
  pdf: PDFDocument,
  { preset, pages, slug, shared, isMixed }: PageWrap
): readonly SheetBoxes[] {
  const { context } = pdf
  const outlines = outlineText(preset.marks ? slug.faces : [])
  return pdf.getPages().map((page, at) => {
    const boxes = sheetBoxes(page, preset)
    const facts = pages[at]
    setBoxes(page, boxes)
    if (isMixed && facts && facts.transparent.length > 0)
      page.node.set(nameOf('Group'), context.obj(inkGroup))
    const writer = inkWriter(context, resourcesOf(page), shared)
    const plates = namedPlates(new Set(facts?.firstInk.keys()))
    const slugLine = slug.lines[at] ?? ''
    const marks = preset.marks ? printersMarks({ boxes, slugLine, plates, outlines, writer }) : ''
    around(pdf, page, `q\n${rectangle(boxes.bleed)} re W n\n`, `\nQ\n${marks}`)
    return boxes
  })
}

const inkGroup = { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK', I: true }

function around({ context }: PDFDocument, { node }: PDFPage, before: string, after: string): void {
  const [first, last] = [before, after].map(text =>
    context.register(contentStream(context, Buffer.from(text, 'latin1'), undefined))
  )
  const own = node.get(nameOf('Contents'))
  const parts = own instanceof PDFArray ? own.asArray() : own ? [own] : []
  node.set(
    nameOf('Contents'),
    context.obj([...(first ? [first] : []), ...parts, ...(last ? [last] : [])])
  )
}

function resourcesOf({ node, doc }: PDFPage): PDFDict {
  const own = node.Resources() ?? PDFDict.withContext(doc.context)
  node.set(nameOf('Resources'), own)
  return own
}

function rectangle({ left, bottom, right, top }: Box): string {
  return [left, bottom, right - left, top - bottom].map(writtenNumber).join(' ')
}
