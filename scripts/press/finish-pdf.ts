import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Style } from '../model/style.ts'
import { softenHyphens } from './rewrite/soft-hyphens.ts'

/** What the PDF says of itself. */
export interface PdfFacts {
  readonly title: string
  readonly language: string
  readonly subject: string
  /** ISO 8601 date of the content, never of the run. */
  readonly date: string
  /** SHA-256 (hex) of what the pages were made from; becomes the file's identifier. */
  readonly seed: string
}

const pointsPerMm = 72 / 25.4

/**
 * Gives every page its exact size (Chromium rounds to 0.24 pt), the document its facts, hyphens at line ends that
 * copying drops, and an id made from its content, so that the same issue always gives the same bytes.
 */
export async function finishPdf(
  pdf: PDFDocument,
  style: Style,
  facts: PdfFacts
): Promise<Uint8Array> {
  const width = style.trimWidthMm * pointsPerMm
  const height = style.trimHeightMm * pointsPerMm
  for (const page of pdf.getPages()) {
    // The sheet's top edge is where Chromium measures from, so that is the edge that stays.
    const bottom = page.getHeight() - height
    page.setMediaBox(0, bottom, width, height)
    page.setTrimBox(0, bottom, width, height)
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  }
  softenHyphens(pdf)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setSubject(facts.subject)
  pdf.setLanguage(facts.language)
  pdf.setCreator('Duikai')
  pdf.setProducer('Duikai, Chromium')
  const date = new Date(`${`${facts.date}-01-01`.slice(0, 10)}T00:00:00Z`)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const id = PDFHexString.of(facts.seed.slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
}
