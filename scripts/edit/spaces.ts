import { characterAt, characterBefore, classOf } from './run-characters.ts'
import { editEach, type TextEdit } from './text-edit.ts'

const spaces = /[ \t\n\u00A0\u3000]+/g
// 本报讯 近期 / 新华社北京5月4日电 5月4日: the gap after the credit line is the paper's custom.
const creditLine = /^[^，。；！？、：\u2028]{1,30}[讯电]$/

/**
 * Typed spaces: between Han words a meant gap, kept as one U+3000; beside full-width marks and
 * between Han and Latin none, for the style makes that gap; between Latin words one space. A line
 * end of the file inside Chinese text is nothing.
 */
export function chineseSpaces(text: string): readonly TextEdit[] {
  return editEach(text, spaces, (match, at) => {
    const end = at + match.length
    const left = characterBefore(text, at)
    const right = characterAt(text, end)
    if (classOf(left) === 'edge' || classOf(right) === 'edge') return ''
    if (at <= 31 && creditLine.test(text.slice(0, at))) return '\u3000'
    if (classOf(left) === 'han' && classOf(right) === 'han')
      return match.includes('\n') ? '' : '\u3000'
    return belongsToChinese(text, at, -1) || belongsToChinese(text, end, 1) ? '' : ' '
  })
}

// A quotation mark, dash or ellipsis is Chinese or Latin as the character beyond it is.
function belongsToChinese(text: string, index: number, step: -1 | 1): boolean {
  let at = index
  let character = next(text, at, step)
  while (classOf(character) === 'shared') {
    at += step
    character = next(text, at, step)
  }
  return classOf(character) === 'han' || classOf(character) === 'mark'
}

function next(text: string, at: number, step: -1 | 1): string {
  return step < 0 ? characterBefore(text, at) : characterAt(text, at)
}
