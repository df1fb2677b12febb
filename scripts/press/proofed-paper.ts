import type { IssueLayout } from '../makeup/make-up.ts'
import { slugWords } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { homeSlug } from '../model/part-id.ts'
import type { PressJob } from '../model/press-order.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { documentFacts, finishPdf } from './finish-pdf.ts'
import { joinedPdf } from './join/joined-pdf.ts'
import { storiesToProve } from './left-on-purpose.ts'
import { describeLinks } from './links/describe-links.ts'
import { linksInPlace } from './links/links-in-place.ts'
import { pdfLinks } from './links/pdf-links.ts'
import { proofLinks } from './links/proof-links.ts'
import { markTextReader } from './mark-texts.ts'
import { paperFacts } from './paper-facts.ts'
import { readPdfText } from './pdf-text.ts'
import { plannedPages } from './planned-text.ts'
import type { PressFile } from './press-file/press-file.ts'
import type { Printed } from './print-run.ts'
import { proofPdf } from './proof-pdf.ts'
import { type AccessFault, accessFaults } from './rewrite/access-faults.ts'
import { mendToUnicode } from './rewrite/mend-to-unicode.ts'
import { rewritePaper } from './rewrite/rewrite-paper.ts'
import { boxPages } from './trim/box-pages.ts'
import { cutToTrim } from './trim/cut-to-trim.ts'
import { pageBoxes, pointsPerMm } from './trim/page-boxes.ts'
import type { Reach } from './trim/standing.ts'

/** `paper.pdf`, and what it lacks to be called accessible. */
export interface FinishedPaper {
  readonly bytes: Uint8Array
  /** How what is drawn on each page stands to its trim. */
  readonly reaches: readonly Reach[]
  readonly accessFaults: readonly (AccessFault | 'type-unreadable')[]
  /** The file for the press, where one is ordered. */
  readonly press?: PressFile
}

/** What a press file is ordered to be, and the faces that its slug lines are drawn with. */
export interface PressWork {
  readonly job: PressJob
  readonly slugFaces: readonly Uint8Array[]
}

/** Rewrites what Chromium printed, proves it against the manuscript and finishes it as `paper.pdf`. */
export async function proofedPaper(
  printed: Printed,
  issue: Issue,
  pages: readonly SetPage[],
  {
    unplaced,
    left,
    press
  }: Pick<IssueLayout, 'unplaced' | 'left'> & { readonly press?: PressWork },
  style: Style,
  report: Report
): Promise<FinishedPaper> {
  const pdf = await joinedPdf(printed.pdfs)
  const boxes = pageBoxes(style)
  boxPages(pdf, boxes)
  linksInPlace(pdf, pdfLinks(pdf), printed.links)
  mendToUnicode(pdf)
  const reader = markTextReader(pdf)
  const marginPt = ((style.trimHeightMm - style.typeHeightMm) / 2) * pointsPerMm
  // The nameplate's first line is the paper's name, a folio line's second.
  const titleAt = (pages[0]?.dummy.furnitureRows ?? 0) > 0 ? 0 : 1
  const rewritten = rewritePaper(pdf, { titleAt, marginPt }, reader.listen)
  const text = readPdfText(pdf, reader.texts())
  // What a draft's page shows is cut off or marked: why is told, and there is nothing to prove.
  const isProved = (_: unknown, at: number) => pages[at]?.isDraft !== true
  const aside = new Set(
    [
      ...unplaced.map(({ story }) => story),
      ...pages.flatMap(page => (page.isDraft ? page.frames.map(({ frame }) => frame.story) : []))
    ].map(homeSlug)
  )
  const onPaper = storiesToProve(issue.stories, left)
  const stories = onPaper.filter(({ slug }) => !aside.has(slug))
  const planned = plannedPages(issue, pages).filter(isProved)
  const read = { ...text, pages: text.pages.filter(isProved) }
  // A paper without a page is printed as an empty sheet.
  if (pages.length > 0) for (const problem of proofPdf(stories, planned, read)) report(problem)
  const links = pdfLinks(pdf)
  for (const problem of proofLinks(pages, links)) report(problem)
  describeLinks(links, issue)
  const isRead = text.missingGlyphs + text.silentGlyphs + text.wrongFonts.length === 0
  const faults = accessFaults(pdf, rewritten)
  const facts = paperFacts({ facts: issue.facts, stories: onPaper }, printed.seed)
  const { reaches, restore } = cutToTrim(pdf, boxes)
  const bytes = await finishPdf(pdf, { ...facts, isAccessible: isRead && faults.length === 0 })
  const lacks = isRead ? faults : [...faults, 'type-unreadable' as const]
  const finished = { bytes, reaches, accessFaults: lacks }
  if (!press) return finished
  restore()
  const { pressFile } = await import('./press-file/press-file.ts')
  const request = {
    press: press.job,
    paper: rewritten,
    document: documentFacts(facts),
    issue,
    trimMm: { width: style.trimWidthMm, height: style.trimHeightMm },
    slug: {
      lines: pages.map(({ dummy }) => slugWords(issue.facts, dummy.page)),
      faces: press.slugFaces
    }
  }
  const made = await pressFile(pdf, request, report)
  return { ...finished, ...(made && { press: made }) }
}
