import type { JumpLock } from '../model/accepted-layout.ts'
import type { BookRecord } from '../model/book-record.ts'
import { coverWords } from '../model/furniture.ts'
import type { Issue, IssueFacts } from '../model/issue.ts'
import { restPage } from '../model/part-id.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { pictureWidthPx } from '../press/batch-run.ts'
import { bindBook } from './bind-book.ts'
import type { Book, CoverPicture } from './book-input.ts'
import { bookMoment } from './book-moment.ts'
import { bookPlaces } from './book-names.ts'
import { idOfNote, type PrintedPart, pageBreaks } from './page-breaks.ts'
import { staleDate } from './stale-date.ts'

/** Loads what binding needs beforehand, while the browser is at work. */
export function prepareBinding(): void {
  void Promise.all([import('./packer.ts'), import('sharp')]).catch(() => undefined)
}

/** What a book is bound from: an issue on its printed pages. */
export interface PagesToBind {
  readonly issue: Issue
  readonly pages: readonly SetPage[]
  readonly jumps: readonly JumpLock[]
  readonly style: Style
  /** The first page's picture (PNG). */
  readonly cover: Uint8Array | undefined
  readonly templates: Readonly<Record<string, string>>
  readonly css: string
  /** The records of the accepted editions, the first one first. */
  readonly kept: readonly BookRecord[]
}

/** Binds the e-book of printed pages, with the first page's picture as its cover; one that bears an accepted one's time is warned of. */
export async function bookOfPages(
  { issue, pages, jumps, style, cover, templates, css, kept }: PagesToBind,
  report: Report
): Promise<Book | undefined> {
  const pageOf = pagesOfStories(pages)
  const places = bookPlaces(issue, pageOf)
  const book = await bindBook(
    {
      issue,
      pageOf,
      breaks: pageBreaks({ facts: issue.facts, places, printed: printedParts(pages), jumps }),
      ...(cover
        ? { cover: coverOf(issue.facts, places[0]?.story.meta.headline.main ?? '', style, cover) }
        : {}),
      templates,
      css,
      modified: bookMoment(issue),
      kept
    },
    report
  )
  const stale = book && staleDate(book.record, kept, issue, 'warning')
  if (stale) report(stale)
  return book
}

function coverOf(
  facts: IssueFacts,
  lead: string,
  { trimWidthMm, trimHeightMm }: Style,
  bytes: Uint8Array
): CoverPicture {
  return {
    bytes,
    mediaType: 'image/png',
    widthPx: pictureWidthPx,
    heightPx: Math.round((pictureWidthPx * trimHeightMm) / trimWidthMm),
    alt: coverWords(facts, lead)
  }
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
