import type { Issue } from '../model/issue.ts'
import { kinds } from '../model/kinds.ts'
import type { Story } from '../model/story.ts'
import { storyName } from '../model/story-name.ts'

/** A story in its place in the book. */
export interface BookPlace {
  readonly story: Story
  readonly page: number
  /** File name in `text/`, ASCII: `p02-s01.xhtml`; all adverts of a page stand in one: `p02-adverts.xhtml`. */
  readonly fileName: string
  /** What its ids begin with in a file that it shares: `advert-2-`; else nothing. */
  readonly prefix: string
  /** Where it begins, from `text/`: its file, or its place in one that it shares. */
  readonly href: string
  /** What the list of contents calls it. */
  readonly title: string
  /** What it is written in (BCP 47). */
  readonly language: string
}

/**
 * The stories page by page, each page in the order of `pageOf`, what it does not name after that, adverts last, with
 * their files' names.
 */
export function bookPlaces(issue: Issue, pageOf: ReadonlyMap<string, number>): BookPlace[] {
  const firstPage = issue.facts.pages[0]?.number ?? 1
  const ranks = new Map([...pageOf.keys()].map((slug, at) => [slug, at]))
  const rankOf = ({ slug }: Story) => ranks.get(slug) ?? ranks.size
  const byPage = new Map<number, Story[]>()
  for (const story of issue.stories) {
    const page = pageOf.get(story.slug) ?? story.meta.page ?? firstPage
    byPage.set(page, [...(byPage.get(page) ?? []), story])
  }
  return [...byPage]
    .sort(([one], [other]) => one - other)
    .flatMap(([page, stories]) => {
      const inOrder = stories.sort((a, b) => rankOf(a) - rankOf(b))
      const others = inOrder.filter(story => !isAdvert(story))
      const adverts = inOrder.filter(isAdvert)
      return [
        ...others.map((story, at) => ownFile(story, page, at + 1)),
        ...adverts.map((story, at) => sharedFile(story, page, at + 1))
      ]
    })

  function ownFile(story: Story, page: number, number: number): BookPlace {
    const fileName = `p${twoDigits(page)}-s${twoDigits(number)}.xhtml`
    return { story, page, fileName, prefix: '', href: fileName, ...named(story) }
  }

  function sharedFile(story: Story, page: number, number: number): BookPlace {
    const fileName = `p${twoDigits(page)}-adverts.xhtml`
    const id = `advert-${number}`
    return { story, page, fileName, prefix: `${id}-`, href: `${fileName}#${id}`, ...named(story) }
  }

  function named(story: Story): Pick<BookPlace, 'title' | 'language'> {
    return { title: storyName(story), language: story.meta.language ?? issue.facts.language }
  }
}

/** Whether the paper prints over a story that it is an advert. */
function isAdvert({ meta }: Story): boolean {
  const { label } = kinds[meta.kind]
  return label === 'advert'
}

/** `first line\nsecond line` → `first line second line` */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
