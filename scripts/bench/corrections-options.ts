import type { Call, CommandOption } from '../desk/cli/command.ts'
import { number, wholeNumber } from './bench-numbers.ts'
import type { CorrectionRow } from './corrections-bench.ts'

/** Which issues the bench of corrections makes up. */
export const correctionsOptions: readonly CommandOption[] = [
  number('issues', { en: 'how many; else 12', zh: '期数；默认为 12' }),
  number('from', { en: 'the first seed; else 7001', zh: '第一个种子；默认为 7001' })
]

/** Runs it as it was called. */
export async function runCorrections(call: Call) {
  const { world, root, terminal } = call.desk
  const { correctionsBench } = await import('./corrections-bench.ts')
  const rows = await correctionsBench(
    {
      from: wholeNumber(call, 'from', 7001),
      issues: wholeNumber(call, 'issues', 12),
      root,
      done: ({ seed, format, style }, found) =>
        terminal.progress(`  ${seed} ${format} ${style}: ${inPlace(found).length}/${found.length}`)
    },
    world
  )
  return { table: correctionsTable(rows), found: sums(rows) }
}

/** Corrections by so many lines: how many there were, went into their own frames, and left a rule for it. */
function lineSums(rows: readonly CorrectionRow[]) {
  return [1, 2].map(lines => {
    const own = rows.filter(({ change }) => change !== 'off' && Math.abs(change) === lines)
    const kept = inPlace(own)
    const relieved = kept.filter(({ departures }) => departures.length > 0)
    return { lines, corrections: own.length, inPlace: kept.length, relieved: relieved.length }
  })
}

/** Stories taken off: on how many pages the rest was mended without laying it out anew, and how much of it stood still. */
function offSums(rows: readonly CorrectionRow[]) {
  const own = rows.filter(({ change }) => change === 'off')
  const mended = own.filter(({ origin }) => /^T[012]$/.test(origin))
  const anew = own.filter(({ origin }) => origin === 'T3').length
  const count = (key: 'moved' | 'stayed') => mended.reduce((sum, row) => sum + row[key], 0)
  return {
    taken: own.length,
    mended: mended.length,
    anew,
    moved: count('moved'),
    stayed: count('stayed')
  }
}

function sums(rows: readonly CorrectionRow[]) {
  return { corrections: lineSums(rows), off: offSums(rows) }
}

function correctionsTable(rows: readonly CorrectionRow[]): string {
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  const { taken, mended, anew, moved, stayed } = offSums(rows)
  return [
    ...lineSums(rows).map(
      ({ lines, corrections, inPlace, relieved }) =>
        `±${lines}: ${inPlace} of ${corrections} in place (T0), ${share(inPlace, corrections)}; off the rule for air ${relieved}`
    ),
    `taken off: ${mended} of ${taken} pages mended, ${share(mended, taken)}; ${anew} more laid anew; other stories that stood still ${share(stayed - moved, stayed)}`
  ].join('\n')
}

function inPlace(rows: readonly CorrectionRow[]): readonly CorrectionRow[] {
  return rows.filter(({ origin }) => origin === 'T0')
}
