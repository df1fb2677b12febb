import type { MadeCorrection } from '../model/correction.ts'
import type { Story } from '../model/story.ts'
import type { BookInput, BreakPlace } from './book-input.ts'

/**
 * The page on which the corrected words of a story are printed: that on which it begins, or that to which it has turned
 * before them; undefined for a story that no page prints.
 */
export function correctedPage(
  { slug, blocks }: Story,
  made: MadeCorrection,
  { pageOf, breaks }: Pick<BookInput, 'pageOf' | 'breaks'>
): number | undefined {
  const home = pageOf.get(slug)
  if (home === undefined || made.in === 'field') return home
  const rankOf = (id: string) => blocks.findIndex(block => block.id === id)
  const turns = breaks.filter(({ story, at }) => story === slug && isBefore(at, made, rankOf))
  return turns.at(-1)?.page ?? home
}

/** Whether the page changes no later in the story than at what was corrected. */
function isBefore(at: BreakPlace, made: MadeCorrection, rankOf: (id: string) => number): boolean {
  switch (at.kind) {
    case 'start':
      return true
    case 'copy':
      if (made.in === 'note') return true
      return at.block === made.id ? at.offset <= made.offset : rankOf(at.block) < rankOf(made.id)
    case 'note':
      return made.in === 'note' && at.note <= Number(made.id)
    case 'source':
      return false
  }
}
