import type { Cache } from '../kit/cache.ts'
import type { JumpLock } from '../model/accepted-layout.ts'
import type { BookRecord } from '../model/book-record.ts'
import { coverWords } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import { restPage } from '../model/part-id.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import { pictureWidthPx } from '../press/batch-run.ts'
import { bindBook } from './bind-book.ts'
import type { Book, BookInput } from './book-input.ts'
import { bookMoment } from './book-moment.ts'
import { bookPlaces } from './book-names.ts'
import { keptCover } from './cover/kept-cover.ts'
import { idOfNote, type PrintedPart, pageBreaks } from './page-breaks.ts'
import { staleDate } from './stale-date.ts'
import { notVertical } from './vertical/not-vertical.ts'
import { turnSheet } from './vertical/turn-sheet.ts'

/** Loads what binding needs beforehand, while the browser is at work. */
export function prepareBinding(): void {
  void Promise.all([import('./packer.ts'), import('sharp')]).catch(() => undefined)
}

/** What a book is bound from: an issue on its printed pages. */
export interface PagesToBind {
  readonly issue: Issue
  readonly pages: readonly SetPage[]
  readonly jumps: readonly JumpLock[]
  /** The first page's picture (PNG). */
  readonly cover: Uint8Array | undefined
  /** Keeps what became of such pictures. */
  readonly covers: Cache
  readonly templates: Readonly<Record<string, string>>
  readonly css: string
  /** Names of the printed issue, which no head parts. */
  readonly names?: readonly string[]
  /** The style sheet of a vertical edition, where one is asked for. */
  readonly verticalCss?: string
  /** The records of the accepted editions, the first one first. */
  readonly kept: readonly BookRecord[]
  /** The book is about to be accepted: none goes out under another's time. */
  readonly isAccepted?: boolean
}

/** Binds the e-book of printed pages, with the first page's picture as its cover; one that bears an accepted one's time is warned of. */
export async function bookOfPages(bound: PagesToBind, report: Report): Promise<Book | undefined> {
  const { issue, names, pages, jumps, cover, covers, css, verticalCss, kept } = bound
  const pageOf = pagesOfStories(pages)
  const places = bookPlaces(issue, pageOf)
  const alt = coverWords(issue.facts, places[0]?.story.meta.headline.main ?? '')
  const input: BookInput = {
    issue,
    pageOf,
    breaks: pageBreaks({ facts: issue.facts, places, printed: printedParts(pages), jumps }),
    ...(cover && { cover: { ...(await keptCover(cover, pictureWidthPx, covers)), alt } }),
    ...(names && { names }),
    templates: bound.templates,
    css,
    modified: bookMoment(issue),
    kept
  }
  const told = new Set<string>()
  const book = await bindBook(input, problem => {
    told.add(JSON.stringify(problem))
    report(problem)
  })
  const severity = bound.isAccepted ? 'error' : 'warning'
  const stale = book && staleDate(book.record, kept, issue, severity)
  if (stale) report(stale)
  if (!book || verticalCss === undefined) return book
  if (!profileOf(issue.facts.language).standsUpright) {
    report(notVertical(issue.facts))
    return book
  }
  const turned = { ...input, turnedCss: `${turnSheet(css)}\n${verticalCss}` }
  // What is wrong with the copy was told of the first.
  const vertical = await bindBook(turned, problem => {
    if (!told.has(JSON.stringify(problem))) report(problem)
  })
  // One day mends both.
  const alsoStale = vertical && !stale && staleDate(vertical.record, kept, issue, severity)
  if (alsoStale) report(alsoStale)
  return vertical && { ...book, vertical }
}

/** The page on which each story begins: page by page, in the order in which their frames are read. */
function pagesOfStories(pages: readonly SetPage[]): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap(({ dummy: { page }, frames }) =>
      frames
        .filter(({ frame }) => restPage(frame.story) === undefined)
        .map(({ frame }) => [frame.story, page] as const)
    )
  )
}

function printedParts(pages: readonly SetPage[]): readonly PrintedPart[] {
  return pages
    .flatMap(({ frames }) => frames)
    .map(({ frame, story }) => ({ name: frame.story, notes: story.footnotes.map(idOfNote) }))
}
