import { padCells } from '../kit/cells.ts'
import type { ReplateRun } from './replate-bench.ts'

/** A run in seconds, and which of its bars are missed. */
export interface ReplateFigures {
  readonly pages: number
  readonly changed: number
  readonly warmCpu: number
  readonly warm: number
  readonly commandCpu: number
  readonly command: number
  readonly missed: readonly string[]
}

/** Seconds of the processor for one page changed. */
const bars: Readonly<Record<number, { readonly warmCpu: number; readonly commandCpu?: number }>> = {
  4: { warmCpu: 1, commandCpu: 3 },
  48: { warmCpu: 2 }
}

/** Holds what was measured to the bars. */
export function replateFigures({ pages, changed, warm, command }: ReplateRun): ReplateFigures {
  const found = {
    pages,
    changed,
    warmCpu: seconds(warm.cpuMs),
    warm: seconds(warm.wallMs),
    commandCpu: seconds(command.cpuMs),
    command: seconds(command.wallMs)
  }
  const bar = changed === 1 ? bars[pages] : undefined
  const missed = (['warmCpu', 'commandCpu'] as const).filter(
    name => found[name] > (bar?.[name] ?? Number.POSITIVE_INFINITY)
  )
  return { ...found, missed }
}

/** The same for people: seconds of the clock, and of the processor behind the stroke. */
export function replateTable(all: readonly ReplateFigures[], language: 'en' | 'zh'): string {
  const head =
    language === 'zh'
      ? ['版数', '改几版', '热', '命令', '未达到']
      : ['pages', 'changed', 'warm', 'command', 'missed']
  const rows = all.map(one => [
    String(one.pages),
    String(one.changed),
    `${one.warm} / ${one.warmCpu}`,
    `${one.command} / ${one.commandCpu}`,
    one.missed.join(' ')
  ])
  const line = (row: readonly string[]) => row.map(cell => padCells(cell, 15)).join('')
  return [head, ...rows].map(row => line(row).trimEnd()).join('\n')
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100
}
