import { openBrowser } from '../kit/browser.ts'
import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { Problem, Report } from '../model/problem.ts'
import { pressRoom } from '../press/press-room.ts'
import { type ConformanceOfPage, conformanceReport } from '../press/type/conformance-report.ts'
import { isHardBreach } from '../press/type/type-problems.ts'
import { readStyle } from '../read/style.ts'
import type { BuildRequest, BuildTools } from './build-input.ts'
import { preparedCopy } from './copy.ts'
import { readLayoutLock } from './delivery/layout-lock.ts'
import { readyFaces } from './faces.ts'
import { readHouse } from './house.ts'
import { madeUp, writtenPages } from './lay-out.ts'
import { measurePages } from './measure-pages.ts'
import { stageClock } from './stage-clock.ts'

/** What measuring the type found. */
export interface TypeCheck {
  readonly problems: readonly Problem[]
  /** Empty when the pages could not be laid out. */
  readonly conformance: readonly ConformanceOfPage[]
  /** A mark stands where none may, or a unit is parted. */
  readonly isBroken: boolean
}

/** Lays an issue out in the browser and measures its type, printing and writing nothing. */
export async function checkType(
  { folder, root, browser: wish }: Pick<BuildRequest, 'folder' | 'root' | 'browser'>,
  tools: BuildTools
): Promise<TypeCheck> {
  const { world } = tools
  const problems: Problem[] = []
  const report: Report = problem => {
    problems.push(problem)
    tools.report(problem)
  }
  const nothing = () => ({ problems, conformance: [], isBroken: false })
  const clock = stageClock(world.now, tools.stage)
  const issue = await preparedCopy(folder, world, report)
  clock('read')
  const style = issue && (await readStyle(root, issue.facts, world, report))
  if (!issue || !style) return nothing()
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(issue, style, world, cache, report)
  clock('faces')
  const lock = await readLayoutLock(folder, world, report)
  // What is wrong in the copy is told at once: make-up takes long, and would find what follows from it.
  if (problems.some(problem => problem.severity === 'error')) return nothing()
  const made = madeUp(issue, style, faces, { lock, relayout: false }, report)
  clock('make-up')
  const house = await readHouse(root, world)
  const pages = made.pages.map(page => page.set)
  const laidOut = writtenPages(pages, issue, style, faces, house, report)
  if (!laidOut) return nothing()
  clock('pages')
  const room = pressRoom(
    () => openBrowser(report, wish ? { browser: wish } : {}),
    false,
    Promise.resolve(house.pagedScript),
    report
  )
  try {
    const measured = await room.run(({ press }) =>
      measurePages(press, laidOut, issue, style, report)
    )
    clock('print')
    if (!measured) return nothing()
    return {
      problems,
      conformance: conformanceReport(issue, made.pages, measured, problems, clock.all()),
      isBroken: measured.type.findings.some(isHardBreach)
    }
  } finally {
    await room.close()
  }
}
