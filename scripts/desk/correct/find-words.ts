import { type FiledRun, filedRuns } from '../../edit/filed-runs.ts'
import type { Correction } from '../../model/correction.ts'
import type { FiledStory } from '../../model/story.ts'

/** A place where words stand in the filed copy. */
export interface WordsPlace {
  readonly story: string
  readonly file: string
  /** The field, the block or the note. */
  readonly id: string
  readonly in: FiledRun['in']
  /** The words as they are filed there, marks and blanks too. */
  readonly words: string
  /** Up to ten characters on either side. */
  readonly before: string
  readonly after: string
  /** The same words, with so many of those around them that they stand once in their story. */
  readonly quoted: { readonly words: string; readonly lead: string; readonly tail: string }
}

const around = 10

/**
 * Every place where words stand, in all stories or in one, or in one of its blocks; marks of full and half width are
 * alike, and blanks do not count.
 */
export function findWords(
  words: string,
  stories: readonly FiledStory[],
  corrections: readonly Correction[]
): readonly WordsPlace[] {
  const wanted = folded(words).text
  if (wanted === '') return []
  return stories.flatMap(story => {
    const runs = filedRuns(story, corrections)
    return runs.flatMap(run =>
      matches(run.text, wanted).map(([start, end]) => ({
        story: story.slug,
        file: story.file,
        id: run.id,
        in: run.in,
        words: run.text.slice(start, end),
        before: [...run.text.slice(0, start)].slice(-around).join(''),
        after: [...run.text.slice(end)].slice(0, around).join(''),
        quoted: quotedIn(run.text, start, end, runs)
      }))
    )
  })
}

/** With a character more on either side as long as another place of the story reads the same. */
function quotedIn(
  text: string,
  start: number,
  end: number,
  runs: readonly FiledRun[]
): WordsPlace['quoted'] {
  let [from, to] = [start, end]
  const isOnce = () => {
    const quote = text.slice(from, to)
    return runs.reduce((sum, run) => sum + countIn(run.text, quote), 0) === 1
  }
  while (!isOnce() && (from > 0 || to < text.length)) {
    from = stepBack(text, from)
    to = stepOn(text, to)
  }
  return { words: text.slice(from, to), lead: text.slice(from, start), tail: text.slice(end, to) }
}

/** No half of a character of two units, and nothing over a line's end. */
function stepBack(text: string, at: number): number {
  if (at === 0 || text[at - 1] === '\n') return at
  return /[\udc00-\udfff]/.test(text[at - 1] ?? '') ? at - 2 : at - 1
}

function stepOn(text: string, at: number): number {
  if (at >= text.length || text[at] === '\n') return at
  return /[\ud800-\udbff]/.test(text[at] ?? '') ? at + 2 : at + 1
}

function countIn(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1
  return count
}

/** Where the words begin and end, UTF-16 units. */
function matches(text: string, wanted: string): readonly (readonly [number, number])[] {
  const own = folded(text)
  const found: (readonly [number, number])[] = []
  for (let at = own.text.indexOf(wanted); at >= 0; at = own.text.indexOf(wanted, at + 1)) {
    const [first, last] = [own.from[at], own.to[at + wanted.length - 1]]
    if (first !== undefined && last !== undefined) found.push([first, last])
  }
  return found
}

interface Folded {
  readonly text: string
  /** For each unit of the folded text where its character begins and ends in the other. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Full width as half width (NFKC), straight and curved quotes alike, no blanks. */
function folded(text: string): Folded {
  const [from, to]: [number[], number[]] = [[], []]
  let own = ''
  let at = 0
  for (const character of text) {
    const plain = character
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(/[“”„«»「」『』]/gu, '"')
    const one = plain
      .replace(/[‘’]/gu, "'")
      .replace(/[—–―]/gu, '-')
      .replace(/。/gu, '.')
      .replace(/、/gu, ',')
    for (let unit = 0; unit < one.length; unit += 1) {
      from.push(at)
      to.push(at + character.length)
    }
    own += one
    at += character.length
  }
  return { text: own, from, to }
}
