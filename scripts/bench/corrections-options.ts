import type { Call, CommandOption } from '../desk/cli/command.ts'
import { profileOf } from '../model/language.ts'
import { number, wholeNumber } from './bench-numbers.ts'
import { dressParts, type FrameDifference } from './corrected-frames.ts'
import type { CorrectionRow } from './corrections-bench.ts'

/** Which issues the bench of corrections makes up. */
export const correctionsOptions: readonly CommandOption[] = [
  number('issues', { en: 'how many; else 12', zh: '期数；默认为 12' }),
  number('lines', {
    en: 'only corrections of so many lines, 1, 2, 5 or 7; else all, and stories taken off',
    zh: '只做增删几行的改正（1、2、5 或 7）；默认全做，并试撤稿'
  }),
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
      ...(call.options.lines ? { lines: wholeNumber(call, 'lines', 2) } : {}),
      root,
      done: ({ seed, format, style }, found) =>
        terminal.progress(`  ${seed} ${format} ${style}: ${inPlace(found).length}/${found.length}`)
    },
    world
  )
  return { table: correctionsTable(rows), found: sums(rows) }
}

/** Lines of a correction, more or fewer. */
const sizes = [1, 2, 5, 7]

/** Papers whose lines end between words, and those whose lines end between Han characters. */
const scripts = {
  words: (language: string) => profileOf(language).isSpaced,
  han: (language: string) => !profileOf(language).isSpaced,
  all: () => true
}

/** Corrections by so many lines: what went into its own frame, in what dress, and which lines of it changed. */
function lineSums(rows: readonly CorrectionRow[], script: keyof typeof scripts) {
  return sizes.map(lines => {
    const own = rows.filter(
      ({ change, language }) =>
        change !== 'off' && Math.abs(change) === lines && scripts[script](language)
    )
    const kept = inPlace(own)
    const frames = kept.flatMap(({ frame }) => frame ?? [])
    const count = (is: (frame: FrameDifference) => boolean) => frames.filter(is).length
    const sum = (of: (frame: FrameDifference) => number) =>
      frames.reduce((total, frame) => total + of(frame), 0)
    return {
      lines,
      script,
      corrections: own.length,
      inPlace: kept.length,
      block: own.filter(({ origin }) => origin === 'T1').length,
      rows: own.filter(({ origin }) => origin === 'T2').length,
      sameDress: count(({ dress }) => dress.length === 0),
      dress: Object.fromEntries(
        dressParts.map(part => [part, count(({ dress }) => dress.includes(part))])
      ),
      /** Frames in which every line of the paragraphs before the place stands as it did; of the same paragraph too. */
      keptBefore: count(({ changedBefore }) => changedBefore === 0),
      keptToPlace: count(({ changedBefore, changedWithin }) => changedBefore + changedWithin === 0),
      changedAfter: sum(({ changedAfter }) => changedAfter),
      linesAfter: sum(({ linesAfter }) => linesAfter),
      air: count(({ air }) => air !== 0),
      relieved: kept.filter(({ departures }) => departures.length > 0).length
    }
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
  const lines = (['han', 'words', 'all'] as const).flatMap(script =>
    lineSums(rows, script).filter(({ corrections }) => corrections > 0)
  )
  return { corrections: lines, off: offSums(rows) }
}

function correctionsTable(rows: readonly CorrectionRow[]): string {
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  const { taken, mended, anew, moved, stayed } = offSums(rows)
  return [
    ...sums(rows).corrections.map(one => {
      const { inPlace: placed, corrections: all } = one
      const parts = Object.entries(one.dress).filter(([, count]) => count > 0)
      return [
        `${one.script} ±${one.lines}: ${placed} of ${all} in place (T0), ${share(placed, all)}; T1 ${one.block}, T2 ${one.rows}`,
        `same dress ${share(one.sameDress, all)} of all, ${share(one.sameDress, placed)} of T0 (${parts.map(([part, count]) => `${part} ${count}`).join(', ')})`,
        `lines before kept ${share(one.keptBefore, placed)}, to the very place ${share(one.keptToPlace, placed)}`,
        `lines after it changed ${one.changedAfter} of ${one.linesAfter}; row of air ${one.air}; off the rules ${one.relieved}`
      ].join('\n  ')
    }),
    `taken off: ${mended} of ${taken} pages mended, ${share(mended, taken)}; ${anew} more laid anew; other stories that stood still ${share(stayed - moved, stayed)}`
  ].join('\n')
}

function inPlace(rows: readonly CorrectionRow[]): readonly CorrectionRow[] {
  return rows.filter(({ origin }) => origin === 'T0')
}
