import type { Issue } from '../model/issue.ts'
import { homeSlug } from '../model/part-id.ts'
import type { Place, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { Press } from './open-press.ts'
import { paginate } from './paginate.ts'
import { type FrameMeasure, frameProblems, measureFrames } from './type/check-frames.ts'
import { measureType, type TypeMeasure } from './type/measure-type.ts'
import { typeProblems } from './type/type-problems.ts'
import type { LaidOut } from './written-pages.ts'

/** What was measured of pages laid out in a press. */
export interface MeasuredPages {
  readonly frames: readonly FrameMeasure[]
  readonly type: TypeMeasure
  readonly millisecondsInPagedJs: number
}

/** How the type of pages is measured. */
export type PageTypeMeasure = typeof measurePageType

/** Carries the pages through Paged.js and measures every frame and every line of type, reporting what is wrong. */
export async function measurePages(
  press: Press,
  laidOut: LaidOut,
  issue: Issue,
  style: Style,
  report: Report
): Promise<MeasuredPages> {
  const measured = await measurePageFrames(press, laidOut, issue, style, report)
  return { ...measured, type: await measurePageType(press, issue, style, report) }
}

/** Carries the pages through Paged.js and measures every frame. */
export async function measurePageFrames(
  { tab, origin }: Press,
  laidOut: LaidOut,
  issue: Issue,
  style: Style,
  report: Report
): Promise<Omit<MeasuredPages, 'type'>> {
  origin.serve(laidOut.files)
  const { millisecondsInPagedJs } = await paginate(tab, origin, report)
  const frames = await measureFrames(tab, style.grid.rowPx)
  for (const problem of frameProblems(frames, (slug, block) => placeOf(slug, block, issue)))
    report(problem)
  return { frames, millisecondsInPagedJs }
}

/** Measures every line of type of pages that stand in the press. */
export async function measurePageType(
  { tab }: Press,
  issue: Issue,
  style: Style,
  report: Report
): Promise<TypeMeasure> {
  const { rowPx, bodyPx } = style.grid
  const type = await measureType(tab, {
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
