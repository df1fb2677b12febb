import { type PDFDocument, PDFHeader, PDFHexString } from '@cantoo/pdf-lib'
import { nameOf } from './rewrite/pdf-file.ts'
import { accessClaim, type DocumentFacts, xmpPacket } from './rewrite/xmp.ts'

/** What the PDF says of itself that its makers do not know. */
export interface PdfFacts extends Pick<DocumentFacts, 'title' | 'language' | 'subject' | 'seed'> {
  /** ISO 8601 date of the content, never of the run. */
  readonly date: string
  /** Nothing that PDF/UA-1 asks for is missing, so that the file may say so. */
  readonly isAccessible: boolean
}

/** The version of PDF that a file says it is: 1.7, or 1.6 for what is printed. */
export interface PdfVersion {
  readonly minor: 6 | 7
}

/** The same with the day in full, and the document's makers. */
export function documentFacts(facts: Omit<PdfFacts, 'isAccessible'>): DocumentFacts {
  const date = `${`${facts.date}-01-01`.slice(0, 10)}T00:00:00Z`
  return { ...facts, date, creator: 'Duikai', producer: 'Duikai, Chromium' }
}

/**
 * Gives a PDF its facts and an id made from its content, so that the same issue always gives the same bytes.
 */
export async function finishPdf(
  pdf: PDFDocument,
  facts: PdfFacts,
  version: PdfVersion = { minor: 7 }
): Promise<Uint8Array> {
  const { date, creator, producer } = documentFacts(facts)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setSubject(facts.subject)
  pdf.setLanguage(facts.language)
  pdf.setCreator(creator)
  pdf.setProducer(producer)
  pdf.setCreationDate(new Date(date))
  pdf.setModificationDate(new Date(date))
  const { context } = pdf
  // Objects are packed in streams, which Chromium's 1.4 does not know.
  context.header = PDFHeader.forVersion(1, version.minor)
  const packet = xmpPacket(documentFacts(facts), facts.isAccessible ? [accessClaim] : [])
  // Left plain, for programs that look for it without knowing PDF.
  const metadata = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(nameOf('Metadata'), context.register(metadata))
  const id = PDFHexString.of(facts.seed.slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
}
