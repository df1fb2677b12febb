import { countWork } from '../kit/work-done.ts'
import type { CorrectableRun } from './correctable-runs.ts'
import { copyOf } from './mended-runs.ts'

/** A run of copy in which words stand, and where they begin in it. */
export interface WordsMatch {
  readonly at: CorrectableRun
  readonly start: number
}

/** The runs of a story by the words in them, so that a long list of corrections does not read all copy for each. */
export interface RunsByWords {
  readonly add: (runs: readonly CorrectableRun[]) => void
  /** Takes out the runs of a block. */
  readonly remove: (id: string) => void
  /** Says that a run reads otherwise now. */
  readonly changed: (run: CorrectableRun) => void
  readonly called: (name: string) => readonly CorrectableRun[]
  readonly all: () => readonly CorrectableRun[]
  readonly textOf: (run: CorrectableRun) => string
  /** Overlapping ones included. */
  readonly matches: (words: string, name: string | undefined) => readonly WordsMatch[]
}

/** Opens runs for look-ups: each pair of characters has a list of the runs with it, a few too many at most. */
export function runsByWords(runs: readonly CorrectableRun[]): RunsByWords {
  const own = new Set<CorrectableRun>()
  const byName = new Map<string, CorrectableRun[]>()
  const byKey = new Map<string, Set<CorrectableRun>>()
  const texts = new Map<CorrectableRun, string>()
  const note = (run: CorrectableRun) => {
    const text = copyOf(run.run)
    texts.set(run, text)
    for (const key of keysIn(text)) {
      const held = byKey.get(key)
      if (held) held.add(run)
      else byKey.set(key, new Set([run]))
    }
  }
  const add = (more: readonly CorrectableRun[]) => {
    for (const run of more) {
      own.add(run)
      for (const name of namesOf(run)) byName.set(name, [...(byName.get(name) ?? []), run])
      note(run)
    }
  }
  const called = (name: string) => (byName.get(name) ?? []).filter(run => own.has(run))
  const textOf = (run: CorrectableRun) => texts.get(run) ?? ''
  const likely = (words: string): ReadonlySet<CorrectableRun> => {
    const sets = [...keysOf(words)].map(key => byKey.get(key) ?? new Set<CorrectableRun>())
    return sets.reduce((least, one) => (one.size < least.size ? one : least), sets[0] ?? own)
  }
  add(runs)
  return {
    add,
    remove: id => {
      for (const run of called(id)) own.delete(run)
    },
    changed: note,
    called,
    all: () => [...own],
    textOf,
    matches: (words, name) => {
      const searched = name === undefined ? [...likely(words)] : called(name)
      countWork('runs searched', searched.length)
      return searched
        .filter(run => own.has(run))
        .flatMap(at => startsIn(textOf(at), words).map(start => ({ at, start })))
    }
  }
}

// `headline` and `deck` are written so in the front matter and mean headline.main, headline.deck.
function namesOf({ id, part }: CorrectableRun): readonly string[] {
  const short = id.startsWith('headline.') ? [id.slice('headline.'.length)] : []
  return [
    id,
    ...short,
    ...(id === 'headline.main' ? ['headline'] : []),
    ...(part === undefined ? [] : [`${id}.${part}`])
  ]
}

function keysIn(text: string): ReadonlySet<string> {
  const keys = new Set<string>()
  for (let at = 0; at < text.length; at += 1) {
    keys.add(text.charAt(at))
    if (at + 1 < text.length) keys.add(text.slice(at, at + 2))
  }
  return keys
}

/** Pairs are rarer than the characters that they are made of. */
function keysOf(words: string): ReadonlySet<string> {
  if (words.length < 2) return new Set([words])
  return new Set(Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)))
}

function startsIn(text: string, words: string): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
