import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Issue, IssueFacts } from '../../model/issue.ts'
import type { PressJob, PressStandard } from '../../model/press-order.ts'
import type { Report } from '../../model/problem.ts'
import { openSeparator, type Separator } from '../ink/separator.ts'
import { type SeparatedPictures, separatePictures } from '../pictures/pictures-to-inks.ts'
import { separationProblems } from '../pictures/separation-problems.ts'
import { allChecks } from '../preflight/checks/all-checks.ts'
import { totalInkKept } from '../preflight/checks/colour/total-ink-kept.ts'
import { preflighted } from '../preflight/preflighted.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import type { RewrittenPaper } from '../rewrite/rewrite-paper.ts'
import { removeUnusedObjects } from '../rewrite/unused-objects.ts'
import type { DocumentFacts } from '../rewrite/xmp.ts'
import { setOutputIntent } from './output-intent.ts'
import { notePictures, type PageFacts, type PressFacts } from './page-facts.ts'
import { isOld, setPressMetadata } from './press-metadata.ts'
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
    const made = await claimed(pdf, request, pages)
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

type Judged = Pick<PressFacts, 'claim' | 'findings' | 'groups'> & Pick<PressFile, 'bytes'>

/** A standard is named only where nothing is left that it forbids, as far as our own preflight sees. */
async function claimed(
  pdf: PDFDocument,
  request: PressFileRequest,
  pages: readonly PageFacts[]
): Promise<Judged> {
  const { preset, standard, spot } = request.press.order
  const isWhole = pages.every(({ left }) => left.length === 0)
  const claim = standard === 'PDF' || !isWhole ? undefined : standard
  const made = await written(pdf, request, claim)
  const asked = isWithinLimit(pages, preset.totalInk)
    ? allChecks.filter(check => check !== totalInkKept)
    : allChecks
  const { findings, groups } = await preflighted(
    made,
    {
      preset: { ...preset, standard },
      trimMm: request.trimMm,
      ...(spot && { spots: [spot.name] })
    },
    asked
  )
  const isFailed = groups.some(({ group, verdict }) => standing.has(group) && verdict === 'failed')
  const judged = { findings, groups }
  if (claim === undefined || !isFailed) return { bytes: made, claim, ...judged }
  return { bytes: await written(pdf, request, undefined), claim: undefined, ...judged }
}

/** So few plates print on each page that all of them together are no more than the limit: no picture is needed to see it. */
function isWithinLimit(pages: readonly PageFacts[], totalInk: number): boolean {
  return pages.every(({ firstInk }) => firstInk.size * 100 <= totalInk)
}

/** What a standard asks; the rest is the printer's wish. */
const standing = new Set([
  'file',
  'metadata',
  'intent',
  'boxes',
  'colour',
  'transparency',
  'fonts',
  'interactive'
])

function written(
  pdf: PDFDocument,
  { document, press }: PressFileRequest,
  claim: PressStandard | undefined
): Promise<Uint8Array> {
  const { standard } = press.order
  setPressMetadata(pdf, document, standard, claim)
  removeUnusedObjects(pdf)
  return pdf.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: !isOld(standard)
  })
}
