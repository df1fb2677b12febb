import { expect, test } from 'vitest'
import { likelyJumps } from '../../../makeup/plan/likely-jumps.ts'

test.each<[string, readonly number[], readonly number[], number]>([
  ['a page that holds all', [40, 30, 20], [100], 0],
  ['a little too much for one page, which gives it up', [60, 46], [100], 0],
  ['two that halve their pages', [50, 50, 50, 50], [100, 100], 0],
  ['one longer than a page', [150, 50], [100, 100], 1],
  ['three for two pages', [65, 65, 65], [100, 100], 1]
])('%s needs so many jumps', (_, stories, pages, jumps) => {
  expect(likelyJumps(stories, pages)).toBe(jumps)
})
