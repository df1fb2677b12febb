import { expect, test } from 'vitest'
import { isAddress } from '../../read/is-address.ts'

test.each([
  ['桂花.md', true],
  ['12%20人物.md', true],
  ['<12 人物.md>', true],
  ['../文艺/桂花.md#开头', true],
  ['图/说明.pdf', true],
  ['https://zh.wikipedia.org/wiki/石桥', true],
  ['12号', false],
  ['见第3版', false],
  ['桂花', false],
  ['2026.11', false]
])('what stands in round brackets, %j, is an address: %j', (words, isOne) => {
  expect(isAddress(words)).toBe(isOne)
})
