import { describe, expect, it } from 'vitest'
import { benchPages } from '../../bench/bench-pages.ts'
import { benchAims, benchTable, worstPages } from '../../bench/bench-pages-table.ts'
import { dailyStyle } from '../../makeup/leaf/daily-style.ts'

describe('the make-up benchmark', () => {
  // Each page takes a second and a half longer than the one before.
  let asked = 0
  let clock = 0
  const pages = benchPages([10, 4, 12], dailyStyle, () => {
    asked += 1
    clock += asked % 2 === 0 ? 750 * asked : 1
    return clock
  })

  it('fills its pages and takes its time from the caller’s clock', () => {
    expect(pages.map(page => [page.isFilled, page.solveMs])).toEqual([
      [true, 1500],
      [true, 3000],
      [true, 4500]
    ])
  })

  it('meets its aims but those of time, which that clock misses', () => {
    const missed = benchAims(pages).filter(aim => !aim.isMet)
    expect(missed.map(aim => [aim.name, aim.value])).toEqual([
      ['solver, median, s', 3],
      ['solver, 95th percentile, s', 4.5]
    ])
    const quick = pages.map(page => ({ ...page, solveMs: page.solveMs / 10 }))
    expect(benchAims(quick).filter(aim => !aim.isMet)).toEqual([])
  })

  it('prints a distribution and names its worst pages first', () => {
    expect(benchTable(pages)).toContain('points lost')
    const costs = worstPages(pages, 2).map(page => page.cost)
    expect(costs).toEqual([...pages.map(page => page.cost)].sort((a, b) => b - a).slice(0, 2))
    for (const page of pages) expect(page.svg).toContain(`seed ${page.seed}`)
  })
})
