import { expect, test } from 'vitest'
import { columnWidths } from '../../typeset/column-widths.ts'

test.each([
  ['room to spare goes to all columns alike', [2, 4], [1, 1], 10, [4, 6]],
  [
    'columns that fit keep their width, the wider ones share the rest',
    [2, 12, 24],
    [1, 1, 1],
    14,
    [2, 4, 8]
  ],
  ['columns that are all too wide share by what they ask for', [10, 20], [1, 1], 6, [2, 4]],
  ['no column gets less than its least', [4, 30], [3.5, 3], 8, [4, 4]],
  ['a column that would be torn takes its least from the others', [3, 30], [2, 7], 9, [2, 7]],
  ['where even the least is too wide all are narrowed alike', [9, 9], [4, 8], 6, [2, 4]]
])('%s', (_, wide, least, measureEm, expected) => {
  expect(columnWidths({ wide, least }, measureEm)).toEqual(expected)
})
