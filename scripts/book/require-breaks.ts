import type { BreakPlace, PageBreak } from './book-input.ts'
import type { BookPlace } from './book-names.ts'

/**
 * Throws where pages are marked at what is not in the book, twice by one id, or backwards: breaks come from the pages
 * as they were laid out, so that a wrong one is our own mistake.
 */
export function requireBreaks(breaks: readonly PageBreak[], places: readonly BookPlace[]): void {
  const ids = new Set<string>()
  let before: readonly number[] = []
  for (const { id, page, story, at } of breaks) {
    const file = places.findIndex(place => place.story.slug === story)
    const place = places[file] && placeIn(places[file], at)
    const what = `bindBook: page ${page}, “${id}”,`
    if (!place) throw new Error(`${what} begins in unknown ${story} ${JSON.stringify(at)}`)
    if (ids.has(id)) throw new Error(`${what} begins twice`)
    const now = [file, ...place]
    if (isBefore(now, before)) throw new Error(`${what} runs backwards`)
    ids.add(id)
    before = now
  }
}

/** Where a place stands in its story; undefined where the story has no such place. */
function placeIn({ story }: BookPlace, at: BreakPlace): readonly number[] | undefined {
  switch (at.kind) {
    case 'start':
      return [0]
    case 'copy': {
      const block = story.blocks.findIndex(({ id }) => id === at.block)
      return block < 0 ? undefined : [1, block, at.offset]
    }
    case 'note':
      return at.note > story.footnotes.length ? undefined : [2, at.note]
    case 'source':
      return story.meta.source ? [3] : undefined
  }
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, index) => number !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}
