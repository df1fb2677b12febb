import type { HanWord } from './han-words.ts'
import { isHan, isLoose } from './loose-character.ts'
import { doubleSurnames, leansOnLast, leansOnNext, roles, surnames } from './word-tables.ts'

/** The tag of a person's name that was joined. */
export const personTag = 'NAME'

/**
 * Joins a family name with the given name after it: of one or two characters where it is said what the person is, else
 * where the dictionary has those characters loose.
 */
export function joinPersons(words: readonly HanWord[]): readonly HanWord[] {
  const found: HanWord[] = []
  for (let at = 0; at < words.length; at++) {
    const parts = words.slice(at, at + Math.max(1, personLength(words, at)))
    const text = parts.map(part => part.text).join('')
    const isPerson = parts.length > 1 || isKnownPerson(words, at)
    found.push(...(isPerson ? [{ text, tag: personTag }] : parts))
    at += parts.length - 1
  }
  return found
}

/** A whole name that the dictionary has, after what the person is. */
function isKnownPerson(words: readonly HanWord[], at: number): boolean {
  const { text = '', tag = '' } = words[at] ?? {}
  const isName =
    /^nr/.test(tag) && text.length > 1 && text.length <= 4 && surnames.has(text.charAt(0))
  return isName && roles.test(words[at - 1]?.text ?? '')
}

/** How many words, from one with a family name on, are a person's name; 0 for none. */
function personLength(words: readonly HanWord[], at: number): number {
  const [family, given, last] = words.slice(at, at + 3)
  if (!family || !given || !isHan(given.text)) return 0
  if (!(surnames.has(family.text) || doubleSurnames.has(family.text))) return 0
  const isNamed = roles.test(words[at - 1]?.text ?? '')
  if (!mayBeGiven(given)) return isNamed && given.text.length === 2 ? 2 : 0
  if (!isNamed && leansOnNext.has(given.text)) return 0
  const goesOn = last !== undefined && goesOnWith(last, isNamed)
  if (goesOn) return 3
  return isNamed ? 2 : 0
}

function mayBeGiven({ text }: HanWord): boolean {
  return text.length === 1 && isHan(text) && !leansOnLast.has(text)
}

function goesOnWith(word: HanWord, isNamed: boolean): boolean {
  return mayBeGiven(word) && !leansOnNext.has(word.text) && (isNamed || isLoose(word))
}
