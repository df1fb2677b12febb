import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Issue, IssueFacts } from '../../model/issue.ts'
import type { PressJob } from '../../model/press-order.ts'
import type { Report } from '../../model/problem.ts'
import { openSeparator, type Separator } from '../ink/separator.ts'
import { type SeparatedPictures, separatePictures } from '../pictures/pictures-to-inks.ts'
import { separationProblems } from '../pictures/separation-problems.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import type { RewrittenPaper } from '../rewrite/rewrite-paper.ts'
import type { DocumentFacts } from '../rewrite/xmp.ts'
import { judgedFile } from './judged-file.ts'
import { judgedNotices } from './judged-notices.ts'
import { setOutputIntent } from './output-intent.ts'
import { notePictures, type PressFacts } from './page-facts.ts'
import { isOld } from './press-metadata.ts'
import { putOnPlates } from './press-plates.ts'
import { pressProblems } from './press-problems.ts'
import { withoutLinks } from './without-links.ts'
import { type SlugFacts, wrapPages } from './wrap-pages.ts'

/** What a press file is made of besides the paper's PDF. */
export interface PressFileRequest {
  readonly press: PressJob
  readonly paper: RewrittenPaper
  readonly document: DocumentFacts
  readonly issue: { readonly facts: Pick<IssueFacts, 'file'>; readonly stories: Issue['stories'] }
  readonly slug: SlugFacts
  /** As it was ordered. */
  readonly trimMm: { readonly width: number; readonly height: number }
}

/** A press file, and what is known of it. */
export interface PressFile {
  readonly bytes: Uint8Array
  readonly facts: PressFacts
}

/**
 * Makes the press file of the paper's PDF, in place: `paper.pdf` has been saved before. All colours go on plates, black
 * type and rules print over what is there, links go, marks come around the page, and it says what it is. Undefined,
 * with problems reported, where the order cannot be kept.
 */
export async function pressFile(
  pdf: PDFDocument,
  request: PressFileRequest,
  report: Report
): Promise<PressFile | undefined> {
  const { order } = request.press
  const { profile, preset } = order
  const separator = profile && (await openSeparator(profile.bytes, preset.totalInk))
  try {
    withoutLinks(pdf, request.paper)
    const { ledger, shared } = putOnPlates(pdf, request.press, separator)
    const pictures = separator && (await separatedPictures(pdf, request, separator))
    if (pictures) for (const notice of separationProblems(pictures, request.issue)) report(notice)
    const pages = notePictures(ledger.pages, pictures)
    const problems = pressProblems(pages, pictures, request)
    for (const problem of problems) report(problem)
    if (problems.length > 0) return undefined
    const sheets = wrapPages(pdf, {
      preset,
      pages,
      slug: request.slug,
      shared,
      isMixed: profile !== undefined
    })
    if (profile) setOutputIntent(pdf, profile)
    pdf.catalog.delete(nameOf('Version'))
    const mayClaim = pages.every(({ left }) => left.length === 0)
    const made = await judgedFile(pdf, {
      order,
      document: request.document,
      mayClaim,
      trimMm: request.trimMm
    })
    for (const notice of judgedNotices(made, order, request.issue.facts.file)) report(notice)
    const sheeted = pages.flatMap((page, at) => {
      const sheet = sheets[at]
      return sheet ? [{ ...page, sheet }] : []
    })
    const { bytes, ...judged } = made
    return { bytes, facts: { order, pages: sheeted, pictures, ...judged } }
  } finally {
    separator?.close()
  }
}

function separatedPictures(
  pdf: PDFDocument,
  { press, issue }: PressFileRequest,
  separator: Separator
): Promise<SeparatedPictures> {
  const { preset, standard } = press.order
  return separatePictures(pdf, {
    separator,
    mostPpi: preset.resolution.most,
    isFlat: isOld(standard),
    pictures: issue.stories.flatMap(story => story.pictures)
  })
}
