import { expect, test } from 'vitest'
import type { DesignRow } from '../../bench/design-bench.ts'
import { designBenchTable, figureSums, worstDesigns } from '../../bench/design-bench-table.ts'
import { pageLook } from '../../design/page-look.ts'
import { madePage } from '../design/made-page.ts'

function row(seed: number, leadPx: number): DesignRow {
  const lead = { at: [0, 0, 4, 60], px: leadPx, priority: 1 } as const
  const second = { at: [4, 0, 2, 60], px: 40, priority: 2 } as const
  return {
    ...{ seed, page: 1, folder: '', format: 'duikai', style: '', genre: 'front' },
    ...pageLook(madePage({ lead, second })),
    isAlike: false
  }
}

const rows = [row(1, 72), row(2, 38), row(3, 48)]

test('A figure over all pages has its mean, the pages that keep it and the farthest first', () => {
  const ratio = figureSums(rows).find(({ id }) => id === 'lead-ratio')
  expect(ratio).toMatchObject({ bar: '≥ 1.3', pages: 3, kept: 1, mean: 1.32 })
  expect(ratio?.worst).toEqual(['2:1 38 px lead, 40 px second', '3:1 48 px lead, 40 px second'])
})

test('The page that is farthest from its bars is the worst, and the table names it', () => {
  expect(worstDesigns(rows).map(({ seed }) => seed)).toEqual([2, 3, 1])
  const table = designBenchTable({ issues: 3, rows, unfilled: ['4:1 makeup/too-much-copy'] })
  expect(table).toContain('2:1 duikai  front, score 45.45: lead-ratio')
  expect(table).toContain('not filled: 1 (4:1 makeup/too-much-copy)')
})
