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
function sums(rows: readonly CorrectionRow[]) {
  return [1, 2].map(lines => {
    const own = rows.filter(({ change }) => Math.abs(change) === lines)
    const kept = inPlace(own)
    const relieved = kept.filter(({ departures }) => departures.length > 0)
    return { lines, corrections: own.length, inPlace: kept.length, relieved: relieved.length }
  })
}

function correctionsTable(rows: readonly CorrectionRow[]): string {
  return sums(rows)
    .map(({ lines, corrections, inPlace, relieved }) => {
      const share = ((100 * inPlace) / Math.max(1, corrections)).toFixed(1)
      return `±${lines}: ${inPlace} of ${corrections} in place (T0), ${share} %; off the rule for air ${relieved}`
    })
    .join('\n')
}

function inPlace(rows: readonly CorrectionRow[]): readonly CorrectionRow[] {
  return rows.filter(({ origin }) => origin === 'T0')
}
