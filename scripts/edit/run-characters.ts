import { cjkLetter } from '../kit/han.ts'

/** The author's own line break inside a run: U+2028, which no copy holds after reading. */
export const lineBreak = '\u2028'

/** Stands in a run for something that is not text, such as a piece of code. */
export const object = '\uFFFC'

const han = new RegExp(cjkLetter, 'u')
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const fullWidthMark = /[，。、；：！？（）《》〈〉「」『』【】〔〕～]/
const sharedMark = /[“”‘’…—·]/
const digit = /[0-9]/

/** What a character is to the house style; `shared` marks belong to Chinese and Latin alike. */
export type CharacterClass = 'han' | 'latin' | 'digit' | 'mark' | 'shared' | 'other' | 'edge'

/** The class of a character; no character, or a line break, is an edge. */
export function classOf(character: string | undefined): CharacterClass {
  if (!character || character === lineBreak) return 'edge'
  if (han.test(character)) return 'han'
  if (digit.test(character)) return 'digit'
  if (latin.test(character)) return 'latin'
  if (fullWidthMark.test(character)) return 'mark'
  return sharedMark.test(character) ? 'shared' : 'other'
}

/** The whole character that ends before an index. */
export function characterBefore(text: string, index: number): string {
  const low = text.charAt(index - 1)
  return /[\uDC00-\uDFFF]/.test(low) ? text.slice(Math.max(0, index - 2), index) : low
}

/** The whole character that begins at an index. */
export function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index)
  return point === undefined ? '' : String.fromCodePoint(point)
}
