import { besideHan, scriptAfter, scriptBefore } from './surroundings.ts'
import type { TextEdit } from './text-edit.ts'

interface Pair {
  readonly open: number | undefined
  readonly close: number | undefined
}

/** Round brackets become full-width as a pair, where Han text stands at any of their four sides. */
export function bracketEdits(text: string, left: (at: number) => boolean): readonly TextEdit[] {
  return pairsIn(text, left)
    .filter(pair => isChinese(text, pair))
    .flatMap(({ open, close }) => [...widened(text, open, '('), ...widened(text, close, ')')])
}

function pairsIn(text: string, left: (at: number) => boolean): readonly Pair[] {
  const pairs: Pair[] = []
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (left(index)) continue
    if (mark === '(' || mark === '（') open.push(index)
    else pairs.push({ open: open.pop(), close: index })
  }
  return [...pairs, ...open.map(index => ({ open: index, close: undefined }))]
}

function isChinese(text: string, { open, close }: Pair): boolean {
  if (text.charAt(open ?? -1) === '（' || text.charAt(close ?? -1) === '）') return true
  if (open === undefined) return close !== undefined && besideHan(text, close, close + 1)
  if (close === undefined) return besideHan(text, open, open + 1)
  const outside = scriptBefore(text, open) === 'han' || scriptAfter(text, close + 1) === 'han'
  const inside = scriptAfter(text, open + 1) === 'han' || scriptBefore(text, close) === 'han'
  return outside || (inside && !standsInLatinProse(text, open, close))
}

// in Liaoyuan (辽源) the rain: the brackets belong to the English around them.
function standsInLatinProse(text: string, open: number, close: number): boolean {
  return (
    /[A-Za-z,] $/.test(text.slice(0, open)) &&
    /^(?:[.,;:]? ?[A-Za-z]|[.,;:]?$)/.test(text.slice(close + 1))
  )
}

function widened(text: string, at: number | undefined, narrow: '(' | ')'): readonly TextEdit[] {
  return at === undefined || text.charAt(at) !== narrow
    ? []
    : [{ start: at, end: at + 1, insert: narrow === '(' ? '（' : '）' }]
}
