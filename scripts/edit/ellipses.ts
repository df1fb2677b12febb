import { classOf } from './run-characters.ts'
import { besideHan } from './surroundings.ts'
import { editEach, type TextEdit } from './text-edit.ts'

const dots = /\.{3,}|。{3,}|．{3,}|⋯+|…+/g

/** In Chinese text every kind of ellipsis becomes ……; twelve dots, a whole passage left out, stay. */
export function chineseEllipses(text: string): readonly TextEdit[] {
  return editEach(text, dots, (match, at) => {
    if (match.startsWith('…') && match.length > 3) return undefined
    const end = at + match.length
    if (!match.startsWith('。') && !besideHan(text, at, end) && !standsInMarks(text, at, end)) {
      return undefined
    }
    return betweenDigits(text, at, end) ? undefined : '……'
  })
}

/** In English text three full points become one ellipsis. */
export function englishEllipses(text: string): readonly TextEdit[] {
  return editEach(text, /(?<!\.)\.{3}(?!\.)/g, () => '…')
}

function betweenDigits(text: string, start: number, end: number): boolean {
  return classOf(text.charAt(start - 1)) === 'digit' && classOf(text.charAt(end)) === 'digit'
}

function standsInMarks(text: string, start: number, end: number): boolean {
  return /[“‘]/.test(text.charAt(start - 1)) && /[”’]/.test(text.charAt(end))
}
