import { padCells } from '../kit/cells.ts'
import { median } from '../kit/median.ts'
import type { AnyRow, Asked } from './any-bench.ts'

/** What a run over random collections came to; shares from 0 to 1, absent where nothing was tried. */
export interface AnyBenchFindings {
  readonly collections: number
  readonly built: number | undefined
  readonly builtWithFormat: number | undefined
  readonly builtWithPages: number | undefined
  /** Of all papers of a folder alone: those that fill their pages by themselves so far. */
  readonly fill97to104: number | undefined
  readonly fill93to108: number | undefined
  readonly lastPageClosed: number | undefined
  /** Of all pages. */
  readonly deviationAtMost25: number | undefined
  readonly bodyAtLeast: number | undefined
  /** Code → trials that it stopped. */
  readonly failures: Readonly<Record<string, number>>
}

/** Counts what was built, how full, how well, and what stopped the rest. */
export function anyBenchFindings(rows: readonly AnyRow[]): AnyBenchFindings {
  const asked = (kind: Asked) => rows.filter(row => row.asked === kind)
  const built = (kind: Asked) => share(asked(kind), ({ trial }) => trial.isBuilt)
  const papers = asked('folder').filter(({ trial }) => trial.isBuilt)
  const fills = papers.flatMap(({ trial }) => trial.chosen?.fill ?? [])
  const pages = rows.flatMap(({ trial }) => (trial.isBuilt ? trial.deviations : []))
  const failures = new Map<string, number>()
  for (const code of rows.flatMap(({ trial }) => trial.codes)) {
    const kind = code.replace(/ \d+$/, '')
    failures.set(kind, (failures.get(kind) ?? 0) + 1)
  }
  return {
    collections: asked('folder').length,
    built: built('folder'),
    builtWithFormat: built('format'),
    builtWithPages: built('pages'),
    fill97to104: share(fills, fill => fill >= 0.97 && fill <= 1.04),
    fill93to108: share(fills, fill => fill >= 0.93 && fill <= 1.08),
    lastPageClosed: share(papers, ({ trial }) => trial.isClosed),
    deviationAtMost25: share(pages, points => points <= 25),
    bodyAtLeast: share(papers, ({ trial: { chosen } }) =>
      chosen ? chosen.bodyPoints >= chosen.leastBodyPoints : false
    ),
    failures: Object.fromEntries([...failures].sort(([, one], [, other]) => other - one))
  }
}

/** Every trial in a line, then what stopped the others, by how often. */
export function anyBenchTable(rows: readonly AnyRow[]): string {
  const usual = median(rows.map(perPage))
  const { failures } = anyBenchFindings(rows)
  const table = [heads, ...rows.map(row => cells(row, usual))]
  const widths = heads.map((_, at) => Math.max(...table.map(line => line[at]?.length ?? 0)))
  const lines = table.map(line =>
    line
      .map((cell, at) => padCells(cell, (widths[at] ?? 0) + 2))
      .join('')
      .trimEnd()
  )
  return [...lines, '', ...Object.entries(failures).map(([code, count]) => `${count} × ${code}`)]
    .join('\n')
    .trimEnd()
}

/** One trial as it is told while the bench runs. */
export function anyRowText(row: AnyRow): string {
  return `  ${cells(row, perPage(row)).slice(0, -1).join('  ')}`
}

const heads = [
  ...['seed', 'in', 'characters', 'pieces', 'pictures', 'given', 'chosen', 'fill'],
  ...['outcome', 'worst', 'time ÷ median page']
]

function cells(row: AnyRow, usual: number): readonly string[] {
  const { collection, given, trial } = row
  const { seed, language, characters, pieces, pictures } = collection
  const { chosen } = trial
  const worst = Math.max(0, ...trial.deviations)
  return [
    ...[seed, language, characters, pieces, pictures].map(String),
    given || '—',
    chosen ? `${chosen.format} × ${chosen.pages} × ${chosen.bodyPoints} pt` : '—',
    chosen?.fill === undefined ? '—' : `${Math.round(100 * chosen.fill)} %`,
    trial.isBuilt ? `built${trial.isClosed ? ', closed' : ''}` : trial.codes.join(' '),
    worst.toFixed(1),
    (perPage(row) / Math.max(1, usual)).toFixed(1)
  ]
}

function perPage({ trial }: AnyRow): number {
  return trial.milliseconds / Math.max(1, trial.chosen?.pages ?? 1)
}

function share<One>(all: readonly One[], holds: (one: One) => boolean): number | undefined {
  if (all.length === 0) return undefined
  return Math.round((1000 * all.filter(holds).length) / all.length) / 1000
}
