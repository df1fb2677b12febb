import { expect, test } from 'vitest'
import { splitLoses } from '../../../desk/split/split-problems.ts'
import { unaccounted } from '../../../desk/split/unaccounted.ts'

test.each([
  ['## A\n\nwords and words\n', ['# A\n\nwords and', 'words'], ''],
  ['words and words\n', ['words and'], 'words'],
  ['一、水\n\n水\n', ['水', '一、'], '水'],
  ['a - b\n', ['a b'], '-']
])('of %j, made into %j, %j is in none of them', (filed, made, lost) => {
  expect(unaccounted(filed, made).split('').sort().join('')).toBe(lost.split('').sort().join(''))
})

test('what would be lost is told, and how much of it', () => {
  const { code, message } = splitLoses('w.md', unaccounted('水渠通了', ['水通']))
  expect(code).toBe('split/text-lost')
  expect(message.en).toBe('2 characters of the file would be in no story: “渠了”.')
})
