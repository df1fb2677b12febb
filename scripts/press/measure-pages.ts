import type { Issue } from '../model/issue.ts'
import { homeSlug } from '../model/part-id.ts'
import type { Place, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { type BatchPrint, wholePrint } from './batch-print.ts'
import { layBatch } from './laid-batch.ts'
import type { Press } from './open-press.ts'
import { pageBatches } from './page-batches.ts'
import { type FrameMeasure, frameProblems, measureFrames } from './type/check-frames.ts'
import { measureType, type TypeMeasure } from './type/measure-type.ts'
import type { TypeLine } from './type/type-lines.ts'
import { typeProblems } from './type/type-problems.ts'
import { readTypeRuns } from './type/type-runs.ts'
import type { LaidOut } from './written-pages.ts'

/** What was measured of laid-out pages. */
export interface MeasuredPages {
  readonly frames: readonly FrameMeasure[]
  readonly type: TypeMeasure
  readonly millisecondsInPagedJs: number
}

/** Carries the pages through Paged.js and measures every frame and every line of type, reporting what is wrong. */
export async function measurePages(
  press: Press,
  laidOut: LaidOut,
  issue: Issue,
  style: Style,
  report: Report
): Promise<MeasuredPages> {
  const measured: Omit<BatchPrint, 'pdf' | 'pieces'>[] = []
  let millisecondsInPagedJs = 0
  for (const batch of pageBatches(laidOut.files)) {
    const laid = await layBatch(press, batch, report)
    millisecondsInPagedJs += laid.millisecondsInPagedJs
    const frames = await measureFrames(press.tab, style.grid.rowPx)
    const type = await readTypeRuns(press.tab)
    measured.push({ sheets: laid.sheets, frames, type, links: [] })
  }
  const { frames, lines } = wholePrint(measured)
  tellFrames(frames, issue, report)
  return { frames, type: judgedType(lines, issue, style, report), millisecondsInPagedJs }
}

/** Reports what of measured frames is wrong. */
export function tellFrames(frames: readonly FrameMeasure[], issue: Issue, report: Report): void {
  for (const problem of frameProblems(frames, (slug, block) => placeOf(slug, block, issue)))
    report(problem)
}

/** Measures every line of type, reporting what is wrong. */
export function judgedType(
  lines: readonly TypeLine[],
  issue: Issue,
  style: Style,
  report: Report
): TypeMeasure {
  const { rowPx, bodyPx } = style.grid
  const type = measureType(lines, {
    rowPx,
    bodyPx,
    stretchMostEm: style.stretchMostEm,
    ...(style.lineRules ? { lineRules: style.lineRules } : {}),
    spaceMostEm: style.spaceEm * (1 + style.spaceStretchMost)
  })
  for (const problem of typeProblems(type, (slug, block) => placeOf(slug, block, issue)))
    report(problem)
  return type
}

/** The place of a block of a story, or of its first line. */
function placeOf(slug: string, block: string | undefined, issue: Issue): Place {
  const story = issue.stories.find(one => one.slug === homeSlug(slug))
  if (!story) return { file: slug }
  const last = block === 'notes' || block === 'source' ? story.blocks.at(-1) : undefined
  const found = story.blocks.find(one => one.id === block) ?? last
  return found?.place ?? { file: story.file, line: 1 }
}
