import { type FiledRun, filedFacts, filedRuns } from '../../edit/filed-runs.ts'
import { foldedMatches } from '../../edit/folded-text.ts'
import { object } from '../../edit/run-characters.ts'
import { correctionsByStory, issueItself } from '../../model/correction.ts'
import type { FiledStory } from '../../model/story.ts'
import type { Filing } from '../../read/filing.ts'

/** A place where words stand in the filed copy. */
export interface WordsPlace {
  readonly story: string
  readonly file: string
  /** The field, the block or the note. */
  readonly id: string
  readonly in: FiledRun['in']
  readonly part?: FiledRun['part']
  /** The words as they are filed there, marks and blanks too. */
  readonly words: string
  /** Up to ten characters on either side. */
  readonly before: string
  readonly after: string
  /** The same words, with so many of those around them that they stand once in their story, or in the block named. */
  readonly quoted: Quoted
}

interface Quoted {
  readonly words: string
  readonly lead: string
  readonly tail: string
  readonly block?: string
}

const around = 10

/**
 * Every place where words stand, in all stories and in what the issue says of itself; marks of full and half width are
 * alike, and blanks do not count.
 */
export function findWords(
  words: string,
  { facts, stories, corrections }: Pick<Filing, 'facts' | 'stories' | 'corrections'>
): readonly WordsPlace[] {
  const byStory = correctionsByStory(corrections)
  const hasOwn = facts && stories.every(({ slug }) => slug !== issueItself)
  const own = hasOwn ? filedFacts(facts, byStory.get(issueItself) ?? []) : []
  return [
    ...(facts ? placesIn(own, words, { slug: issueItself, file: facts.file }) : []),
    ...stories.flatMap(story =>
      placesIn(filedRuns(story, byStory.get(story.slug) ?? []), words, story)
    )
  ]
}

function placesIn(
  runs: readonly FiledRun[],
  words: string,
  { slug, file }: Pick<FiledStory, 'slug' | 'file'>
): readonly WordsPlace[] {
  return runs.flatMap(run =>
    foldedMatches(run.text, words).map(([start, end]) => ({
      ...{ story: slug, file, id: run.id, in: run.in },
      ...(run.part === undefined ? {} : { part: run.part }),
      words: run.text.slice(start, end),
      before: [...run.text.slice(0, start)].slice(-around).join(''),
      after: [...run.text.slice(end)].slice(0, around).join(''),
      quoted: quotedIn(run, start, end, runs)
    }))
  )
}

/** With a character more on either side as long as another place of the story reads the same. */
function quotedIn(run: FiledRun, start: number, end: number, runs: readonly FiledRun[]): Quoted {
  const { text } = run
  const own = runs.filter(one => nameOf(one) === nameOf(run))
  for (const searched of [runs, own]) {
    let [from, to] = [start, end]
    while (countAll(searched, text.slice(from, to)) > 1) {
      const [wider, longer] = [stepBack(text, from), stepOn(text, to)]
      if (wider === from && longer === to) break
      from = wider
      to = longer
    }
    const words = text.slice(from, to)
    const quoted = { words, lead: text.slice(from, start), tail: text.slice(end, to) }
    if (searched === own) return { ...quoted, block: nameOf(run) }
    if (countAll(searched, words) === 1) return quoted
  }
  throw new Error('a place is searched in its block at the last')
}

function nameOf({ id, part }: FiledRun): string {
  return part === undefined ? id : `${id}.${part}`
}

function countAll(runs: readonly FiledRun[], words: string): number {
  return runs.reduce((sum, run) => sum + countIn(run.text, words), 0)
}

/** No half of a character of two units, and nothing over a line's end or what is no text. */
function stepBack(text: string, at: number): number {
  if (at === 0 || isEdge(text[at - 1])) return at
  return /[\udc00-\udfff]/.test(text[at - 1] ?? '') ? at - 2 : at - 1
}

function stepOn(text: string, at: number): number {
  if (at >= text.length || isEdge(text[at])) return at
  return /[\ud800-\udbff]/.test(text[at] ?? '') ? at + 2 : at + 1
}

function isEdge(character: string | undefined): boolean {
  return character === '\n' || character === object
}

function countIn(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1
  return count
}
