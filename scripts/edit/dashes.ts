import { classOf } from './run-characters.ts'
import { scriptAfter, scriptBefore } from './surroundings.ts'
import { editEach, type TextEdit } from './text-edit.ts'

// ─ ━ are box drawing, which several keyboards give for a dash; ⸺ is one sign of two ems.
const chinese = /(?:--|－－|[—―–─━⸺])[-－—―–─━⸺]*/g
/** A line across the copy is longer than a dash. */
const mostInDash = 4
// 周一—周五, 上午—下午: 一字线 between dates, not a dash.
const dateWord = /[年月日号时点分秒周期初旬午〇一二三四五六七八九十级]/

/**
 * A dash between Han text becomes ——; the single — that connects numbers, dates or Latin
 * (3月1日—5月4日, d300—d1800) stays single.
 */
export function chineseDashes(text: string): readonly TextEdit[] {
  return editEach(text, chinese, (match, at) => {
    const end = at + match.length
    if (match.length > mostInDash) return undefined
    if (isRange(text, at, end) && /^(?:--|──|━━|――|——|－－)$/.test(match)) return '—'
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

/** 3--5日, 3月1日──5月4日: numbers of up to four digits or dates; 0431--82097213 is left as it is. */
function isRange(text: string, start: number, end: number): boolean {
  const left =
    /(?:(?<![0-9.A-Za-z])(?:[1-9][0-9]{0,3}|0)(?:\.[0-9]+)?%?|[0-9][年月日号时点分版])$/.test(
      text.slice(Math.max(0, start - 12), start)
    )
  return left && /^[1-9][0-9]{0,3}(?![0-9A-Za-z])/.test(text.slice(end, end + 6))
}

function isConnector(text: string, start: number, end: number, length: number): boolean {
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (isNumberOrLatin(left) && isNumberOrLatin(right)) return true
  // A sign of box drawing is no connector of numbers, whatever stands beside it.
  if (length > 1 || /[─━⸺]/.test(text.charAt(start))) return false
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
