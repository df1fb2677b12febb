import type { PDFDocument } from '@cantoo/pdf-lib'
import { type CopiesOrder, makeCopies } from '../copies/copies-pdf.ts'
import { type JudgedFile, judgedFile, writtenFile } from '../press-file/judged-file.ts'
import type { PressFile } from '../press-file/press-file.ts'
import { openPdf } from '../rewrite/pdf-file.ts'
import type { DocumentFacts } from '../rewrite/xmp.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'

/**
 * Writes the copies of a press file, which were made in `pdf`. The copy with the longest line is judged for all: they
 * draw the same pages, and their lines differ in letters alone, so that five hundred need not be read through.
 */
export async function pressedCopies(
  pdf: PDFDocument,
  { bytes, facts }: PressFile,
  order: CopiesOrder,
  document: DocumentFacts
): Promise<Pick<JudgedFile, 'bytes' | 'claim'>> {
  const one = await openPdf(bytes)
  const longest = order.lines.reduce((long, line) => (line.widthPt > long.widthPt ? line : long))
  makeCopies(one, { ...order, lines: [longest] })
  const [first] = facts.pages
  const { trim } = first?.sheet ?? {}
  const [width = 0, height = 0] = trim ? [trim.right - trim.left, trim.top - trim.bottom] : []
  const { claim } = await judgedFile(one, {
    order: facts.order,
    document,
    mayClaim: facts.claim !== undefined,
    trimMm: { width: width / pointsPerMm, height: height / pointsPerMm }
  })
  return { bytes: await writtenFile(pdf, document, facts.order.standard, claim), claim }
}
