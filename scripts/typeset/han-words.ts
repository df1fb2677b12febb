import { createRequire } from 'node:module'

/** A word of Chinese text with its part of speech, as the dictionary tags it: `n`, `v`, `nr` (a person) … */
export interface HanWord {
  readonly text: string
  readonly tag: string
}

type Jieba = Pick<typeof import('jieba-wasm'), 'tag'>

let opened: Jieba | undefined

/**
 * Cuts Chinese text into the words of the dictionary (jieba); what is not in it comes character by character. Guesses
 * at unknown words are left out: they differ from sentence to sentence. Opening takes a quarter of a second and is
 * done when the first Chinese headline is to be broken. Nothing is ever added to the dictionary, which all issues share:
 * phrases are joined afterwards.
 */
export function hanWords(text: string, phrases: readonly string[]): readonly HanWord[] {
  opened ??= createRequire(import.meta.url)('jieba-wasm') as Jieba
  const words = opened.tag(text, false).map(({ word, tag }) => ({ text: word, tag }))
  return withPhrases(words, phrases)
}

/** The words of a text as the platform cuts them (ICU), all taken for nouns. */
export function platformWords(text: string, language: string): readonly HanWord[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return [...words].map(({ segment }) => ({ text: segment, tag: 'n' }))
}

/** Words with each phrase that the text holds as one of them; a longer word of the dictionary stays as it is. */
export function withPhrases(
  words: readonly HanWord[],
  phrases: readonly string[]
): readonly HanWord[] {
  const text = words.map(word => word.text).join('')
  let joined = words
  for (const phrase of phrases.toSorted((one, other) => one.length - other.length))
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      joined = joinedAt(joined, at, at + phrase.length)
  return joined
}

/** Words with those from an offset to another as one, and what is left of such as reach further by itself. */
function joinedAt(words: readonly HanWord[], from: number, to: number): readonly HanWord[] {
  const before: HanWord[] = []
  const after: HanWord[] = []
  let text = ''
  let inside: HanWord | undefined
  let start = 0
  for (const word of words) {
    const end = start + word.text.length
    if (start <= from && end >= to) inside = word
    const [head, tail] = [from - start, to - start]
    if (head > 0) before.push({ ...word, text: word.text.slice(0, head) })
    if (head < word.text.length && tail > 0) text += word.text.slice(Math.max(0, head), tail)
    if (tail < word.text.length) after.push({ ...word, text: word.text.slice(Math.max(0, tail)) })
    start = end
  }
  return inside ? words : [...before, { text, tag: 'nz' }, ...after]
}
