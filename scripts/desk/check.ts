import { basename, join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { present } from '../read/present.ts'
import type { BuildRequest, BuildTools } from './build-input.ts'
import { type StoryBlocks, storyBlocks } from './changes/story-blocks.ts'
import { type FitRow, fitLedger } from './fit-ledger.ts'
import { keptProblems } from './kept-problems.ts'
import { preparedPages } from './prepared-pages.ts'
import { stageClock } from './stage-clock.ts'

/** What a check found. */
export interface CheckResult {
  readonly problems: readonly Problem[]
  /** Empty when the copy could not be made up. */
  readonly fit: readonly FitRow[]
  /** What corrections may name of each story. */
  readonly blocks: readonly StoryBlocks[]
}

/** Reads, edits, checks and makes up an issue as a build does, without a browser and writing nothing. */
export async function check(
  {
    folder,
    root,
    output,
    wishes
  }: Pick<BuildRequest, 'folder' | 'root' | 'wishes'> & Partial<Pick<BuildRequest, 'output'>>,
  { world, report, stage }: BuildTools
): Promise<CheckResult> {
  const problems = keptProblems(report)
  const ownOutput = output === undefined ? undefined : join(output, basename(folder))
  const usual = { draft: false, layout: 'accepted', keepsLayout: false } as const
  const asked = { folder, root, ...usual, ...present({ ownOutput, wishes }) }
  const prepared = await preparedPages(asked, world, problems, stageClock(world.now, stage))
  if (!prepared) return { problems: problems.all, fit: [], blocks: [] }
  const { issue, style, layout } = prepared
  const pages = layout.pages.map(page => page.set)
  const fit = fitLedger(pages, layout.unplaced, style)
  return { problems: problems.all, fit, blocks: storyBlocks(issue) }
}
