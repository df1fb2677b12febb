import { randomUUID } from 'node:crypto'
import { diskReason } from '../../kit/disk-reason.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { claimOutput } from './claim-output.ts'
import { stagedLayoutLock } from './layout-lock.ts'
import { leftAside, notWritten } from './output-problems.ts'
import { workFolder } from './own-names.ts'
import { repairSwap, swapIn } from './swap.ts'

/** What is put into the output folder at once. */
export interface Delivery {
  /** All files of the set, its mark among them. */
  readonly artifacts: readonly Artifact[]
  /** Folder of the issue, beside which its layout is kept. */
  readonly issue: string
  /** The layout that is to be kept; none leaves the one that stands there. */
  readonly lock: LayoutLock | undefined
}

/**
 * Looks before the long work whether an output folder is ours to write, and mends what a killed build left.
 * False after a problem was reported.
 */
export async function readyOutput(
  output: string,
  places: readonly string[],
  world: World,
  report: Report
): Promise<boolean> {
  const work = workFolder(output)
  try {
    for (const name of await world.list(work)) {
      const room = `${work}/${name}`
      if ((await world.look(room)) !== 'folder') continue
      const aside = await repairSwap(room, output, world)
      if (aside) report(leftAside(aside, output))
    }
    return (await claimOutput(output, places, world, report)) !== undefined
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(notWritten(output, reason))
    return false
  }
}

/**
 * Puts a build's files, and the layout that belongs to them, in the place of those of the build before: all or none.
 * False after a problem was reported.
 */
export async function writeOutput(
  output: string,
  { artifacts, issue, lock }: Delivery,
  world: World,
  report: Report
): Promise<boolean> {
  const paths = artifacts.map(({ path }) => path)
  const made = await claimOutput(output, paths, world, report)
  if (!made) return false
  const beside = await stagedLayoutLock(issue, lock, world)
  const room = `${workFolder(output)}/${randomUUID().slice(0, 8)}`
  try {
    const swap = { target: output, room, artifacts, made, ...(beside ? { beside } : {}) }
    const aside = await swapIn(swap, world)
    if (aside) report(leftAside(aside, output))
    return true
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(notWritten(output, reason))
    return false
  }
}
