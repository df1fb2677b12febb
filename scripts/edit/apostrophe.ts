import { characterAt, characterBefore, classOf } from './characters.ts'

/** 's, 're, 'll … after any letter, and then no letter: 李's, but not 说'sorry'. */
const ending = /^(?:s|re|ll|ve|d|m|t)(?![\p{Script=Latin}\d])/iu
/** '90年代, '08届, the '60s. */
const shortYear = /^[0-9]{2}(?:年|后|前|届|级|s\b)/
/** The mark before and after the n of Rock 'n' Roll. */
const andBefore = /^n['’]\s?\p{Script=Latin}/iu
const andAfter = /\p{Script=Latin}\s?['‘’]n$/iu

/**
 * Whether the single mark at an index is the apostrophe of a Latin word: between its letters, after a letter
 * before 's, beside the n of Rock 'n' Roll, or in the place of a century, '90年代, where nothing closes a quotation.
 */
export function isApostrophe(text: string, at: number): boolean {
  const before = characterBefore(text, at)
  const rest = text.slice(at + 1, at + 40)
  const isLetter = /[\p{Script=Latin}0-9]/u.test(before)
  if (isLetter && classOf(characterAt(text, at + 1)) === 'latin') return true
  if (classOf(before) === 'han' && ending.test(rest)) return !isOpenAt(text, at)
  if (andBefore.test(rest) && /\p{Script=Latin}\s?$/u.test(text.slice(0, at))) return true
  if (andAfter.test(text.slice(Math.max(0, at - 6), at))) return true
  return !isLetter && shortYear.test(rest) && !closesLater(rest)
}

/** A single quotation mark that opens before and closes nowhere before the index. */
function isOpenAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  const opener = Math.max(before.lastIndexOf("'"), before.lastIndexOf('‘'))
  if (opener < 0) return false
  return !/[’']/.test(before.slice(opener + 1)) && !isLatin(characterBefore(before, opener))
}

function closesLater(rest: string): boolean {
  for (const { index } of rest.matchAll(/['’]/g)) {
    const [before, after] = [characterBefore(rest, index), characterAt(rest, index + 1)]
    if (/[‘'"“]/.test(before) || (isLatin(before) && isLatin(after))) continue
    if (classOf(before) === 'han' && ending.test(rest.slice(index + 1))) continue
    return !/^[0-9]{2}/.test(rest.slice(index + 1))
  }
  return false
}

function isLatin(character: string): boolean {
  return classOf(character) === 'latin'
}
