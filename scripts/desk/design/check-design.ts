import { basename, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import type { BuildRequest, BuildTools } from '../build-input.ts'
import { keptProblems } from '../kept-problems.ts'
import { preparedPages } from '../prepared-pages.ts'
import { stageClock } from '../stage-clock.ts'
import { type DesignOfPage, designOfPages } from './design-of-pages.ts'

/** How the pages of an issue look. */
export interface DesignCheck {
  readonly problems: readonly Problem[]
  /** Empty when the pages could not be made up. */
  readonly design: readonly DesignOfPage[]
}

/** Makes an issue up as a build does and measures its pages as an art director sees them, writing nothing. */
export async function checkDesign(
  { folder, root, output, wishes }: Omit<BuildRequest, 'draft'>,
  { world, report, stage }: BuildTools
): Promise<DesignCheck> {
  const problems = keptProblems(report)
  const ownOutput = join(output, basename(folder))
  const usual = { draft: false, layout: 'accepted', keepsLayout: false } as const
  const asked = { folder, root, ownOutput, ...present({ wishes }), ...usual }
  const clock = stageClock(world.now, stage)
  const prepared = await preparedPages(asked, world, problems, clock)
  if (!prepared) return { problems: problems.all, design: [] }
  return { problems: problems.all, design: designOfPages(prepared.layout.pages) }
}
