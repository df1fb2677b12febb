import { expect, test } from 'vitest'
import { type PageFigures, worseThan } from './gold.ts'

const page: PageFigures = { score: 90, metrics: { 2: 1, 15: 4.2 }, looseLines: 3, shortLines: 0 }

test.each<[string, PageFigures, readonly string[]]>([
  ['as before', page, []],
  ['better', { ...page, score: 95, looseLines: 1, metrics: { 2: 0, 15: 4.2 } }, []],
  ['a lower score', { ...page, score: 89 }, ['a, page 1: points missing 10 → 11']],
  ['another loose line', { ...page, looseLines: 4 }, ['a, page 1: loose lines 3 → 4']],
  ['another short line', { ...page, shortLines: 1 }, ['a, page 1: short lines 0 → 1']],
  ['a metric', { ...page, metrics: { 2: 2, 15: 4.2 } }, ['a, page 1: metric 2 1 → 2']],
  ['a new metric', { ...page, metrics: { ...page.metrics, 7: 1 } }, ['a, page 1: metric 7 0 → 1']]
])('against its gold a page is judged: %s', (_, now, worse) => {
  expect(worseThan({ 'a, page 1': page }, { 'a, page 1': now })).toEqual(worse)
})

test('a page without gold, and gold without its page, are told', () => {
  expect(worseThan({ 'a, page 1': page }, { 'a, page 2': page })).toEqual([
    'a, page 1: is not made any more',
    'a, page 2: has no gold'
  ])
})
