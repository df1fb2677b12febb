/** A stretch of text that is compared as one, and what it counts as; nothing for one blank or invisible character. */
export interface Token {
  readonly counts: string
  readonly end: number
}

/** What counts as a dash, a row of points, and any one sign of Word's private fonts. */
export const [dash, points, anySign] = ['——', '……', '\uf000']

/**
 * Takes the next token of a text. This is the loss check's own table of what house style and reading may
 * change: nothing else may differ between file and paper.
 *
 * | filed | counts as |
 * |---|---|
 * | blanks, line ends, invisible characters | nothing |
 * | `--`, `——`, `──`, `—`, `–` and longer rows | one dash |
 * | `...`, `。。。`, `…`, `⋯` and longer rows | one row of points |
 * | selectors between a sign and its picture (U+FE0E, U+FE0F) | nothing |
 * | full-width letters, digits and signs | the narrow ones |
 * | 。 ｡ ． | a full point |
 * | curly and straight quotation marks and apostrophes | the straight one |
 * | a letter and its marks in any order of code points | the composed letter; names' own forms stay |
 * | U+F000 to U+F0FF of Word's Symbol and Wingdings | any one sign |
 */
export function tokenAt(text: string, at: number): Token {
  token.lastIndex = at
  const found = token.exec(text)?.[0] ?? text.charAt(at)
  const end = at + found.length
  return { counts: countsAs(found), end }
}

function countsAs(found: string): string {
  if (/^[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(found)) return ''
  if (/^[-－—―–─━⸺]/.test(found)) return /^[-－]$/.test(found) ? '-' : dash
  if (/^(?:[…⋯]|\.{3}|。{3}|．{3})/.test(found)) return points
  if (/^[\uf000-\uf0ff]/.test(found)) return anySign
  if (/^[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(found)) return found
  const whole = found.replace(/[\ufe0e\ufe0f]/g, '').normalize('NFC')
  return same.get(whole) ?? narrow(whole)
}

function narrow(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code >= 0xff01 && code <= 0xff5e
    ? String.fromCodePoint(code - 0xfee0) + character.slice(1)
    : character
}

const same: ReadonlyMap<string, string> = new Map([
  ...[...'。｡．'].map(mark => [mark, '.'] as const),
  ['､', '、'],
  ...[...'“”„‟＂'].map(mark => [mark, '"'] as const),
  ...[...'‘’‚‛＇'].map(mark => [mark, "'"] as const)
])

const token =
  /[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]|[-－—―–─━⸺]+|[…⋯]+|\.{3,}|。{3,}|．{3,}|[\u1100-\u11ff]+|[\s\S]\p{M}*/uy
