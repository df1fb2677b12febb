import { diskReason } from '../../../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { Done, FileChange, Undoable } from '../actions/action.ts'
import { changedMeanwhile, isBusy, nothingToUndo, notWritten } from '../actions/action-problems.ts'
import { isSame } from './planned-files.ts'
import { type JournalEntry, keepJournal, readJournal, undoFolder } from './undo-journal.ts'
import { bytesOf, shown, turned, writeChanges } from './write-changes.ts'

/** The action that would be undone next. */
export async function nextUndo(output: string, world: World): Promise<Undoable | undefined> {
  const last = (await readJournal(output, world)).at(-1)
  return last && { id: last.id, does: last.does }
}

/**
 * Writes what an action planned, and how to take it back, which is written down first: whoever is cut short between
 * the two can still take back what was begun.
 */
export function doChanges(
  output: string,
  { does, undo }: Done,
  changes: readonly FileChange[],
  world: World,
  report: Report
): Promise<Undoable | undefined> {
  return alone(output, world, report, async () => {
    const entries = await readJournal(output, world)
    const id = (entries.at(-1)?.id ?? 0) + 1
    const back = undo?.(changes) ?? changes.map(turned)
    await keepJournal(output, [...entries, { id, does, back }], world)
    if (await writeChanges(changes, world, report)) return { id, does }
    await keepJournal(output, entries, world)
    return undefined
  })
}

/** Keeps how to take back what was done already. */
export function noteDone(
  output: string,
  does: Words,
  back: readonly FileChange[],
  world: World,
  report: Report
): Promise<Undoable | undefined> {
  return alone(output, world, report, async () => {
    const entries = await readJournal(output, world)
    const id = (entries.at(-1)?.id ?? 0) + 1
    await keepJournal(output, [...entries, { id, does, back }], world)
    return { id, does }
  })
}

/** Takes the newest action back; `id` is the one that the editor saw, so that no other is taken for it. */
export function undoLast(
  output: string,
  id: number,
  world: World,
  report: Report
): Promise<JournalEntry | undefined> {
  return alone(output, world, report, async () => {
    const entries = await readJournal(output, world)
    const last = entries.at(-1)
    if (last?.id !== id) {
      report(nothingToUndo(shown(output)))
      return undefined
    }
    const left = await leftToUndo(last.back, world)
    if ('code' in left) report(left)
    else if (await writeChanges(left.changes, world, report)) {
      await keepJournal(output, entries.slice(0, -1), world)
      return last
    }
    return undefined
  })
}

/** What of an action was never done needs no undoing; what somebody else changed since stops it. */
async function leftToUndo(
  back: readonly FileChange[],
  world: World
): Promise<{ readonly changes: readonly FileChange[] } | Problem> {
  const changes: FileChange[] = []
  for (const change of back) {
    const bytes = await bytesOf(change.path, world)
    if (isSame(bytes, change.after)) continue
    const isTheirs = !change.isOwn && !isSame(bytes, change.before)
    if (isTheirs) return changedMeanwhile(shown(change.path))
    changes.push({ ...change, before: bytes })
  }
  return { changes }
}

/** One desk at a time; a disk that refuses is a problem and no fault. */
async function alone<Result>(
  output: string,
  world: World,
  report: Report,
  work: () => Promise<Result | undefined>
): Promise<Result | undefined> {
  const folder = undoFolder(output)
  try {
    const taken = await world.take(folder)
    if (taken.kind === 'held') {
      report(isBusy(shown(folder)))
      return undefined
    }
    try {
      return await work()
    } finally {
      taken.leave()
    }
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(notWritten(shown(folder), reason))
    return undefined
  }
}
