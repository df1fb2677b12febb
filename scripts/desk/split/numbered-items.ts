import { numberOf } from './file-headings.ts'
import type { Mark } from './part-of-file.ts'

/**
 * The titled items of a stretch of lines, `1、The mill` with copy below, as marks; none where one of them is no
 * title with copy of its own, or where they do not count on from one.
 */
export function numberedItems(lines: readonly string[], from: number, to: number): readonly Mark[] {
  const items: Mark[] = []
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? ''
    const isFirst = at === from || (lines[at - 1] ?? '').trim() === ''
    const [, marks = '', bare = ''] = /^(\*\*|__|)(.*?)\1$/.exec(line.trim()) ?? []
    const number = isFirst ? numberOf(bare) : undefined
    if (!number) continue
    // 3、 in the middle of another count is copy.
    if (number.value !== items.length + 1) return []
    if (!isTitle(lines, at, to, bare.slice(number.sign.length))) return []
    const words = `${marks}${bare.slice(number.sign.length).trim()}${marks}`
    items.push({ kind: 'article', line: at, next: at + 1, words, level: 0, number: number.sign })
  }
  return items.length < 2 ? [] : items
}

/** A short line by itself, which is no sentence, with copy under it that is not the next item. */
function isTitle(lines: readonly string[], at: number, to: number, words: string): boolean {
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '')
  const hasCopy = next > 0 && next < to && numberOf((lines[next] ?? '').trim()) === undefined
  const isAlone = (lines[at + 1] ?? '').trim() === ''
  return isAlone && hasCopy && shownLength(words) <= mostTitle && !/[。；，,;]\s*$/.test(words)
}

/** Without the addresses of links; a letter of Latin is half a character. */
function shownLength(words: string): number {
  const shown = words.replace(/\]\([^)]*\)/g, '').replace(/[[\]*_`]/g, '')
  return [...shown].reduce((sum, sign) => sum + (/[\u0020-\u024f]/.test(sign) ? 0.5 : 1), 0)
}

const mostTitle = 50
