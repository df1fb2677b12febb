import type { PageBreak } from './book-input.ts'
import type { BookPlace } from './book-names.ts'

/** A line of the table of contents that the house words; `play` is the place of its target in the book, from 1, for the NCX. */
interface HouseEntry {
  readonly label: string
  /** From the folder of `nav.xhtml`. */
  readonly href: string
  readonly play: number
  readonly entries: readonly ContentsEntry[]
}

/** A line that the house words has no language of its own; a story's is in its own words and language (BCP 47). */
interface ContentsEntry extends HouseEntry {
  readonly language: string | false
}

/** How the house words its lines. */
interface HouseWords {
  readonly pageTitle: (page: number) => string
  /** Over the adverts of a page. */
  readonly adverts: string
}

/** One line of the page list. */
interface PageEntry {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly page: number
  /** The first entry of its page: in the NCX no other may have its number. */
  readonly isNamed: boolean
  readonly play: number
}

/** Contents (pages, in them stories) and page list, both in the order of the book. */
export interface Contents {
  /** Levels of the entries. */
  readonly depth: number
  readonly entries: readonly HouseEntry[]
  readonly pages: readonly PageEntry[]
}

/** A file around the stories. */
interface OtherFile {
  readonly label: string
  readonly href: string
}

/** The book's contents; `first` and `last` are files around the stories. */
export function contents(
  places: readonly BookPlace[],
  breaks: readonly PageBreak[],
  { pageTitle, adverts: advertsTitle }: HouseWords,
  first: readonly OtherFile[],
  last: readonly OtherFile[]
): Contents {
  const fileOf = new Map(places.map(place => [place.story.slug, place.fileName] as const))
  const firstOfPage = new Map(breaks.toReversed().map(one => [one.page, one.id] as const))
  const plays = new Map(targetsInOrder().map((href, at) => [href, at + 1] as const))
  const pages = [...new Set(places.map(place => place.page))]
  const front = first.map(({ label, href }) => entry(label, href))
  const entries = pages.map(page => {
    const here = places.filter(place => place.page === page)
    const adverts = here.filter(isShared)
    const lines: ContentsEntry[] = here.filter(place => !isShared(place)).map(storyEntry)
    const [first] = adverts
    if (first) {
      const over = entry(advertsTitle, fileHref(first.fileName))
      lines.push({ ...over, language: false, entries: adverts.map(storyEntry) })
    }
    return { ...entry(pageTitle(page), lines[0]?.href ?? ''), entries: lines }
  })
  const others = last.map(({ label, href }) => entry(label, href))
  const depth = places.some(isShared) ? 3 : 2
  return { depth, entries: [...front, ...entries, ...others], pages: breaks.map(pageEntry) }

  function entry(label: string, href: string): HouseEntry {
    return { label, href, play: plays.get(href) ?? 0, entries: [] }
  }

  function storyEntry({ title, href, language }: BookPlace): ContentsEntry {
    return { ...entry(title, fileHref(href)), language }
  }

  function pageEntry({ id, page, label, story }: PageBreak): PageEntry {
    const isNamed = firstOfPage.get(page) === id
    const { href, play } = entry(label, markHref(id, story))
    return { id, label, href, page, isNamed, play }
  }

  function markHref(id: string, story: string): string {
    return `${fileHref(fileOf.get(story) ?? '')}#${id}`
  }

  /** All that is led to, as it stands in the book; stories may share a file. */
  function targetsInOrder(): readonly string[] {
    const ofStory = new Map(places.map(place => [place.story.slug, [] as PageBreak[]]))
    for (const one of breaks) ofStory.get(one.story)?.push(one)
    const inStories = places.flatMap(({ fileName, href, story: { slug } }) => {
      const own = ofStory.get(slug) ?? []
      const marksOf = (isStart: boolean) =>
        own
          .filter(({ at }) => (at.kind === 'start') === isStart)
          .map(({ id }) => markHref(id, slug))
      return [fileHref(fileName), ...marksOf(true), fileHref(href), ...marksOf(false)]
    })
    const around = (files: readonly OtherFile[]) => files.map(({ href }) => href)
    return [...new Set([...around(first), ...inStories, ...around(last)])]
  }
}

function isShared({ prefix }: BookPlace): boolean {
  return prefix !== ''
}

function fileHref(fileName: string): string {
  return `text/${fileName}`
}
