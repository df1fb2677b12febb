import type { Issue } from '../model/issue.ts'
import type { Story } from '../model/story.ts'
import { storyName } from '../model/story-name.ts'

/** A story in its place in the book. */
export interface BookPlace {
  readonly story: Story
  readonly page: number
  /** File name in `text/`, ASCII: `p02-s01.xhtml`. */
  readonly fileName: string
  /** What the list of contents calls it. */
  readonly title: string
  /** What it is written in (BCP 47). */
  readonly language: string
}

/** The stories page by page, each page in the order of `pageOf`, what it does not name last, with their files' names. */
export function bookPlaces(issue: Issue, pageOf: ReadonlyMap<string, number>): BookPlace[] {
  const firstPage = issue.facts.pages[0]?.number ?? 1
  const paged = issue.stories.map(story => ({
    story,
    page: pageOf.get(story.slug) ?? story.meta.page ?? firstPage
  }))
  const order = [...pageOf.keys()]
  const rankOf = ({ story }: { readonly story: Story }) =>
    order.indexOf(story.slug) + 1 || order.length + 1
  const pages = [...new Set(paged.map(({ page }) => page))].sort((a, b) => a - b)
  return pages.flatMap(page =>
    paged
      .filter(place => place.page === page)
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map(({ story }, index) => ({
        story,
        page,
        fileName: `p${twoDigits(page)}-s${twoDigits(index + 1)}.xhtml`,
        title: storyName(story),
        language: story.meta.language ?? issue.facts.language
      }))
  )
}

/** `first line\nsecond line` → `first line second line` */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
