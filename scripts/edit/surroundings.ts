import { characterAt, characterBefore, classOf } from './run-characters.ts'

/** The script in which the text beside a mark reads; undefined where neither can be told. */
export type Script = 'han' | 'latin' | undefined

// Characters looked at on each side; no number or row of marks is longer.
const window = 40
const before = /(?:[”’)）!?！？]|[ \u00A0])*$/
const after = /^(?:[“‘’(（]|[ \u00A0])*/
const numberBefore = /[0-9.,%‰℃°+~/-]*$/
const numberAfter = /^[0-9.,%‰℃°+~/-]*/

/**
 * The script of the text that ends at an index. Spaces, closing quotes and brackets, and then a
 * number, are looked through: in 下降7%,5G the comma stands in Chinese.
 */
export function scriptBefore(text: string, index: number): Script {
  const upToWord = text.slice(Math.max(0, index - window), index).replace(before, '')
  const word = upToWord.replace(numberBefore, '')
  return scriptOf(characterBefore(word, word.length))
}

/** The script of the text that begins at an index, with opening quotes and numbers looked through. */
export function scriptAfter(text: string, index: number): Script {
  const word = text
    .slice(index, index + window)
    .replace(after, '')
    .replace(numberAfter, '')
  return scriptOf(characterAt(word, 0))
}

/** Whether the text reads as Chinese on at least one side of the characters from `start` to `end`. */
export function besideHan(text: string, start: number, end: number): boolean {
  return scriptBefore(text, start) === 'han' || scriptAfter(text, end) === 'han'
}

function scriptOf(character: string): Script {
  const found = classOf(character)
  if (found === 'han' || found === 'mark') return 'han'
  return found === 'latin' ? 'latin' : undefined
}
