import { randomUUID } from 'node:crypto'
import { basename, dirname, posix } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import { sha256Hex } from '../../kit/hash.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { LaidOut } from '../../press/written-pages.ts'
import { claimOutput, isFree } from './claim-output.ts'
import { stagedLayoutLock } from './layout-lock.ts'
import { type Artifact, markName, outputMark } from './output-mark.ts'
import { leftAside, notWritten, sameName } from './output-problems.ts'
import { repairSwap, swapIn } from './swap.ts'

/** Everything that a build leaves in the output folder. */
export interface OutputFiles {
  readonly laidOut: LaidOut
  readonly paper: Uint8Array
  readonly pictures: readonly Uint8Array[]
  readonly book: Uint8Array
  /** The dummies as drawings (SVG), page by page: grid, frames, levers, metrics. */
  readonly dummies: readonly string[]
  readonly lock: LayoutLock | undefined
  readonly report: string
}

/** The hidden folder beside an output in which its next set is made; its name is short however long the other is. */
export function workFolder(output: string): string {
  return `${dirname(output)}/.duikai-${sha256Hex(basename(output)).slice(0, 12)}`
}

/**
 * Looks before the long work whether an output folder is ours to write, and mends what a killed build left.
 * False after a problem was reported.
 */
export async function readyOutput(output: string, world: World, report: Report): Promise<boolean> {
  const work = workFolder(output)
  try {
    for (const name of await world.list(work)) {
      const room = `${work}/${name}`
      if ((await world.look(room)) !== 'folder') continue
      const aside = await repairSwap(room, output, world)
      if (aside) report(leftAside(aside, output))
    }
    return (await claimOutput(output, world, report)) !== undefined
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
  folder: string,
  files: OutputFiles,
  keepsLayout: boolean,
  world: World,
  report: Report
): Promise<boolean> {
  const artifacts = artifactsOf(files, report)
  const made = artifacts && (await claimOutput(output, world, report))
  if (!artifacts || !made) return false
  const paths = artifacts.map(({ path }) => path)
  if (!(await isFree(output, paths, made, world, report))) return false
  const beside = keepsLayout ? await stagedLayoutLock(folder, files.lock, world) : undefined
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

/** Undefined, with a problem reported, when a picture of the manuscript has the name of something that is made. */
function artifactsOf(files: OutputFiles, report: Report): readonly Artifact[] | undefined {
  const number = (at: number) => files.laidOut.pages[at]?.dummy.page ?? at + 1
  const made: readonly Artifact[] = [
    { path: 'paper.pdf', bytes: files.paper },
    { path: 'book.epub', bytes: files.book },
    ...files.pictures.map((bytes, at) => ({ path: `pages/${number(at)}.png`, bytes })),
    ...files.dummies.map((bytes, at) => ({ path: `dummies/${number(at)}.svg`, bytes })),
    { path: 'report.json', bytes: files.report }
  ]
  const served = [...files.laidOut.files].map(([address, { bytes }]) => ({
    path: posix.normalize(address.slice(1)),
    bytes
  }))
  const artifacts = new Map<string, Artifact>(served.map(one => [one.path, one]))
  const taken = [...made.map(({ path }) => path), markName].filter(path => artifacts.has(path))
  for (const path of taken) report(sameName(path))
  for (const artifact of made) artifacts.set(artifact.path, artifact)
  const all = [...artifacts.values()]
  return taken.length > 0 ? undefined : [...all, outputMark(all)]
}
