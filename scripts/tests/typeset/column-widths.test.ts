import { expect, test } from 'vitest'
import { columnWidths } from '../../typeset/column-widths.ts'

test('Room to spare goes to all columns alike', () => {
  expect(columnWidths([2, 4], 10)).toEqual([4, 6])
})

test('Columns that fit keep their width, the wider ones divide what is left', () => {
  expect(columnWidths([2, 12, 24], 14)).toEqual([2, 4, 8])
})

test('Columns that are all too wide share by what they ask for', () => {
  expect(columnWidths([10, 20], 6)).toEqual([2, 4])
})
