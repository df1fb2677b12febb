import { expect, test } from 'vitest'
import { pageChoices } from '../../../makeup/plan/page-choice.ts'

const small = { format: 'small', ofPage: 1000, less: 100 }
const large = { format: 'large', ofPage: 2000, less: 100 }

test.each<[string, readonly [number, number], number, string]>([
  ['the usual format where its pages are filled', [1900, 1900], 9, 'small 2 1.00'],
  ['another where the usual one is not', [1400, 1900], 9, 'large 1 1.00'],
  ['the nearest where none is filled', [1400, 1400], 9, 'small 2 0.74'],
  ['no more pages than stories', [2900, 2900], 1, 'large 1 1.53']
])('chosen is %s', (_, [inSmall, inLarge], stories, expected) => {
  const fills = [
    { ...small, needed: inSmall },
    { ...large, needed: inLarge }
  ]
  const [first] = pageChoices(fills, stories, 5)
  expect(`${first?.format} ${first?.pages} ${first?.fill.toFixed(2)}`).toBe(expected)
})
