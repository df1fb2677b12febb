import { padCells } from '../kit/cells.ts'
import type { ScaleRun } from './scale-bench.ts'

/** What an issue of so many pages is measured to, seconds and megabytes; goals for what lies between. */
interface Bars {
  readonly pages: number
  readonly coldToPlain: number
  readonly unchanged: number
  readonly changed: number
  readonly peakMb: number
}

const bars: readonly Bars[] = [
  { pages: 1, coldToPlain: 2.5, unchanged: 0.5, changed: 1.2, peakMb: 350 },
  { pages: 8, coldToPlain: 2.5, unchanged: 0.6, changed: 1.5, peakMb: 500 },
  { pages: 48, coldToPlain: 4, unchanged: 1, changed: 2.5, peakMb: 700 },
  { pages: 200, coldToPlain: 4, unchanged: 2, changed: 5, peakMb: 800 }
]

/** One row of the table as plain numbers: seconds, megabytes, and which bars are missed. */
export interface ScaleFigures {
  readonly pages: number
  readonly plain: number
  readonly cold: number
  readonly coldCpu: number | undefined
  readonly coldToPlain: number
  readonly unchanged: number
  readonly unchangedCpu: number | undefined
  readonly changed: number
  readonly changedCpu: number | undefined
  readonly peakMb: number | undefined
  readonly missed: readonly string[]
}

/** Holds what was measured to the bars. */
export function scaleFigures(run: ScaleRun): ScaleFigures {
  const { pages, cold, unchanged, changed, plainMs } = run
  const peaks = [cold, unchanged, changed].map(one => one.peakMb ?? 0)
  const found = {
    pages,
    plain: seconds(plainMs),
    cold: seconds(cold.wallMs),
    coldCpu: secondsOf(cold.cpuMs),
    coldToPlain: Math.round((cold.wallMs / plainMs) * 100) / 100,
    unchanged: seconds(unchanged.wallMs),
    unchangedCpu: secondsOf(unchanged.cpuMs),
    changed: seconds(changed.wallMs),
    changedCpu: secondsOf(changed.cpuMs),
    peakMb: cold.peakMb === undefined ? undefined : Math.round(Math.max(...peaks))
  }
  const bar = bars.find(one => one.pages >= pages) ?? bars.at(-1)
  const missed = (['coldToPlain', 'unchanged', 'changed', 'peakMb'] as const).filter(
    name => (found[name] ?? 0) > (bar?.[name] ?? Number.POSITIVE_INFINITY)
  )
  return { ...found, missed }
}

/** The same as a table for people; seconds of the clock, and of the processor behind the stroke. */
export function scaleTable(all: readonly ScaleFigures[], language: 'en' | 'zh'): string {
  const head =
    language === 'zh'
      ? ['版数', '单印', '冷', '冷÷单印', '未变', '改一字', '内存MB', '未达到']
      : ['pages', 'print', 'cold', 'cold ÷ print', 'unchanged', 'changed', 'peak MB', 'missed']
  const rows = all.map(one => [
    String(one.pages),
    String(one.plain),
    withCpu(one.cold, one.coldCpu),
    String(one.coldToPlain),
    withCpu(one.unchanged, one.unchangedCpu),
    withCpu(one.changed, one.changedCpu),
    String(one.peakMb ?? '–'),
    one.missed.join(' ')
  ])
  return [head, ...rows]
    .map(row =>
      row
        .map(cell => padCells(cell, 15))
        .join('')
        .trimEnd()
    )
    .join('\n')
}

function withCpu(wall: number, cpu: number | undefined): string {
  return cpu === undefined ? String(wall) : `${wall} / ${cpu}`
}

function secondsOf(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : seconds(milliseconds)
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100
}
