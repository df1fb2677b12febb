import { expect, test } from 'vitest'
import { type LatinLine, latinMetrics } from '../../typeset/latin-metrics.ts'

/** Words of the given widths with the given spaces between them, em. */
function lineOf(widths: readonly number[], spaces: readonly number[]): LatinLine {
  let left = 0
  const words = widths.map((width, at) => {
    const word = { text: 'abcd', leftEm: left, rightEm: left + width }
    left += width + (spaces[at] ?? 0)
    return word
  })
  return { words, hyphenated: false, ends: false }
}

const even = lineOf([3, 4, 3], [0.25, 0.25])
const other = lineOf([2, 4, 4], [0.25, 0.25])

test('counts hyphens, and three under one another as a ladder', () => {
  const parted = { ...even, hyphenated: true }
  expect(latinMetrics([parted, parted, even, parted], 0.375)).toMatchObject({
    hyphens: 3,
    ladders: 0
  })
  expect(latinMetrics([parted, parted, parted, even], 0.375)).toMatchObject({ ladders: 1 })
})

test('counts a line as loose by its own mean space, but not the last of a paragraph', () => {
  const loose = lineOf([3, 3], [0.5])
  expect(latinMetrics([loose, even, { ...loose, ends: true }], 0.375).loose).toBe(1)
})

test('sees a river where spaces stand under one another through three lines', () => {
  expect(latinMetrics([even, even], 0.375).rivers).toBe(0)
  expect(latinMetrics([even, even, even], 0.375).rivers).toBe(2)
  expect(latinMetrics([even, other, even], 0.375).rivers).toBe(0)
})

test('sees a last line of one short word', () => {
  const last = (text: string): LatinLine => ({
    words: [{ text, leftEm: 0, rightEm: 1 }],
    hyphenated: false,
    ends: true
  })
  expect(latinMetrics([even, last('us.”')], 0.375).widows).toBe(1)
  expect(latinMetrics([even, last('water.')], 0.375).widows).toBe(0)
  expect(latinMetrics([last('Yes.')], 0.375).widows).toBe(0)
})
