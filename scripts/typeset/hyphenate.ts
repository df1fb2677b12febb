import { createRequire } from 'node:module'
import { profileOf } from '../model/language.ts'

/** Parts a word where it may be hyphenated; one part when nowhere. */
export type Hyphenate = (word: string) => readonly string[]

interface Patterns {
  readonly hyphenateSync: (text: string, options: { readonly minWordLength: number }) => string
}

const fewestLetters = 5
const fewestBefore = 2
const fewestAfter = 3

const known = new Map<string, Hyphenate>()

/**
 * Liang's patterns for a text in a language that has some, as English, British or American; undefined for every other.
 * They are loaded at the first such story, so that a Chinese paper does not wait for them.
 */
export function hyphenatorFor(language: string): Hyphenate | undefined {
  const patterns = profileOf(language).hyphens
  if (patterns === undefined) return undefined
  const made = known.get(patterns) ?? hyphenator(patterns)
  known.set(patterns, made)
  return made
}

function hyphenator(name: string): Hyphenate {
  const patterns = createRequire(import.meta.url)(`hyphen/${name}`) as Patterns
  const parted = new Map<string, readonly string[]>()
  return word => {
    const parts = parted.get(word) ?? partWord(word, patterns)
    parted.set(word, parts)
    return parts
  }
}

function partWord(word: string, patterns: Patterns): readonly string[] {
  const hyphenated = patterns.hyphenateSync(word, { minWordLength: fewestLetters })
  const parts: string[] = []
  for (const piece of hyphenated.split('\u00ad')) {
    const last = parts.at(-1)
    if (last !== undefined && last.length < fewestBefore) parts[parts.length - 1] = last + piece
    else parts.push(piece)
  }
  const end = parts.at(-1) ?? ''
  if (parts.length < 2 || end.length >= fewestAfter) return parts
  return [...parts.slice(0, -2), (parts.at(-2) ?? '') + end]
}
