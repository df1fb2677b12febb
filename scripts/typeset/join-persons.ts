import { type HanWord, hanWords } from './han-words.ts'
import { isHan, isLoose, isShortVerb } from './loose-character.ts'
import {
  doubleSurnames,
  leansOnLast,
  leansOnNext,
  nounEnds,
  placeEnds,
  rarelySurnames,
  roles,
  surnames,
  verbEnds
} from './word-tables.ts'

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
  if (!isSaidWhat(words, at) || !mayBeGiven(given)) return words
  if (last.text.length !== 2 || !isHan(last.text)) return words
  const rest = words.slice(at + 2)
  const text = rest.map(word => word.text).join('')
  const shorter = hanWords(text.slice(1), [])
  // 单 + 福 + 顺和 + 他: a word that begins and one that ends as well are told apart by what leans on the next.
  const isEven = loneIn(shorter) === loneIn(rest) && /^n[rzs]/.test(last.tag)
  const leans = leansOnNext.has(shorter[0]?.text ?? '')
  if (loneIn(shorter) > loneIn(rest) || (loneIn(shorter) === loneIn(rest) && !(isEven && leans)))
    return words
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
  return isName && isSaidWhat(words, at)
}

/** Whether what stands before a word says what a person is: 水文 + 工 as well as 船长. */
function isSaidWhat(words: readonly HanWord[], at: number): boolean {
  const [before = '', last = ''] = [words[at - 2]?.text, words[at - 1]?.text]
  return roles.test(last.length === 1 ? before + last : last)
}

/** 宫保 + 禄, 阙如 + 海: a word of the dictionary that begins with a family name, and one loose character. */
function isGlued(word: HanWord, last: HanWord): boolean {
  const isBegun = word.text.length === 2 && surnames.has(word.text.charAt(0))
  return isBegun && isLoose(last) && !(leansOnLast.has(last.text) || nounEnds.has(last.text))
}

/** How many words, from one with a family name on, are a person's name; 0 for none. */
function personLength(words: readonly HanWord[], at: number): number {
  const [family, given, last, next] = words.slice(at, at + 4)
  if (!family || !given || !isHan(given.text)) return 0
  const isNamed = isSaidWhat(words, at)
  // 糖 + 王 + 郭: that is what somebody is.
  if (isSaidWhat(words, at + 1) && surnames.has(given.text)) return 0
  if (isNamed && isGlued(family, given)) return 2
  const isFamily = surnames.has(family.text) || doubleSurnames.has(family.text)
  const mayBeFamily = isFamily || (isNamed && mayBeAnyName(family, given, last))
  if (!mayBeFamily) return 0
  return isNamed ? calledLength(given, last, next) : bareLength(given, last)
}

/** After what a person is. */
function calledLength(
  given: HanWord,
  last: HanWord | undefined,
  next: HanWord | undefined
): number {
  if (!mayBeGiven(given)) return given.text.length === 2 ? 2 : 0
  if (!last || !mayBeGiven(last) || leansOnNext.has(last.text)) return 2
  // 尉迟 + 燕 + 投 + 出: a verb with what it comes to.
  return verbEnds.has(next?.text ?? '') && isShortVerb(last) ? 2 : 3
}

/** A word that is a family name too, or three loose characters in a row. */
function mayBeAnyName(family: HanWord, given: HanWord, last: HanWord | undefined): boolean {
  if (rarelySurnames.has(family.text)) return true
  return isLoose(family) && mayBeGiven(given) && last !== undefined && mayBeGiven(last)
}

/** Where nothing says that it is a person: 高 + 桥 + 坪 is a place. */
function bareLength(given: HanWord, last: HanWord | undefined): number {
  if (!mayBeGiven(given) || leansOnNext.has(given.text) || !last) return 0
  if (placeEnds.has(last.text) || leansOnNext.has(last.text)) return 0
  return mayBeGiven(last) && isLoose(last) ? 3 : 0
}

function mayBeGiven({ text }: HanWord): boolean {
  return text.length === 1 && isHan(text) && !leansOnLast.has(text)
}
