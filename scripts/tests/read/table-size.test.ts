import { expect, test } from 'vitest'
import { beginsLargeTable } from '../../read/table-size.ts'

const row = (cells: number) => '| 甲 '.repeat(cells)
const rule = (cells: number) => '|---'.repeat(cells)
const rows = (count: number, cells: number) => Array.from({ length: count }, () => row(cells))

test.each<[string, readonly string[], boolean]>([
  ['60 columns', [row(60), rule(60), row(60)], false],
  ['61 columns', [row(61), rule(61), row(61)], true],
  ['4,000 cells', [row(10), rule(10), ...rows(399, 10)], false],
  ['4,010 cells', [row(10), rule(10), ...rows(400, 10)], true],
  ['bars at both ends', [`${row(61)}|`, `${rule(61)}|`], true],
  ['bars at both ends of 60', [`${row(60)}|`, `${rule(60)}|`], false],
  ['a bar that is a character', [`${row(59)}| \\| `, rule(60)], false],
  ['names and rule of other numbers', [row(70), rule(61)], false],
  ['rows after the table', [row(10), rule(10), ...rows(9, 10), ':::', ...rows(400, 10)], false],
  ['no rule', rows(500, 10), false]
])('a table is counted before it is parsed: %s', (_, lines, large) => {
  expect(beginsLargeTable(lines)).toBe(large)
})
