import type { Rect } from '../../model/dummy.ts'
import { profileOf } from '../../model/language.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Place, Problem, Words } from '../../model/problem.ts'
import type { Galley } from './galley.ts'

/** Says by how many lines and characters a story is too long for its rectangle, at its cheapest place to cut. */
export function overset(galley: Galley, lines: number, characters: number): Problem {
  const { story } = galley
  const count = lines * characters
  return {
    code: 'makeup/overset',
    severity: 'error',
    ...cheapestPlace(galley),
    message: {
      en: `“${story.slug}” is ${counted(lines)} (about ${count} characters) too long for its frame.`,
      zh: `“${story.slug}”超出版位 ${lines} 行（约 ${count} 字）。`
    },
    hint: {
      en: `Cut ${counted(lines)}, or give the story a larger frame in issue.yaml.`,
      zh: `删 ${count} 字，或在 issue.yaml 中放大它的版位。`
    }
  }
}

/** Says how many lines are missing to fill a story's rectangle. */
export function underset(galley: Galley, lines: number, characters: number): Problem {
  const { story } = galley
  const count = lines * characters
  return {
    code: 'makeup/underset',
    severity: 'error',
    place: { file: story.file, line: story.blocks.at(-1)?.place.line ?? 1 },
    message: {
      en: `“${story.slug}” leaves ${counted(lines)} (about ${count} characters) of its frame empty.`,
      zh: `“${story.slug}”不足版位 ${lines} 行（约 ${count} 字）。`
    },
    hint: {
      en: `Add ${counted(lines)}, or give the story a smaller frame in issue.yaml.`,
      zh: `补 ${lines} 行，或在 issue.yaml 中缩小它的版位。`
    }
  }
}

/** Says that a story can fill no rectangle of the pinned width, whatever its height. */
export function unfit(galley: Galley, rect: Rect): Problem {
  const { measured, story } = galley
  return {
    code: 'makeup/story-unfit',
    severity: 'error',
    place: measured.place,
    message: {
      en: `“${story.slug}” cannot fill a frame ${rect.width} columns wide in any height.`,
      zh: `“${story.slug}”宽 ${rect.width} 栏时，无论多高都排不满。`
    },
    hint: {
      en: 'Choose another width, or another number of columns of copy (“legs”), or leave both to the program.',
      zh: '请改宽度（width）或分栏（“legs”），或都不写，由程序来定。'
    }
  }
}

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

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
}
