import { expect, test } from 'vitest'
import { turnSheet } from '../../../book/vertical/turn-sheet.ts'

test('sides and sizes are turned by a quarter', () => {
  expect(turnSheet('p {\n  margin: 1em 2em 3em 4em;\n  border-top: 0.1em solid;\n}')).toBe(
    'p {\n  margin: 4em 1em 2em 3em;\n  border-right: 0.1em solid;\n}'
  )
  expect(turnSheet('img { max-width: 100%; height: auto; padding-left: 1em }')).toBe(
    'img { max-height: 100%; width: auto; padding-top: 1em }'
  )
})

test('words that only begin like a side stay, and so do rules of tables', () => {
  const sheet = 'p { text-align: right; line-height: 1.5; vertical-align: top }'
  expect(turnSheet(sheet)).toBe(sheet)
  const table = 'th,\ntd { padding: 0.25em 0.5em; width: 100% }'
  expect(turnSheet(table)).toBe(table)
})
