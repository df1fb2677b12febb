import type { DesignFigure, DesignRule } from '../design/figure.ts'
import { designRules } from '../design/page-figures.ts'
import { barWords } from '../desk/design/design-words.ts'
import { cellWidth, padCells } from '../kit/cells.ts'
import type { DesignBench, DesignRow } from './design-bench.ts'

/** A figure over all pages that have it. */
export interface FigureSum {
  readonly id: string
  readonly name: string
  readonly bar: string
  readonly pages: number
  readonly kept: number
  readonly mean: number
  /** Cases on all pages, of a figure that counts them. */
  readonly cases: number
  /** `seed:page what` of the pages farthest from the bar. */
  readonly worst: readonly string[]
}

/** Every figure over all pages, in the order of the rules. */
export function figureSums(rows: readonly DesignRow[]): readonly FigureSum[] {
  return designRules.map(rule => {
    const found = rows.flatMap(row => {
      const figure = row.figures.find(({ id }) => id === rule.id)
      return figure ? [{ row, figure }] : []
    })
    const worst = found
      .filter(({ figure }) => !figure.isKept)
      .sort((a, b) => farOff(b.figure) - farOff(a.figure))
      .slice(0, 3)
      .map(({ row, figure }) => `${placeOf(row)} ${figure.cases.slice(0, 2).join('; ')}`)
    const values = found.map(({ figure }) => figure.value)
    const sum = values.reduce((total, one) => total + one, 0)
    return {
      id: rule.id,
      name: rule.name.en,
      bar: barWords(rule),
      pages: found.length,
      kept: found.filter(({ figure }) => figure.isKept).length,
      mean: round(sum / Math.max(1, found.length)),
      cases: rule.sense === 'most' ? sum : found.length,
      worst
    }
  })
}

/** The pages that keep fewest rules, the worst first; of equal ones the first seed. */
export function worstDesigns(rows: readonly DesignRow[]): readonly DesignRow[] {
  const missed = ({ figures }: DesignRow) =>
    figures.filter(({ isKept }) => !isKept).reduce((sum, one) => sum + 1 + farOff(one) / 4, 0)
  return [...rows].sort((a, b) => missed(b) - missed(a) || a.seed - b.seed || a.page - b.page)
}

/** A row a figure: bar, mean of its pages, share that keep it, worst cases; then skeletons and the score. */
export function designBenchTable({ rows, issues, unfilled }: DesignBench): string {
  const head = ['', 'figure', 'bar', 'mean', 'kept', 'pages', 'worst']
  const body = figureSums(rows).map(one => [
    one.kept === one.pages ? ' ' : '!',
    one.name,
    one.bar,
    String(one.mean),
    `${Math.round((100 * one.kept) / Math.max(1, one.pages))} %`,
    String(one.pages),
    one.worst.join(' · ')
  ])
  const all = [head, ...body]
  const widths = head.map((_, at) => Math.max(...all.map(row => cellWidth(row[at] ?? ''))))
  const table = all.map(row =>
    row.map((cell, at) => (at === 6 ? cell : padCells(cell, widths[at] ?? 0))).join('  ')
  )
  const alike = rows.filter(({ isAlike }) => isAlike).map(placeOf)
  const worst = worstDesigns(rows)
    .slice(0, 5)
    .map(row => {
      const missed = row.figures.filter(({ isKept }) => !isKept).map(({ id }) => id)
      return `  ${placeOf(row)} ${row.format} ${row.style} ${row.genre}, score ${round(row.taste.score)}: ${missed.join(', ')}`
    })
  return [
    ...table,
    '',
    `skeletons: ${skeletonCounts(rows)}`,
    `pages with the skeleton of a neighbour: ${alike.length} (${alike.join(' ')})`,
    `score: ${round(rows.reduce((sum, { taste }) => sum + taste.score, 0) / Math.max(1, rows.length))}`,
    `${rows.length} pages of ${issues} issues filled; not filled: ${unfilled.length} (${unfilled.join(', ')})`,
    'worst pages:',
    ...worst
  ].join('\n')
}

/** `7001:2`, the seed of the issue and the page. */
export function placeOf({ seed, page }: Pick<DesignRow, 'seed' | 'page'>): string {
  return `${seed}:${page}`
}

function skeletonCounts(rows: readonly DesignRow[]): string {
  const names = rows.map(({ skeleton }) => skeleton)
  return [...new Set(names)]
    .map(name => ({ name, count: names.filter(one => one === name).length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ')
}

/** How far a figure is from its bar, in bars; of one that counts, in cases. */
function farOff({ value, bar, sense }: DesignFigure | (DesignRule & { value: number })): number {
  return sense === 'least' ? (bar - value) / bar : value - bar
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
