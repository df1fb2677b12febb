import { join } from 'node:path'
import { machineRoom } from '../kit/machine-room.ts'
import { dropLayouts, issueShelf, markIn, type ProgramRun, ranProgram } from './issue-shelf.ts'
import { type TreeUsage, treeUsage } from './tree-usage.ts'

/** What many issues at a time take, on all cores beside one. */
export interface ManyFound {
  readonly issues: number
  readonly cores: number
  readonly oneCore: ManyRun
  readonly allCores: ManyRun
  /** The same line once more. */
  readonly unchanged: ManyRun
  /** Time on one core ÷ on all. */
  readonly ratio: number
  /** Issues whose files differ between the first two. */
  readonly different: number
}

/** A build of all of them. */
export interface ManyRun extends TreeUsage {
  readonly seconds: number
  readonly perHour: number
}

/** Builds copies of an issue on one core, then on all of them, then once more. */
export async function manyBench(
  source: string,
  count: number,
  { root, environment }: Omit<ProgramRun, 'args'>
): Promise<ManyFound> {
  const { cores } = machineRoom()
  const shelf = issueShelf(source, count)
  const output = (name: string) => join(shelf.folder, name)
  const run = async (name: string, isOnOneCore: boolean): Promise<ManyRun> => {
    const args = ['build', ...shelf.issues, '--output', output(name), '--json']
    const usage = treeUsage()
    const started = performance.now()
    await ranProgram({ root, environment, args, isOnOneCore })
    const seconds = (performance.now() - started) / 1000
    return { seconds, perHour: Math.round((count * 3600) / seconds), ...usage.end() }
  }
  try {
    const oneCore = await run('one-core', true)
    dropLayouts(shelf.issues)
    const allCores = await run('all-cores', false)
    const unchanged = await run('all-cores', false)
    const different = shelf.issues.filter(
      issue => markIn(output('one-core'), issue) !== markIn(output('all-cores'), issue)
    ).length
    const ratio = oneCore.seconds / allCores.seconds
    return { issues: count, cores, oneCore, allCores, unchanged, ratio, different }
  } finally {
    shelf.remove()
  }
}

/** The figures as a table. */
export function manyTable({ issues, cores, different, ratio, ...runs }: ManyFound): string {
  const row = (name: string, run: ManyRun) =>
    [
      name.padEnd(18),
      `${run.seconds.toFixed(1)} s`.padStart(9),
      `${(run.seconds / issues).toFixed(2)} s`.padStart(9),
      `${(run.processorSeconds / issues).toFixed(2)} s`.padStart(11),
      String(run.perHour).padStart(9),
      `${run.peakMB} MB`.padStart(9)
    ].join('')
  const heads = ['all', 'each', 'processor', 'an hour', 'peak']
  return [
    `${`${issues} issues`.padEnd(18)}${heads.map((head, at) => head.padStart(at === 2 ? 11 : 9)).join('')}`,
    row('one core', runs.oneCore),
    row(`${cores} cores`, runs.allCores),
    row('nothing changed', runs.unchanged),
    `${ratio.toFixed(2)} × as fast; ${different} issues differ`
  ].join('\n')
}
