import { join } from 'node:path'
import { machineRoom } from '../kit/machine-room.ts'
import { dropLayouts, issueShelf, markIn, type ProgramRun, ranProgram } from './issue-shelf.ts'
import { treeMemory } from './tree-memory.ts'

/** What many issues at a time take, beside the same one after the other. */
export interface ManyFound {
  readonly issues: number
  readonly cores: number
  readonly oneByOne: ManyRun
  readonly together: ManyRun
  /** The same line once more. */
  readonly unchanged: ManyRun
  /** Time one by one ÷ together. */
  readonly ratio: number
  /** Issues whose files differ between the first two. */
  readonly different: number
}

/** A build of all of them. */
export interface ManyRun {
  readonly seconds: number
  readonly perHour: number
  /** The most that all its processes took together. */
  readonly peakMB: number
}

/** Builds copies of an issue one by one, then as many at a time as there are cores, then once more. */
export async function manyBench(
  source: string,
  count: number,
  { root, environment }: Omit<ProgramRun, 'args'>
): Promise<ManyFound> {
  const { cores } = machineRoom()
  const shelf = issueShelf(source, count)
  const output = (name: string) => join(shelf.folder, name)
  const run = async (name: string, most: number): Promise<ManyRun> => {
    const args = ['build', ...shelf.issues, '--output', output(name), '--json']
    const memory = treeMemory()
    const started = performance.now()
    await ranProgram({ root, environment, args: [...args, '--concurrency', `${most}`] })
    const seconds = (performance.now() - started) / 1000
    return { seconds, perHour: Math.round((count * 3600) / seconds), peakMB: memory.end() }
  }
  try {
    const oneByOne = await run('one-by-one', 1)
    dropLayouts(shelf.issues)
    const together = await run('together', cores)
    const unchanged = await run('together', cores)
    const different = shelf.issues.filter(
      issue => markIn(output('one-by-one'), issue) !== markIn(output('together'), issue)
    ).length
    const ratio = oneByOne.seconds / together.seconds
    return { issues: count, cores, oneByOne, together, unchanged, ratio, different }
  } finally {
    shelf.remove()
  }
}

/** The figures as a table. */
export function manyTable({ issues, cores, different, ratio, ...runs }: ManyFound): string {
  const row = (name: string, { seconds, perHour, peakMB }: ManyRun) =>
    `${name.padEnd(22)}${seconds.toFixed(1).padStart(8)} s${(seconds / issues).toFixed(2).padStart(8)} s${String(perHour).padStart(8)}${String(peakMB).padStart(8)} MB`
  return [
    `${`${issues} issues`.padEnd(22)}${'all'.padStart(10)}${'each'.padStart(10)}${'an hour'.padStart(8)}${'peak'.padStart(11)}`,
    row('one by one', runs.oneByOne),
    row(`${cores} at a time`, runs.together),
    row('nothing changed', runs.unchanged),
    `${ratio.toFixed(2)} × as fast; ${different} issues differ`
  ].join('\n')
}
