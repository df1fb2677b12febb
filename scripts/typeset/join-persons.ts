import { type HanWord, hanWords } from './han-words.ts'
import { isHan, isLoose } from './loose-character.ts'
import { doubleSurnames, leansOnLast, leansOnNext, roles, surnames } from './word-tables.ts'

/** The tag of a person's name that was joined. */
export const personTag = 'NAME'

/**
 * Joins a family name with the given name after it: of one or two characters where it is said what the person is, else
 * where the dictionary has those characters loose.
 */
export function joinPersons(asCut: readonly HanWord[]): readonly HanWord[] {
  const words = asCut.reduce(recut, asCut)
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

/**
 * 尤 + 素 + 秋收 + 下: where the words after a family name and one character are cut better without their first, that
 * belongs to the name.
 */
function recut(
  words: readonly HanWord[],
  { text: family }: HanWord,
  at: number
): readonly HanWord[] {
  const [given, last] = words.slice(at + 1, at + 3)
  if (words[at]?.text !== family || !surnames.has(family) || !given || !last) return words
  if (!roles.test(words[at - 1]?.text ?? '') || !mayBeGiven(given)) return words
  if (last.text.length !== 2 || !isHan(last.text)) return words
  const rest = words.slice(at + 2)
  const text = rest.map(word => word.text).join('')
  const shorter = hanWords(text.slice(1), [])
  if (loneIn(shorter) >= loneIn(rest)) return words
  return [...words.slice(0, at + 2), { text: text.charAt(0), tag: 'n' }, ...shorter]
}

function loneIn(words: readonly HanWord[]): number {
  return words.filter(({ text }) => text.length === 1 && !leansOnNext.has(text)).length
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
