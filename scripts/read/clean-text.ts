import type { Report } from '../model/problem.ts'
import { type FileText, placeIn } from './place-in.ts'

/**
 * Removes invisible characters and composes the text (NFC, never NFKC: wording stays as filed).
 * Each kind found is reported once, at its first place, with how often it stands there.
 */
export function cleanText(source: FileText, report: Report): string {
  if (plain.test(source.text)) return source.text
  reportInvisible(source, report)
  reportLost(source, report)
  const visible = source.text.replace(lineSeparators, '\n').replace(invisible, '')
  const composed = visible.normalize('NFC')
  if (composed !== visible) reportComposed({ ...source, text: visible }, composed, report)
  return composed
}

/** Nothing to clean: ASCII, Han of the basic block and its punctuation. */
const plain = /^[\t\n\u0020-\u007e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e—‘’“”…·×]*$/

const lineSeparators = /[\u2028\u2029]/g

/** Controls, soft hyphen, zero-width characters, direction marks, annotations and tags. */
const invisible =
  /[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}-\u{e007f}]/gu

function reportInvisible(source: FileText, report: Report): void {
  const found = new Map<string, { first: number; times: number }>()
  for (const pattern of [invisible, lineSeparators])
    for (const { 0: character, index } of source.text.matchAll(pattern)) {
      const { first, times } = found.get(character) ?? { first: index, times: 0 }
      found.set(character, { first, times: times + 1 })
    }
  for (const [character, { first, times }] of found) {
    const name = codePoint(character)
    report({
      code: 'file/invisible-character',
      severity: 'warning',
      place: placeIn(source, first),
      message: {
        en: `The invisible character ${name} stands here (${times} in this file); it was left out.`,
        zh: `此处有不可见字符 ${name}（本文件共 ${times} 处），已略去。`
      },
      hint: { en: 'Delete it from the file.', zh: '请从文件中删去。' }
    })
  }
}

function reportLost(source: FileText, report: Report): void {
  const at = source.text.indexOf('\ufffd')
  if (at < 0) return
  report({
    code: 'file/lost-character',
    severity: 'error',
    place: placeIn(source, at),
    message: {
      en: 'The mark for a lost character (U+FFFD) stands here.',
      zh: '此处是字符丢失的标记（U+FFFD）。'
    },
    hint: { en: 'Type the character that was lost.', zh: '请补上丢失的字。' }
  })
}

function reportComposed(source: FileText, composed: string, report: Report): void {
  let at = 0
  while (source.text[at] === composed[at]) at++
  const text = /^.\p{M}*/u.exec(source.text.slice(at))?.[0] ?? ''
  report({
    code: 'file/not-composed',
    severity: 'warning',
    place: placeIn(source, at),
    message: {
      en: `“${text}” is written in another form than usual; it was read as “${text.normalize('NFC')}”.`,
      zh: `“${text}”不是通行的编码形式，已按“${text.normalize('NFC')}”读入。`
    },
    hint: { en: 'Type the character again.', zh: '请重新输入此字。' }
  })
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${hex.padStart(4, '0')}`
}
