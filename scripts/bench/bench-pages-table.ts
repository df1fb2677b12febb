import type { BenchPage } from './bench-pages.ts'

/** One aim of the benchmark and what was reached. */
export interface BenchAim {
  readonly name: string
  readonly value: number
  readonly aim: number
  readonly isMet: boolean
}

/** The aims of make-up over all pages of a run. */
export function benchAims(pages: readonly BenchPage[]): readonly BenchAim[] {
  const filled = pages.filter(page => page.isFilled)
  const mean = (of: (page: BenchPage) => number) => sum(filled.map(of)) / Math.max(1, filled.length)
  const times = pages.map(page => page.solveMs).sort((a, b) => a - b)
  const absorbed =
    sum(filled.map(page => page.absorbed)) / sum(filled.map(page => page.corrections))
  return [
    least('filled exactly, %', (100 * filled.length) / pages.length, 99),
    most(
      'unfilled area of filled pages, %',
      mean(page => page.unfilledPercent),
      0
    ),
    most(
      'butting heads a page',
      mean(page => page.butting),
      0.2
    ),
    most(
      'priority inversions a page',
      mean(page => page.inversions),
      0.1
    ),
    most('solver, median, s', quantile(times, 0.5) / 1000, 0.5),
    most('solver, 95th percentile, s', quantile(times, 0.95) / 1000, 3),
    least('±2 lines absorbed in place, %', 100 * absorbed, 90)
  ]
}

/** The aims and the distribution of a run as lines of text. */
export function benchTable(pages: readonly BenchPage[]): string {
  const aims = benchAims(pages).map(
    ({ name, value, aim, isMet }) =>
      `${isMet ? 'ok  ' : 'MISS'} ${name.padEnd(36)} ${value.toFixed(2).padStart(8)}   aim ${aim}`
  )
  const filled = pages.filter(page => page.isFilled)
  const rows = [
    row(
      'points lost',
      filled.map(page => page.cost)
    ),
    row(
      'solver, ms',
      pages.map(page => page.solveMs)
    ),
    row(
      'butting heads',
      filled.map(page => page.butting)
    ),
    row(
      'inversions',
      filled.map(page => page.inversions)
    ),
    row(
      'absorbed, %',
      filled.map(page => (100 * page.absorbed) / page.corrections)
    )
  ]
  const head = `${''.padEnd(16)}${quantiles.map(q => `p${100 * q}`.padStart(9)).join('')}`
  return [...aims, '', head, ...rows].join('\n')
}

/** The pages an art director should look at first: unfilled, then those that lose most. */
export function worstPages(pages: readonly BenchPage[], count: number): readonly BenchPage[] {
  const rank = (page: BenchPage) => (page.isFilled ? -page.cost : -1000)
  return [...pages].sort((a, b) => rank(a) - rank(b) || a.seed - b.seed).slice(0, count)
}

const quantiles = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

function row(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const cells = quantiles.map(q => quantile(sorted, q).toFixed(1).padStart(9))
  return `${name.padEnd(16)}${cells.join('')}`
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function least(name: string, value: number, aim: number): BenchAim {
  return { name, value, aim, isMet: value >= aim }
}

function most(name: string, value: number, aim: number): BenchAim {
  return { name, value, aim, isMet: value <= aim }
}
