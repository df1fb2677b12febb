import type { JumpLock } from '../model/accepted-layout.ts'
import { contentDate } from '../model/content-date.ts'
import { coverWords } from '../model/furniture.ts'
import type { Issue, IssueFacts } from '../model/issue.ts'
import { restPage } from '../model/part-id.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { pictureWidthPx } from '../press/batch-run.ts'
import { bindBook } from './bind-book.ts'
import type { Book, CoverPicture } from './book-input.ts'
import { bookPlaces } from './book-names.ts'
import { idOfNote, type PrintedPart, pageBreaks } from './page-breaks.ts'

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
}

/** Binds the e-book of printed pages, with the first page's picture as its cover. */
export function bookOfPages(
  { issue, pages, jumps, style, cover, templates, css }: PagesToBind,
  report: Report
): Promise<Book | undefined> {
  const pageOf = pagesOfStories(pages)
  const places = bookPlaces(issue, pageOf)
  return bindBook(
    {
      issue,
      pageOf,
      breaks: pageBreaks({ facts: issue.facts, places, printed: printedParts(pages), jumps }),
      ...(cover
        ? { cover: coverOf(issue.facts, places[0]?.story.meta.headline.main ?? '', style, cover) }
        : {}),
      templates,
      css,
      modified: newestDate(issue)
    },
    report
  )
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

/** The newest date that the issue itself names: its own, an article's, or that of a correction. */
function newestDate(issue: Issue): string {
  const dates = [contentDate(issue.facts), ...issue.corrections.map(one => one.date ?? '')]
  const whole = dates.map(date => (date ? `${date}-01-01`.slice(0, 10) : ''))
  return `${whole.sort().at(-1)}T00:00:00Z`
}
