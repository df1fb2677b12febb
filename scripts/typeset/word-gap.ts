import type { breakCosts } from './headline-costs.ts'
import type { HeadWord, WordKind } from './joined-words.ts'
import { leansOnNext } from './word-tables.ts'

/** A place between two words, with what lies around it; lengths in characters. */
export interface Gap {
  /** The two words before. */
  readonly before: readonly [HeadWord | undefined, HeadWord | undefined]
  readonly one: HeadWord
  readonly next: HeadWord
  readonly afterNext: HeadWord | undefined
  /** Both words together. */
  readonly both: number
  /** From the next word to the end of what it begins. */
  readonly begun: number
  /** From the last comma or stop, and to the next. */
  readonly fromStart: number
  readonly toEnd: number
}

/** What a line costs that ends at a place of a kind. */
export interface BreakRule {
  readonly cost: keyof typeof breakCosts
  readonly holds: (gap: Gap) => boolean
}

/** The place after the word at `at`; undefined after the last. */
export function gapAfter(words: readonly HeadWord[], at: number): Gap | undefined {
  const one = words[at]
  const next = words[at + 1]
  if (!one || !next) return undefined
  return {
    before: [words[at - 2], words[at - 1]],
    one,
    next,
    afterNext: words[at + 2],
    both: one.text.length + next.text.length,
    begun: lengthUntil(words.slice(at + 1), endsObject),
    fromStart: lengthUntil(words.slice(0, at + 1).reverse(), noKinds),
    toEnd: lengthUntil(words.slice(at + 1), noKinds)
  }
}

const noKinds: ReadonlySet<WordKind> = new Set()
const endsObject: ReadonlySet<WordKind> = new Set(['verb', 'adverb', 'time', 'quantity'])
/** Kinds of words that name something. */
export const nominal: ReadonlySet<WordKind> = new Set(['noun', 'name', 'place', 'adjective'])
/** Kinds of words that count. */
export const counted: ReadonlySet<WordKind> = new Set(['quantity', 'measure'])
/** Kinds of words that begin what is told. */
export const told: ReadonlySet<WordKind> = new Set(['verb', 'adverb'])

/** Characters from the first word to the next comma or stop, or to a word of such kinds. */
function lengthUntil(words: readonly HeadWord[], ends: ReadonlySet<WordKind>): number {
  const end = words.findIndex((word, at) => at > 0 && (isPause(word) || ends.has(word.kind)))
  return words
    .slice(0, end < 0 ? words.length : end)
    .reduce((sum, word) => sum + word.text.length, 0)
}

/** Whether a word is a mark. */
export function isMark({ kind }: HeadWord): boolean {
  return kind === 'mark'
}

/** Whether a word is a mark at which a reader pauses. */
export function isPause({ kind, text }: HeadWord): boolean {
  return kind === 'mark' && /[，。：；！？…—]$/.test(text)
}

/** A verb with what it comes to, as 拿下 and 用上. */
export function isDone({ text }: HeadWord): boolean {
  return /[起出到上下完成得破入开]$/.test(text)
}

/** Whether nothing follows the next word. */
export function isLast({ next, toEnd }: Gap): boolean {
  return toEnd === next.text.length
}

/** What begins with such a word is read in one breath; 有 and 是 are said of what stands before them. */
export function leadsOn({ text }: HeadWord): boolean {
  return leansOnNext.has(text) && !/^(?:[有无是]|至少|至多|仅|只)$/.test(text)
}
