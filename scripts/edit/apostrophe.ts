import { characterAt, characterBefore, classOf } from './run-characters.ts'

/** 's, 're, 'll … after any letter, and then no letter: 李's, but not 说'sorry'. */
const ending = /^(?:s|re|ll|ve|d|m|t)(?![\p{Script=Latin}\d])/iu
/** '90年代, '08届, the '60s, since '87, and at the end of a sentence. */
const shortYear = /^[0-9]{2}(?:年|后|前|届|级|s\b|[,.;!?](?!\d)|$)/
/** The mark before and after the n of Rock 'n' Roll. */
const andBefore = /^n['’]\s?\p{Script=Latin}/iu
const andAfter = /\p{Script=Latin}\s?['‘’]n$/iu

/**
 * Whether the single mark at an index is the apostrophe of a Latin word: between its letters, after a letter
 * before 's, beside the n of Rock 'n' Roll, or in the place of a century, '90年代, where nothing closes a quotation.
 */
export function isApostrophe(text: string, at: number): boolean {
  if (isInWord(text, at)) return true
  const isLetter = /[\p{Script=Latin}0-9]/u.test(characterBefore(text, at))
  return !isLetter && shortYear.test(text.slice(at + 1, at + 5)) && !closesLater(text, at)
}

function isInWord(text: string, at: number): boolean {
  const before = characterBefore(text, at)
  const rest = text.slice(at + 1, at + 8)
  const isLetter = /[\p{Script=Latin}0-9]/u.test(before)
  if (isLetter && classOf(characterAt(text, at + 1)) === 'latin') return true
  if (classOf(before) === 'han' && ending.test(rest)) return !isOpenAt(text, at)
  if (andBefore.test(rest) && /\p{Script=Latin}\s?$/u.test(text.slice(Math.max(0, at - 3), at)))
    return true
  return andAfter.test(text.slice(Math.max(0, at - 6), at))
}

/** A single quotation mark that opens before and closes nowhere before the index. */
function isOpenAt(text: string, at: number): boolean {
  const start = Math.max(0, at - window)
  let isOpen = false
  for (const { 0: mark, index } of text.slice(start, at).matchAll(/['‘’]/g)) {
    const before = characterBefore(text, start + index)
    if (/[\p{Script=Latin}0-9]/u.test(before)) continue
    if (shortYear.test(text.slice(start + index + 1, start + index + 5))) continue
    isOpen = mark !== '’' && !isOpen
  }
  return isOpen
}

function closesLater(text: string, at: number): boolean {
  const rest = text.slice(0, at + window)
  for (const { index } of rest.matchAll(/['’]/g)) {
    if (index <= at || isInWord(text, index)) continue
    const around = characterBefore(text, index) + characterAt(text, index + 1)
    // 6'2": feet; a mark after a space opens.
    if (/^(?:[0-9][0-9"”]?$|\s)/.test(around)) continue
    return !shortYear.test(text.slice(index + 1, index + 5))
  }
  return false
}

/** Characters that a quotation is looked for on either side. */
const window = 60
