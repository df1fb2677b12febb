import { basename, dirname } from 'node:path'
import { diskReason } from '../../../kit/disk-reason.ts'
import type { Problem, Report } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { FileChange } from '../actions/action.ts'
import { changedMeanwhile, leadsElsewhere, notWritten } from '../actions/action-problems.ts'
import { isSame } from './planned-files.ts'

/**
 * Writes all changes or none; whether it did. A file that is not as it was planned from is somebody else's work and
 * stops it; what was written before the disk refused is put back.
 */
export async function writeChanges(
  changes: readonly FileChange[],
  world: World,
  report: Report
): Promise<boolean> {
  for (const { path, before } of changes) {
    const problem = await inTheWay(path, before, world)
    if (!problem) continue
    report(problem)
    return false
  }
  const done: FileChange[] = []
  for (const step of stepsOf(changes)) {
    try {
      await take(step, world)
      done.push(...step)
    } catch (error) {
      const reason = diskReason(error)
      if (reason === undefined) throw error
      const path = step.at(-1)?.path ?? ''
      for (const back of stepsOf(done.map(turned))) await take(back, world).catch(() => undefined)
      report(notWritten(shown(path), reason))
      return false
    }
  }
  return true
}

/** A change the other way round. */
export function turned({ path, before, after }: FileChange): FileChange {
  return { path, before: after, after: before }
}

/** What a file is called in a problem: `manuscript/x/rain.md`. */
export function shown(path: string): string {
  const parts = path.split('/')
  return parts.slice(parts.includes('spiked') ? -4 : -3).join('/')
}

/** What stands now; undefined where there is nothing. */
export async function bytesOf(path: string, world: World): Promise<Uint8Array | undefined> {
  return (await world.look(path)) === undefined ? undefined : world.read(path)
}

async function inTheWay(
  path: string,
  expected: Uint8Array | undefined,
  world: World
): Promise<Problem | undefined> {
  for (const one of [path, dirname(path)])
    if ((await world.look(one)) === 'link') return leadsElsewhere(shown(one))
  try {
    const bytes = await bytesOf(path, world)
    return isSame(bytes, expected) ? undefined : changedMeanwhile(shown(path))
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    return notWritten(shown(path), reason)
  }
}

/** A file that goes and comes with the same bytes elsewhere is one step; what comes is written before others go. */
function stepsOf(changes: readonly FileChange[]): readonly (readonly FileChange[])[] {
  const gone = changes.filter(({ after }) => after === undefined)
  const moves = gone.flatMap(from => {
    const to = changes.find(
      ({ before, after }) => before === undefined && isSame(after, from.before)
    )
    return to ? [[from, to]] : []
  })
  const moved = new Set(moves.flat())
  return [...moves, ...changes.filter(change => !moved.has(change)).map(change => [change])]
}

async function take(step: readonly FileChange[], world: World): Promise<void> {
  const [first, other] = step
  if (first && other) {
    await world.move(first.path, other.path)
    await withoutEmptyFolder(first.path, world)
  } else if (first?.after) await world.write(first.path, first.after)
  else if (first) {
    await world.remove(first.path)
    await withoutEmptyFolder(first.path, world)
  }
}

/** The folder of spiked stories goes with the last of them. */
async function withoutEmptyFolder(path: string, world: World): Promise<void> {
  const folder = dirname(path)
  if (basename(folder) !== 'spiked' || (await world.list(folder)).length > 0) return
  await world.remove(folder)
}
