import { ideograph } from '../kit/han.ts'
import type { HanWord } from './han-words.ts'
import { leansOnLast, leansOnNext, nounEnds, shortVerbs } from './word-tables.ts'

/** Whether a text is of Han characters alone. */
export function isHan(text: string): boolean {
  return new RegExp(`^${ideograph}+$`, 'u').test(text)
}

/** Whether a character that the dictionary gives by itself is no word of its own in a headline. */
export function isLoose({ text, tag }: HanWord): boolean {
  if (text.length !== 1 || !isHan(text) || shortVerbs.has(text)) return false
  if (nounEnds.has(text)) return true
  return !(leansOnNext.has(text) || leansOnLast.has(text) || /^(?:v|m|u|y|r)/.test(tag))
}

/** Whether a word is a verb of one character, as headlines have them. */
export function isShortVerb({ text, tag }: HanWord): boolean {
  if (text.length !== 1 || leansOnNext.has(text)) return false
  return shortVerbs.has(text) || (/^v/.test(tag) && !nounEnds.has(text))
}
