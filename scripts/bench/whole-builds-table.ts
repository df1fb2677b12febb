import type { ToolLanguage } from '../desk/cli/tool-language.ts'
import { padCells } from '../kit/cells.ts'
import { median } from '../kit/median.ts'
import type { BenchRun, BenchRuns } from './whole-builds.ts'

/** The medians of a benchmark, milliseconds, and whether the aims were met. */
export interface BenchReport {
  readonly runs: number
  readonly cold: BenchRun
  readonly warm: BenchRun
  readonly plain: number
  readonly ratios: { readonly cold: number; readonly warm: number }
  readonly aims: { readonly warm: Aim; readonly cold: Aim }
}

interface Aim {
  readonly most: number
  readonly met: boolean
}

/** Takes medians: warm is to be ≤ 1.5 s, cold ≤ twice Chromium's own print and a second. */
export function benchReport({ cold, warm, plain }: BenchRuns): BenchReport {
  const medians = { cold: medianRun(cold), warm: medianRun(warm), plain: Math.round(median(plain)) }
  const aim = (most: number, run: BenchRun) => ({ most, met: run.whole <= most })
  return {
    runs: plain.length,
    ...medians,
    ratios: {
      cold: ratio(medians.cold.whole, medians.plain),
      warm: ratio(medians.warm.whole, medians.plain)
    },
    aims: { warm: aim(1500, medians.warm), cold: aim(2 * medians.plain + 1000, medians.cold) }
  }
}

/** The same as a table for people. */
export function benchTable(report: BenchReport, language: ToolLanguage): string {
  const { cold, warm, plain, ratios, aims } = report
  const zh = language === 'zh'
  const stages = Object.keys(cold.stages)
  const inStages = (run: BenchRun) => Object.values(run.stages).reduce((sum, ms) => sum + ms, 0)
  const rows = [
    zh ? ['毫秒', '冷', '热', 'Chromium'] : ['ms', 'cold', 'warm', 'Chromium'],
    ...stages.map(name => [`  ${name}`, cold.stages[name], warm.stages[name], '']),
    [
      zh ? '  启动与写盘' : '  start, write, end',
      cold.whole - inStages(cold),
      warm.whole - inStages(warm),
      ''
    ],
    [zh ? '合计' : 'whole', cold.whole, warm.whole, plain],
    [zh ? '与 Chromium 之比' : 'to Chromium', ratios.cold, ratios.warm, 1],
    [zh ? '目标' : 'aim', `≤ ${aims.cold.most}`, `≤ ${aims.warm.most}`, ''],
    ['', verdict(aims.cold, zh), verdict(aims.warm, zh), '']
  ]
  return rows
    .map(row =>
      row
        .map(cell => padCells(String(cell ?? ''), 20))
        .join('')
        .trimEnd()
    )
    .join('\n')
}

function verdict({ met }: Aim, zh: boolean): string {
  if (zh) return met ? '达到' : '未达到'
  return met ? 'met' : 'missed'
}

/** Each stage has its own median; they need not add up to the whole. */
function medianRun(runs: readonly BenchRun[]): BenchRun {
  const names = Object.keys(runs[0]?.stages ?? {})
  const stageMedian = (name: string) => Math.round(median(runs.map(run => run.stages[name] ?? 0)))
  return {
    whole: Math.round(median(runs.map(run => run.whole))),
    stages: Object.fromEntries(names.map(name => [name, stageMedian(name)]))
  }
}

function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 100
}
