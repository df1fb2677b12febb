import type { RenderBrowser } from '../kit/browser.ts'
import { sha256Hex } from '../kit/hash.ts'
import type { LaidPage } from '../makeup/page/laid-page.ts'
import { pageReasons } from '../makeup/page/reasons.ts'
import type { Issue } from '../model/issue.ts'
import type { Problem } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { PrintRun } from '../press/print-run.ts'
import { conformanceReport } from '../press/type/conformance-report.ts'
import type { OutputFiles } from './delivery/output-folder.ts'

/** What the report is made from. */
export interface ReportInput {
  readonly issue: Issue
  readonly style: Style
  readonly browser: RenderBrowser
  readonly printed: PrintRun<unknown>
  readonly made: readonly LaidPage[]
  readonly problems: readonly Problem[]
  readonly files: Omit<OutputFiles, 'report'>
  readonly versions: Readonly<Record<string, string>>
  readonly timings: Readonly<Record<string, number>>
}

/** Writes `report.json`: problems, the fit of every story, timings in milliseconds, versions, hashes. */
export function buildReport(input: ReportInput): string {
  const { issue, style, made, printed, files } = input
  const measured = new Map(printed.frames.map(frame => [frame.story, frame]))
  const report = {
    issue: issue.facts.id,
    paper: issue.facts.paper,
    date: issue.facts.date,
    inferred: issue.facts.inferred,
    problems: input.problems,
    pages: made.map(({ set: { dummy }, stands, style: rules, origin, moved, score }) => ({
      page: dummy.page,
      origin,
      moved,
      score: score.score,
      metrics: score.metrics,
      reasons: pageReasons(stands, rules),
      grid: dummy.grid,
      filledCells: dummy.frames.reduce((sum, { rect }) => sum + rect.width * rect.height, 0),
      cells: style.grid.columns * (style.grid.rows - dummy.furnitureRows),
      frames: dummy.frames.map(frame => ({
        ...frame,
        capacityLines: frame.recipe.legs * frame.recipe.bodyRows,
        overflowPx: measured.get(frame.story)?.overflowPx ?? null,
        blocksOffGrid: measured.get(frame.story)?.offGrid ?? null
      }))
    })),
    type: printed.type,
    conformance: conformanceReport(issue, made, printed, input.problems, input.timings),
    millisecondsByStage: input.timings,
    millisecondsInPagedJs: Math.round(printed.millisecondsInPagedJs),
    browser: { name: input.browser.name, version: input.browser.version },
    node: process.version,
    versions: input.versions,
    sha256: {
      'paper.pdf': sha256Hex(files.paper),
      'book.epub': sha256Hex(files.book),
      ...Object.fromEntries(
        [...files.laidOut.files].map(([path, file]) => [path.slice(1), sha256Hex(file.bytes)])
      )
    }
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
