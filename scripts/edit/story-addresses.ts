import { posix } from 'node:path'
import { noteIn } from '../kit/note-address.ts'
import { percentDecoded } from '../kit/percent.ts'
import type { FiledStory } from '../model/story.ts'
import { key, pathOf, stemOf } from './address-parts.ts'
import { noteFinder } from './note-names.ts'

/** The slug of the story to which an address in the copy leads; undefined where it leads to none of the issue. */
export type FindStory = (href: string) => string | undefined

/**
 * Finds stories by the addresses under which others link to them: their files (`other.md`, `../x/`), the pages that
 * a site makes of those (`/posts/x/`, `x.html`), the addresses that they give themselves (`permalink`), and the names
 * by which programs for notes call them (`[[x]]`).
 */
export function storyFinder(stories: readonly FiledStory[]): (from: FiledStory) => FindStory {
  const paths = new Map<string, string>()
  const names = new Map<string, string | undefined>()
  const findNote = noteFinder(stories)
  for (const story of stories) {
    const stem = stemOf(pathOf(story))
    for (const path of [stem, ...(story.article?.addresses ?? []).map(addressPath)])
      if (path !== '' && !paths.has(key(path))) paths.set(key(path), story.slug)
    for (const name of new Set([stem, ...(story.article?.addresses ?? [])].map(lastName))) {
      const isTaken = names.has(name) && names.get(name) !== story.slug
      names.set(name, isTaken ? undefined : story.slug)
    }
  }
  const findPage = (from: FiledStory, href: string) => {
    const address = withoutPlace(href.trim())
    if (/^https?:\/\//i.test(address)) return paths.get(key(addressPath(address)))
    if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined
    const stem = stemOf(percentDecoded(address))
    const own = stemOf(pathOf(from))
    const places = address.startsWith('/')
      ? [stem]
      : [posix.join(posix.dirname(own), stem), posix.join(own, stem)]
    const found = places.map(place => paths.get(key(place))).find(Boolean)
    return found ?? (isPage.test(address) ? names.get(lastName(stem)) : undefined)
  }
  return from => href => {
    const note = noteIn(href)
    return note === undefined ? findPage(from, href) : findNote(from, note)
  }
}

/** An address without a file's ending, or with that of a page. */
const isPage = /(?:^|\/)[^/.]+\/?$|\.(?:md|markdown|mdx|html?)$/i

/** An address that a story gives itself: with its host where it has one, `example.org/posts/x`. */
function addressPath(address: string): string {
  return stemOf(percentDecoded(withoutPlace(address).replace(/^https?:\/\//i, '')))
}

/** The last part, without the date that Jekyll has before it. */
function lastName(path: string): string {
  const last =
    stemOf(percentDecoded(withoutPlace(path)))
      .split('/')
      .at(-1) ?? ''
  return key(last.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''))
}

function withoutPlace(address: string): string {
  return address.replace(/[?#].*$/s, '')
}
