import type { HanWord } from './han-words.ts'
import { isHan } from './loose-character.ts'

/** Joins four characters about 无, as names and headlines have them: 踏雪 + 无 + 痕, 后顾 + 无 + 忧. */
export function joinFours(words: readonly HanWord[]): readonly HanWord[] {
  const found: HanWord[] = []
  for (let at = 0; at < words.length; at++) {
    const isOne = isFour(words, at)
    const parts = words.slice(at, at + (isOne ? 3 : 1))
    found.push(...(isOne ? [{ text: parts.map(({ text }) => text).join(''), tag: 'n' }] : parts))
    at += parts.length - 1
  }
  return found
}

function isFour(words: readonly HanWord[], at: number): boolean {
  const [one, none, last, next] = words.slice(at, at + 4)
  if (none?.text !== '无' || one?.text.length !== 2 || last?.text.length !== 1) return false
  return isHan(one.text + last.text) && next?.text.length !== 1
}
