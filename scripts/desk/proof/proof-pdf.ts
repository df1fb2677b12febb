import type { PDFDocument } from '@cantoo/pdf-lib'
import { drawOnSheets, officePdf } from '../../press/office/office-pdf.ts'
import type { OfficeSheet } from '../../press/office/office-sheet.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import type { Extent } from '../../press/sheets/extent.ts'

/**
 * Pages as they are printed, on sheets of proof: over each what marks it, then feet and lists. `printed` has what
 * stands over so many pages, then every sheet.
 */
export async function proofPdf(
  paper: Uint8Array,
  printed: Uint8Array,
  plan: readonly OfficeSheet[],
  pages: number
): Promise<PDFDocument> {
  const pdf = await officePdf(paper, plan)
  const all = (await openPdf(printed)).getPages()
  const bare = plan.map(({ marks: _, ...sheet }) => sheet)
  await drawOnSheets(pdf, all.slice(0, pages), bare)
  const [first] = plan
  if (first) await drawOnSheets(pdf, all.slice(pages), wholeSheets(all.length - pages, first))
  return pdf
}

/** Sheets that show pages of their own size. */
function wholeSheets(count: number, { widthMm, heightMm }: Extent): readonly OfficeSheet[] {
  const part = { leftMm: 0, topMm: 0, widthMm, heightMm }
  return Array.from({ length: count }, (_, page) => ({
    widthMm,
    heightMm,
    parts: [{ page, part, leftMm: 0, topMm: 0, scale: 1 }]
  }))
}
