import { basename, join } from 'node:path'
import { openBrowser } from '../kit/browser.ts'
import type { Problem } from '../model/problem.ts'
import { measurePages } from '../press/measure-pages.ts'
import { pressRoom } from '../press/press-room.ts'
import { type ConformanceOfPage, conformanceReport } from '../press/type/conformance-report.ts'
import { isHardBreach } from '../press/type/type-problems.ts'
import { writtenPages } from '../press/written-pages.ts'
import { present } from '../read/present.ts'
import type { BuildRequest, BuildTools } from './build-input.ts'
import { readHouse } from './house.ts'
import { keptProblems } from './kept-problems.ts'
import { preparedPages } from './prepared-pages.ts'
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
  { folder, root, output, wishes, browser: wish }: Omit<BuildRequest, 'draft'>,
  tools: BuildTools
): Promise<TypeCheck> {
  const { world } = tools
  const problems = keptProblems(tools.report)
  const { report } = problems
  const nothing = () => ({ problems: problems.all, conformance: [], isBroken: false })
  const clock = stageClock(world.now, tools.stage)
  const ownOutput = join(output, basename(folder))
  const usual = { draft: false, layout: 'accepted', keepsLayout: false } as const
  const asked = { folder, root, ownOutput, ...present({ wishes }), ...usual }
  const prepared = await preparedPages(asked, world, problems, clock)
  if (!prepared) return nothing()
  const { issue, style, faces, layout } = prepared
  const house = await readHouse(root, world)
  const pages = layout.pages.map(page => page.set)
  const laidOut = writtenPages(pages, issue, style, faces, house.pageTemplates, report)
  if (!laidOut) return nothing()
  await clock('pages')
  const room = pressRoom(
    () => openBrowser(report, wish ? { browser: wish } : {}),
    false,
    Promise.resolve(house.pagedScript),
    report
  )
  try {
    const measured = await room.run(
      ({ press }) => measurePages(press, laidOut, issue, style, report),
      laidOut.pages.length
    )
    await clock('print')
    if (!measured) return nothing()
    return {
      problems: problems.all,
      conformance: conformanceReport(issue, layout.pages, measured, problems.all, clock.all()),
      isBroken: measured.type.findings.some(isHardBreach)
    }
  } finally {
    await room.close()
  }
}
