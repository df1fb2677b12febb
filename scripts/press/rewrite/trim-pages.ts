import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Style } from '../../model/style.ts'
import { nameOf } from './pdf-file.ts'

/** Points of the PDF in a millimetre. */
export const pointsPerMm = 72 / 25.4

/** Gives every page its exact size (Chromium rounds to 0.24 pt), and its links the order of the structure. */
export function trimPages(pdf: PDFDocument, style: Style): void {
  const width = style.trimWidthMm * pointsPerMm
  const height = style.trimHeightMm * pointsPerMm
  for (const page of pdf.getPages()) {
    // The sheet's top edge is where Chromium measures from, so that is the edge that stays.
    const bottom = page.getHeight() - height
    page.setMediaBox(0, bottom, width, height)
    page.setTrimBox(0, bottom, width, height)
    page.node.set(nameOf('Tabs'), nameOf('S'))
  }
}
