import type { KeyShape } from './key-shapes.ts'

/** How YAML would take what stands after a key on its line, and what its author meant. */
export type OneLineValue =
  /** YAML reads it as it was meant. */
  | { readonly kind: 'sound' }
  /** A text of so many characters that needs quotation marks to be one. */
  | { readonly kind: 'text'; readonly length: number }
  /** The same, in quotation marks whose backslashes are no escapes: `"C:\下载"`. */
  | { readonly kind: 'quoted'; readonly length: number }
  /** A text over several lines: `|`, `>`. */
  | { readonly kind: 'block' }
  /** A quotation mark or bracket that this line does not close. */
  | { readonly kind: 'open'; readonly sign: string }

/** Judges the value of one line, which begins with no blank and ends with none. */
export function oneLineValue(value: string, shape: KeyShape): OneLineValue {
  const [sign = ''] = value
  if (value === '' || /^#(?:\s|$)/.test(value)) return sound
  if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(value)) return { kind: 'block' }
  if (sign === '"' || sign === "'") return quotedValue(value, sign, shape)
  if (sign === '[' || sign === '{') return bracketedValue(value, sign, shape)
  const length = beforeComment(value)
  return shape.text && needsQuotes(value.slice(0, length)) ? { kind: 'text', length } : sound
}

/** What is quoted is what is meant, unless words stand after it: `"Bins" are back`. */
function quotedValue(value: string, sign: '"' | "'", shape: KeyShape): OneLineValue {
  const whole = sign === '"' ? /^"(?:[^"\\]|\\.)*"/.exec(value) : /^'(?:[^']|'')*'/.exec(value)
  if (!whole) return { kind: 'open', sign }
  const rest = value.slice(whole[0].length)
  if (/^\s*$|^\s+#/.test(rest))
    return sign === '"' && strangeEscape.test(whole[0])
      ? { kind: 'quoted', length: whole[0].length }
      : sound
  return shape.text ? { kind: 'text', length: beforeComment(value) } : sound
}

/** `[a, b]` is a list where one may stand; `[注] 说明` and all of a text's own brackets are words. */
function bracketedValue(value: string, sign: '[' | '{', shape: KeyShape): OneLineValue {
  const mayBe = sign === '[' ? shape.list : shape.map
  const end = closingBracket(value)
  if (mayBe && end === undefined) return { kind: 'open', sign }
  if (mayBe && /^\s*$|^\s+#/.test(value.slice(end))) return sound
  return shape.text ? { kind: 'text', length: beforeComment(value) } : sound
}

/** Offset after the bracket that closes the first one; brackets in quotation marks do not count. */
export function closingBracket(text: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(
    /(?<=[[{,:\s])(?:"(?:[^"\\]|\\.)*"|'[^']*')|[[\]{}]/g
  )) {
    if (sign.length > 1) continue
    depth += sign === '[' || sign === '{' ? 1 : -1
    if (depth === 0) return index + 1
  }
  return undefined
}

/** Signs that a plain text may not begin with, a colon that would make it a key, and lists. */
function needsQuotes(text: string): boolean {
  return /^[@`%*&!|>,#\]}]|^[-?:](?:\s|$)|:(?:\s|$)/.test(text)
}

/** Where a remark begins, ` # …`; the length of the text where there is none. */
function beforeComment(value: string): number {
  const at = value.search(/\s+#/)
  return at < 0 ? value.length : at
}

/** A backslash that no YAML text has, as in "C:\下载". */
const strangeEscape = /^(?:[^\\]|\\[0abtnvfre "/\\N_LPxuU])*\\[^0abtnvfre "/\\N_LPxuU]/

const sound = { kind: 'sound' } as const
