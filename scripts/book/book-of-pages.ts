import type { JumpLock } from '../model/accepted-layout.ts'
import { contentDate } from '../model/content-date.ts'
import { coverWords, pageWords } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { partId } from '../model/part-id.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { pictureWidthPx } from '../press/print-run.ts'
import { bindBook } from './bind-book.ts'
import type { Book, CoverPicture, PageBreak } from './book-input.ts'

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
  return bindBook(
    {
      issue,
      pageOf: new Map(
        pages.flatMap(page => page.frames.map(set => [set.frame.story, page.dummy.page] as const))
      ),
      breaks: pageBreaks(issue, pages, jumps),
      ...(cover ? { cover: coverOf(issue, style, cover) } : {}),
      templates,
      css,
      modified: newestDate(issue)
    },
    report
  )
}

function coverOf(
  { facts, stories }: Issue,
  { trimWidthMm, trimHeightMm }: Style,
  bytes: Uint8Array
): CoverPicture {
  const lead = stories[0]?.meta.headline.main ?? ''
  return {
    bytes,
    mediaType: 'image/png',
    widthPx: pictureWidthPx,
    heightPx: Math.round((pictureWidthPx * trimHeightMm) / trimWidthMm),
    alt: coverWords(facts, lead)
  }
}

/** A page begins, in the book's order, at its first story: at the very place where one that runs on turns to it. */
function pageBreaks(
  issue: Issue,
  pages: readonly SetPage[],
  jumps: readonly JumpLock[]
): readonly PageBreak[] {
  return pages.flatMap(page => {
    const number = page.dummy.page
    const label = pageWords(issue.facts, number)
    const here = new Set(page.frames.map(set => set.frame.story))
    const jump = jumps.find(one => one.to === number && here.has(partId(one.story, number)))
    if (jump) {
      const { story, block, offset } = jump
      return [{ page: number, label, story, block, offset }]
    }
    const first = issue.stories.find(story => here.has(story.slug))
    return first ? [{ page: number, label, story: first.slug, offset: 0 }] : []
  })
}

/** The newest date that the issue itself names: its own, an article's, or that of a correction. */
function newestDate(issue: Issue): string {
  const dates = [contentDate(issue.facts), ...issue.corrections.map(one => one.date ?? '')]
  const whole = dates.map(date => (date ? `${date}-01-01`.slice(0, 10) : ''))
  return `${whole.sort().at(-1)}T00:00:00Z`
}
