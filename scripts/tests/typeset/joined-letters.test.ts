import { expect, test } from 'vitest'
import { afterJoined } from '../../typeset/joined-letters.ts'
import type { Piece } from '../../typeset/piece.ts'

const pieces = (...texts: readonly string[]): readonly Piece[] =>
  texts.map(text => ({ text, kind: 'latin', path: [] }))

test('Marks after Uyghur take its script, up to the next letter', () => {
  const found = afterJoined(pieces('说', '：', '“', 'سىز', '”', '，', '意', '。'))
  expect([...found]).toEqual([4, 5])
})

test('Nothing is looked for in copy without joined letters', () => {
  expect(afterJoined(pieces('说', '：', 'བོད', '。')).size).toBe(0)
})
