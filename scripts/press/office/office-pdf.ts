import {
  clip,
  concatTransformationMatrix,
  drawObject,
  endPath,
  fill,
  lineTo,
  moveTo,
  PDFDocument,
  type PDFEmbeddedPage,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingGrayscaleColor,
  setLineWidth,
  setStrokingGrayscaleColor,
  stroke
} from '@cantoo/pdf-lib'
import { openPdf } from '../rewrite/pdf-file.ts'
import type { Area } from '../sheets/extent.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import type { MarkLine, OfficeSheet, PlacedPart, SheetMarks } from './office-sheet.ts'
import { plainBlack } from './plain-black.ts'

/** Strokes of marks, pt, and the grey of what is glued over, 1 white. */
const [linePt, hatchPt, hatchGrey] = [0.35, 0.3, 0.6]

/** Puts the pages of a paper on sheets of an ordinary printer; words stay words, and what is neutral is black alone. */
export async function officePdf(
  paper: Uint8Array,
  sheets: readonly OfficeSheet[]
): Promise<PDFDocument> {
  const source = await openPdf(paper)
  plainBlack(source)
  const made = await PDFDocument.create({ updateMetadata: false })
  await drawOnSheets(made, source.getPages(), sheets)
  return made
}

/** Draws parts of pages on sheets, over what stands there already; sheets that are not there yet are added. */
export async function drawOnSheets(
  made: PDFDocument,
  pages: readonly PDFPage[],
  sheets: readonly OfficeSheet[]
): Promise<void> {
  const boxes = pages.map(page => {
    const { x, y, width, height } = page.getMediaBox()
    return { left: x, bottom: y, right: x + width, top: y + height }
  })
  // A form's own corner is the page's bottom left.
  const forms = await made.embedPages(
    [...pages],
    boxes,
    boxes.map(({ left, bottom }) => [1, 0, 0, 1, -left, -bottom])
  )
  for (const [at, { widthMm, heightMm, parts, marks }] of sheets.entries()) {
    const isThere = at < made.getPageCount()
    const page = isThere
      ? made.getPage(at)
      : made.addPage([widthMm * pointsPerMm, heightMm * pointsPerMm])
    for (const part of parts) {
      const form = forms[part.page]
      if (!form) continue
      const name = page.node.newXObject('Page', form.ref)
      page.pushOperators(...drawnPart(part, form, drawObject(name.asString().slice(1)), heightMm))
    }
    if (marks) page.pushOperators(...drawnMarks(marks, heightMm))
  }
}

/** A part of a page where it stands on its sheet, and nothing beside it. */
function drawnPart(
  { part, leftMm, topMm, scale }: PlacedPart,
  form: PDFEmbeddedPage,
  draw: PDFOperator,
  sheetMm: number
): readonly PDFOperator[] {
  const shown = { leftMm, topMm, widthMm: part.widthMm * scale, heightMm: part.heightMm * scale }
  const left = (leftMm - part.leftMm * scale) * pointsPerMm
  const bottom = (sheetMm - topMm + part.topMm * scale) * pointsPerMm - form.height * scale
  return [
    pushGraphicsState(),
    box(shown, sheetMm),
    clip(),
    endPath(),
    concatTransformationMatrix(scale, 0, 0, scale, left, bottom),
    draw,
    popGraphicsState()
  ]
}

function drawnMarks(
  { patches, lines, hatches }: SheetMarks,
  sheetMm: number
): readonly PDFOperator[] {
  return [
    pushGraphicsState(),
    ...drawnLines(hatches, sheetMm, hatchPt, hatchGrey),
    setFillingGrayscaleColor(1),
    ...patches.flatMap(patch => [box(patch, sheetMm), fill()]),
    ...drawnLines(lines, sheetMm, linePt, 0),
    popGraphicsState()
  ]
}

function drawnLines(
  lines: readonly MarkLine[],
  sheetMm: number,
  width: number,
  grey: number
): readonly PDFOperator[] {
  if (lines.length === 0) return []
  const [x, y] = [
    (mm: number) => mm * pointsPerMm,
    (mm: number) => (sheetMm - mm) * pointsPerMm
  ] as const
  return [
    setLineWidth(width),
    setStrokingGrayscaleColor(grey),
    ...lines.flatMap(({ from, to }) => [
      moveTo(x(from[0]), y(from[1])),
      lineTo(x(to[0]), y(to[1]))
    ]),
    stroke()
  ]
}

function box({ leftMm, topMm, widthMm, heightMm }: Area, sheetMm: number): PDFOperator {
  return rectangle(
    leftMm * pointsPerMm,
    (sheetMm - topMm - heightMm) * pointsPerMm,
    widthMm * pointsPerMm,
    heightMm * pointsPerMm
  )
}
