import { describe, expect, it } from 'vitest'
import { benchPages } from '../../makeup/bench.ts'
import { benchAims, benchTable, worstPages } from '../../makeup/bench-table.ts'
import { dailyStyle } from '../../makeup/style.ts'

describe('the make-up benchmark', () => {
  let clock = 0
  const pages = benchPages([10, 20, 36], dailyStyle, () => {
    clock += 100
    return clock
  })

  it('fills its pages, meets its aims and takes its time from the caller’s clock', () => {
    expect(pages.map(page => [page.isFilled, page.solveMs])).toEqual([
      [true, 100],
      [true, 100],
      [true, 100]
    ])
    expect(benchAims(pages).filter(aim => !aim.isMet)).toEqual([])
  })

  it('prints a distribution and names its worst pages first', () => {
    expect(benchTable(pages)).toContain('score Q')
    const scores = worstPages(pages, 2).map(page => page.score)
    expect(scores).toEqual([...pages.map(page => page.score)].sort((a, b) => a - b).slice(0, 2))
    for (const page of pages) expect(page.svg).toContain(`seed ${page.seed}`)
  })
})
