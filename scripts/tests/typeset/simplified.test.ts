import { expect, test } from 'vitest'
import { simplified } from '../../typeset/simplified.ts'

test('traditional characters become simplified ones, one for one', () => {
  const text = '荃灣老字號冰室月底結業，街坊排隊道別'
  expect(simplified(text)).toBe('荃湾老字号冰室月底结业，街坊排队道别')
  expect(simplified(text)).toHaveLength(text.length)
})

test('other characters stay as they are', () => {
  expect(simplified('名著 iPhone 与着色')).toBe('名著 iPhone 与着色')
})
