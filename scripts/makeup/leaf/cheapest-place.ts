import { profileOf } from '../../model/language.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Place, Words } from '../../model/problem.ts'
import type { Galley } from './galley.ts'

/** Where words can be spared or added at the least cost: the story's longest paragraph. */
export function cheapestPlace(galley: Galley | undefined): { readonly place?: Place } {
  if (!galley) return {}
  const { story, measured } = galley
  const paragraphs = story.blocks.filter(({ kind }) => kind === 'paragraph')
  const [first, ...rest] = paragraphs.length > 0 ? paragraphs : story.blocks
  if (!first || story.file === '') return { place: measured.place }
  const longest = rest.reduce((a, b) => (b.text.length > a.text.length ? b : a), first)
  return { place: { file: story.file, line: longest.place.line ?? 1 } }
}

/** Latin characters in an em, and in a word with its space. */
const latin = { inEm: 2.2, inWord: 6 }

/** How much copy so many lines of one column are, as an editor counts it: words, or Han characters. */
export function lineWords(lines: number, room: Room, galley: Galley | undefined): Words {
  return emAmount(lines * room.columnCharacters, galley?.context.language ?? 'zh')
}

/** How much copy so many body characters of a line are in a language, as an editor counts it. */
export function emAmount(ems: number, language: string): Words {
  if (!profileOf(language).isSpaced) {
    return { en: `${Math.ceil(ems)} characters`, zh: `${Math.ceil(ems)} 字` }
  }
  const words = Math.ceil((ems * latin.inEm) / latin.inWord)
  return { en: `${words} words`, zh: `${words} 词` }
}
