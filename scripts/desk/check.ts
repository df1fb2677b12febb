import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { Problem, Report } from '../model/problem.ts'
import { readStyle } from '../read/style.ts'
import type { BuildRequest, BuildTools } from './build-input.ts'
import { preparedCopy } from './copy.ts'
import { readLayoutLock } from './delivery/layout-lock.ts'
import { readyFaces } from './faces.ts'
import { type FitRow, fitLedger } from './fit-ledger.ts'
import { madeUp } from './lay-out.ts'
import { stageClock } from './stage-clock.ts'

/** What a check found. */
export interface CheckResult {
  readonly problems: readonly Problem[]
  /** Empty when the copy could not be made up. */
  readonly fit: readonly FitRow[]
}

/** Reads, edits, checks and makes up an issue as a build does, without a browser and writing nothing. */
export async function check(
  { folder, root }: Pick<BuildRequest, 'folder' | 'root'>,
  tools: BuildTools
): Promise<CheckResult> {
  const { world } = tools
  const problems: Problem[] = []
  const report: Report = problem => {
    problems.push(problem)
    tools.report(problem)
  }
  const clock = stageClock(world.now, tools.stage)
  const issue = await preparedCopy(folder, world, report)
  clock('read')
  const style = issue && (await readStyle(root, issue.facts, world, report))
  if (!issue || !style) return { problems, fit: [] }
  const faces = await readyFaces(
    issue,
    style,
    world,
    openCache(world, cacheFolder, 'faces'),
    report
  )
  clock('faces')
  const lock = await readLayoutLock(folder, world, report)
  // What is wrong in the copy is told at once: make-up takes long, and would find what follows from it.
  if (problems.some(problem => problem.severity === 'error')) return { problems, fit: [] }
  const made = madeUp(issue, style, faces, { lock, relayout: false }, report)
  const pages = made.pages.map(page => page.set)
  clock('make-up')
  return { problems, fit: fitLedger(pages, made.unplaced, style) }
}
