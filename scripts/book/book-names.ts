import { createHash } from 'node:crypto'
import type { Issue } from '../model/issue.ts'
import type { Story } from '../model/story.ts'

/** A story in its place in the book. */
export interface BookPlace {
  readonly story: Story
  readonly page: number
  /** File name in `text/`, ASCII: `p02-s01.xhtml`. */
  readonly fileName: string
  /** The headline on one line, or the slug while there is none. */
  readonly title: string
}

/** The stories page by page, each page in reading order, with their files' names. */
export function bookPlaces(issue: Issue, pageOf: ReadonlyMap<string, number>): BookPlace[] {
  const firstPage = issue.facts.pages[0]?.number ?? 1
  const paged = issue.stories.map(story => ({
    story,
    page: pageOf.get(story.slug) ?? story.meta.page ?? firstPage
  }))
  const pages = [...new Set(paged.map(({ page }) => page))].sort((a, b) => a - b)
  return pages.flatMap(page =>
    paged
      .filter(place => place.page === page)
      .map(({ story }, index) => ({
        story,
        page,
        fileName: `p${twoDigits(page)}-s${twoDigits(index + 1)}.xhtml`,
        title: oneLine(story.meta.headline.main) || story.slug
      }))
  )
}

/** The fragment id of a block, or of a front matter field such as `headline.main`. */
export function anchorOf(id: string): string {
  if (/^(headline\.(kicker|main|deck)|byline|source)$/.test(id)) return id.replace('.', '-')
  return `b-${id.replace(/[^A-Za-z0-9-]/gu, character => `_${character.codePointAt(0)?.toString(16)}`)}`
}

/** `first line\nsecond line` → `first line second line` */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The name-based UUID (version 5, RFC 9562 §5.5) of paper, issue and edition. */
export function bookIdentifier(issue: Issue): string {
  const { paper, id, edition } = issue.facts
  const name = [paper, id, edition ?? '1'].join('/')
  const digest = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex').slice(0, 32)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

/** Duikai's own namespace; a change would give every book a new identity. */
const namespace = '7d0f2b6e5c1a4e0b9a3d41c86f92e7b5'

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
