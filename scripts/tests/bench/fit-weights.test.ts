import { expect, test } from 'vitest'
import { fitWeights } from '../../bench/fit-weights.ts'
import { rowsOfSheet } from '../../bench/graded-sheet.ts'
import { rankCorrelation } from '../../bench/rank-correlation.ts'

const rows = Array.from({ length: 30 }, (_, at) => {
  const values = [(at % 5) / 4, (at % 7) / 6, (at % 3) / 2]
  const [a = 0, b = 0, c = 0] = values
  return { values, lost: 20 * a + 5 * b - 4 * c }
})

test('Weights that made the points are found again, none below nothing', () => {
  const found = fitWeights(rows, { usual: 10, pull: 0.001 })
  expect(found[0]).toBeGreaterThan(17)
  expect(found[0]).toBeLessThan(21)
  expect(found[2]).toBe(0)
})

test('Where pages say nothing of a term its weight is the usual one', () => {
  const silent = rows.map(({ values, lost }) => ({ values: [...values, 0], lost }))
  expect(fitWeights(silent, { usual: 10, pull: 2 })[3]).toBe(10)
})

test('Ranks agree, are turned round, and equal ones share theirs', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 40, 90])).toBeCloseTo(1)
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1)
  expect(rankCorrelation([1, 1, 2], [1, 1, 5])).toBeCloseTo(1)
})

test('A sheet is read by its first line, commas in quotes being words', () => {
  expect(rowsOfSheet('page,remark,end\np1,"grey, no lead",\np2,"a ""b""",x\n')).toEqual([
    { page: 'p1', remark: 'grey, no lead', end: '' },
    { page: 'p2', remark: 'a "b"', end: 'x' }
  ])
})
