import type { ToolLanguage } from '../desk/cli/tool-language.ts'
import { padCells } from '../kit/cells.ts'
import { median } from '../kit/median.ts'
import type { CheckBenchRuns } from './check-cost.ts'

/** What a check costs, and whether the aim was met. */
export interface CheckBenchReport {
  readonly runs: number
  readonly issues: readonly CheckBenchIssue[]
  readonly aim: { readonly most: number; readonly met: boolean }
}

/** The medians of one issue, milliseconds, and shares of a build with measuring. */
interface CheckBenchIssue {
  readonly pages: number
  readonly measured: number
  readonly unmeasured: number
  readonly measuring: number
  /** What a build takes longer, the median of the rounds' own shares; noise may make it negative. */
  readonly share: number
  /** What it would take longer if nothing went on beside the measuring. */
  readonly shareAtMost: number
}

/**
 * Takes medians: of a build's time, a check is to take a tenth at most. What it could cost is held to that, since
 * the difference between two builds drowns in the noise of a shared machine.
 */
export function checkBenchReport(runs: readonly CheckBenchRuns[]): CheckBenchReport {
  const issues = runs.map(issueReport)
  const met = issues.every(({ shareAtMost }) => shareAtMost <= most)
  return { runs: runs[0]?.measured.length ?? 0, issues, aim: { most, met } }
}

/** The same as a table for people. */
export function checkBenchTable({ issues, aim }: CheckBenchReport, language: ToolLanguage): string {
  const zh = language === 'zh'
  const row = (words: string, value: (issue: CheckBenchIssue) => number | string) =>
    [words, ...issues.map(issue => String(value(issue)))]
      .map((cell, at) => padCells(cell, at === 0 ? 36 : 12))
      .join('')
      .trimEnd()
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    row(zh ? '版数' : 'pages', issue => issue.pages),
    row(zh ? '排版并检查，毫秒' : 'build with the check, ms', issue => issue.measured),
    row(zh ? '排版，不检查，毫秒' : 'build without it, ms', issue => issue.unmeasured),
    row(zh ? '检查本身，毫秒' : 'the check itself, ms', issue => issue.measuring),
    row(zh ? '检查占用' : 'longer by', issue => percent(issue.share)),
    row(zh ? '至多' : 'at most', issue => percent(issue.shareAtMost)),
    row(zh ? '目标' : 'aim', () => `≤ ${100 * aim.most} %`),
    verdict(aim, zh)
  ].join('\n')
}

const most = 0.1

function verdict({ met }: CheckBenchReport['aim'], zh: boolean): string {
  if (zh) return met ? '达到' : '未达到'
  return met ? 'met' : 'missed'
}

function issueReport({ pages, measured, unmeasured, measuring }: CheckBenchRuns): CheckBenchIssue {
  const shares = measured.map((whole, round) => (whole - (unmeasured[round] ?? whole)) / whole)
  const atMost = measured.map((whole, round) => (measuring[round] ?? 0) / whole)
  return {
    pages,
    measured: Math.round(median(measured)),
    unmeasured: Math.round(median(unmeasured)),
    measuring: Math.round(median(measuring)),
    share: thousandths(median(shares)),
    shareAtMost: thousandths(median(atMost))
  }
}

function thousandths(share: number): number {
  return Math.round(share * 1000) / 1000
}
