import { classOf } from './characters.ts'
import { scriptAfter, scriptBefore } from './surroundings.ts'
import { editEach, type TextEdit } from './text-edit.ts'

const chinese = /(?:--|－－|[—―–─])[-－—―–─]*/g
// 周一—周五, 上午—下午: 一字线 between dates, not a dash.
const dateWord = /[年月日号时点分秒周期初旬午〇一二三四五六七八九十级]/

/**
 * A dash between Han text becomes ——; the single — that connects numbers, dates or Latin
 * (3月1日—5月4日, d300—d1800) stays single.
 */
export function chineseDashes(text: string): readonly TextEdit[] {
  return editEach(text, chinese, (match, at) => {
    const end = at + match.length
    if (isConnector(text, at, end, match.length)) return undefined
    return readsAsDash(text, at, end, match.length) ? '——' : undefined
  })
}

/** In English text -- and --- become —, and -- between digits –. */
export function englishDashes(text: string): readonly TextEdit[] {
  return editEach(text, /(?<!-)-{2,3}(?!-)/g, (_, at) =>
    /[0-9]--[0-9]/.test(text.slice(at - 1, at + 3)) ? '–' : '—'
  )
}

function isConnector(text: string, start: number, end: number, length: number): boolean {
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (isNumberOrLatin(left) && isNumberOrLatin(right)) return true
  if (length > 1) return false
  return (
    isNumberOrLatin(left) || isNumberOrLatin(right) || (dateWord.test(left) && dateWord.test(right))
  )
}

function readsAsDash(text: string, start: number, end: number, length: number): boolean {
  const left = scriptBefore(text, start)
  const right = scriptAfter(text, end)
  return length > 1
    ? left === 'han' || right === 'han'
    : left !== 'latin' && right !== 'latin' && (left ?? right) === 'han'
}

function isNumberOrLatin(character: string): boolean {
  const found = classOf(character)
  return found === 'digit' || found === 'latin' || /[%℃°]/.test(character)
}
