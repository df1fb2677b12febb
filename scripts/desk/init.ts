import { basename, join } from 'node:path'
import { diskReason } from '../kit/disk-reason.ts'
import { templateEngine } from '../kit/template.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { litter } from './delivery/claim-output.ts'
import { cannotBeMade, noFolder, notEmpty } from './init-problems.ts'
import { type FolderFiles, writeNewFolder } from './write-new-folder.ts'

/** A new issue to be made. */
export interface InitRequest {
  /** Absolute folder of the new issue; must be empty or not there. */
  readonly folder: string
  /** Absolute folder of the starter's files; `*.liquid` are filled in. */
  readonly starter: string
}

/**
 * Makes a new issue from a starter, dated today, whole or not at all; gives the names of its files, or none after an
 * error.
 */
export async function init(
  { folder, starter }: InitRequest,
  world: World,
  report: Report
): Promise<readonly string[]> {
  const files = await starterFiles(starter, world, report)
  if (!files) return []
  try {
    const standing = await world.look(folder)
    const isThere = standing !== undefined && (await world.realPath(folder)) !== undefined
    const names = await world.list(folder)
    if (names.some(name => !litter.test(name))) report(notEmpty(folder))
    else if (standing === 'file' || standing === 'other') report(noFolder(folder))
    else if (standing !== undefined && !isThere) report(noFolder(folder))
    else {
      await writeNewFolder(files, folder, isThere, world)
      return [...files.keys()]
    }
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(cannotBeMade(folder, reason))
  }
  return []
}

async function starterFiles(
  starter: string,
  world: World,
  report: Report
): Promise<FolderFiles | undefined> {
  const date = new Date(world.now()).toISOString().slice(0, 10)
  const files = new Map<string, Uint8Array | string>()
  for (const name of await world.list(starter)) {
    const bytes = await world.read(join(starter, name))
    const filled = name.endsWith('.liquid') ? filledIn(name, bytes, { date }, report) : bytes
    if (filled === undefined) return undefined
    files.set(basename(name, '.liquid'), filled)
  }
  return files
}

function filledIn(
  name: string,
  bytes: Uint8Array,
  values: Readonly<Record<string, string>>,
  report: Report
): string | undefined {
  const text = new TextDecoder().decode(bytes)
  return templateEngine({ [name]: text }, report).render(name, values)
}
