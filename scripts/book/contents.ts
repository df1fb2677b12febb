import type { PageBreak } from './book-input.ts'
import type { BookPlace } from './book-names.ts'
import { pageMarkId } from './page-mark.ts'

/** One line of the table of contents; `play` is its order in the NCX, the same for the same target. */
interface ContentsEntry {
  readonly label: string
  /** From the folder of `nav.xhtml`. */
  readonly href: string
  readonly play: number
  readonly entries: readonly ContentsEntry[]
}

/** One line of the page list. */
interface PageEntry {
  readonly label: string
  readonly href: string
  readonly page: number
  readonly play: number
}

/** Contents (pages, in them stories) and page list. */
export interface Contents {
  readonly entries: readonly ContentsEntry[]
  readonly pages: readonly PageEntry[]
}

/** The book's contents; `first` and `last` are files around the stories. */
export function contents(
  places: readonly BookPlace[],
  breaks: readonly PageBreak[],
  pageTitle: (page: number) => string,
  first: readonly { readonly label: string; readonly href: string }[],
  last: readonly { readonly label: string; readonly href: string }[]
): Contents {
  const plays = new Map<string, number>()
  const pages = [...new Set(places.map(place => place.page))]
  const front = first.map(({ label, href }) => entry(label, href))
  const entries = pages.map(page => {
    const stories = places.filter(place => place.page === page)
    const lines = stories.map(({ title, fileName }) => entry(title, `text/${fileName}`))
    return { ...entry(pageTitle(page), lines[0]?.href ?? ''), entries: lines }
  })
  const others = last.map(({ label, href }) => entry(label, href))
  return { entries: [...front, ...entries, ...others], pages: breaksInOrder().map(pageEntry) }

  function entry(label: string, href: string): ContentsEntry {
    return { label, href, play: playOf(href), entries: [] }
  }

  function pageEntry({ page, label, story }: PageBreak): PageEntry {
    const file = places.find(place => place.story.slug === story)?.fileName ?? ''
    const href = `text/${file}#${pageMarkId(page)}`
    return { page, label, href, play: playOf(href) }
  }

  function breaksInOrder(): PageBreak[] {
    return [...breaks].sort((a, b) => a.page - b.page)
  }

  function playOf(href: string): number {
    const play = plays.get(href) ?? plays.size + 1
    plays.set(href, play)
    return play
  }
}
