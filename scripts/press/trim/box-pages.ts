import { PDFArray, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import { writtenNumber, writtenOperation } from '../stream/written-operation.ts'
import { type Move, movePlaces } from './move-places.ts'
import type { PageBoxes } from './page-boxes.ts'

/**
 * Gives every page that Chromium printed its exact boxes (Chromium rounds a sheet to 0.24 pt), with the origin at
 * the trim's corner, and its links the order of the structure. What lies beyond the trim stays.
 */
export function boxPages(pdf: PDFDocument, { trim, bleed, print }: PageBoxes): void {
  const moves = new Map<PDFPage, Move>()
  for (const page of pdf.getPages()) {
    // The sheet's top left is where Chromium measures from, so that is the corner that stays.
    const { x, y, height } = page.getMediaBox()
    moves.set(page, { right: print.left - x, up: print.top - y - height })
  }
  movePlaces(pdf, moves)
  for (const [page, move] of moves) {
    moveContent(pdf, page, move)
    setBox(page, 'MediaBox', print)
    setBox(page, 'BleedBox', bleed)
    setBox(page, 'TrimBox', trim)
    page.node.set(nameOf('Tabs'), nameOf('S'))
  }
}

/** Writes a box of a page as it is: the library would reckon with widths. */
export function setBox(
  { doc, node }: PDFPage,
  name: string,
  { left, bottom, right, top }: Box
): void {
  node.set(nameOf(name), doc.context.obj([left, bottom, right, top].map(rounded)))
}

/** Hundred-thousandths of a point, as in content streams. */
function rounded(points: number): number {
  return Number(writtenNumber(points))
}

function moveContent({ context }: PDFDocument, { node }: PDFPage, { right, up }: Move): void {
  const operands = [1, 0, 0, 1, right, up].map(writtenNumber)
  const moved = context.register(context.stream(writtenOperation('cm', operands)))
  const contents = node.get(nameOf('Contents'))
  const parts = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  node.set(nameOf('Contents'), context.obj([moved, ...parts]))
}
