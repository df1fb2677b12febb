import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'

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

/**
 * Gives a PDF its facts and an id made from its content, so that the same issue always gives the same bytes.
 */
export async function finishPdf(pdf: PDFDocument, facts: PdfFacts): Promise<Uint8Array> {
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
