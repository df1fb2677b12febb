import { dressNames } from '../model/head-dresses.ts'
import { kindNames } from '../model/kinds.ts'
import type { Place, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { wordPairs } from './word-pairs.ts'

/** Reads `notice reversed, letter ruled`: the kinds of stories and the dress of their headlines. */
export function headStylesOf(text: string, place: Place, report: Report): Style['headStyles'] {
  const token = {
    code: 'style/head-styles',
    token: 'head-styles',
    first: kindNames,
    second: () => dressNames,
    words: { en: 'a kind of story and a dress of headlines', zh: '稿件种类 标题样式' }
  }
  return wordPairs(text, token, place, report)
}
