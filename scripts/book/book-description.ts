import { wordsOf } from '../model/furniture.ts'
import { kinds } from '../model/kinds.ts'
import type { BookPlace } from './book-names.ts'

/** What is in the issue, page by page: the page's name and the headline that leads it. */
export function bookDescription(
  places: readonly BookPlace[],
  pageTitle: (page: number) => string,
  language: string
): string {
  const { book, titles } = wordsOf(language)
  const pages = [...new Set(places.map(({ page }) => page))]
  return pages
    .map(page => {
      const lead = places.find(place => place.page === page && isStory(place))
      return lead ? book.labelled(pageTitle(page), lead.title) : pageTitle(page)
    })
    .join(titles.headlines)
}

function isStory({ story }: BookPlace): boolean {
  return !kinds[story.meta.kind].standsAtFoot
}
