import { basename, dirname, join } from 'node:path'
import { diskReason } from '../kit/disk-reason.ts'
import { templateEngine } from '../kit/template.ts'
import { isUnfinished, unfinishedName } from '../kit/write-whole.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { removeEmpty } from './delivery/carry-over.ts'
import { litter } from './delivery/claim-output.ts'
import { cannotBeMade, noFolder, notEmpty } from './init-problems.ts'

/** A new issue to be made. */
export interface InitRequest {
  /** Absolute folder of the new issue; must be empty or not there. */
  readonly folder: string
  /** Absolute folder of the starter's files; `*.liquid` are filled in. */
  readonly starter: string
}

type Files = ReadonlyMap<string, Uint8Array | string>

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
      await writeIssue(files, folder, isThere, world)
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
): Promise<Files | undefined> {
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

/** A new folder is filled under another name; in one that is there already the disk's refusal leaves nothing. */
async function writeIssue(files: Files, folder: string, isThere: boolean, world: World) {
  const shelf = dirname(folder)
  const room = isThere ? folder : join(shelf, unfinishedName())
  for (const name of await world.list(shelf)) {
    if (isUnfinished(name, 'ended run')) await removeFiles(files, join(shelf, name), world)
  }
  try {
    for (const [name, content] of files) await world.write(join(room, name), content)
    if (!isThere) await world.move(room, folder)
  } catch (error) {
    await removeFiles(files, room, world).catch(() => undefined)
    throw error
  }
}

async function removeFiles(files: Files, room: string, world: World): Promise<void> {
  const unfinished = (await world.list(room)).filter(name => isUnfinished(name, 'ended run'))
  for (const name of [...files.keys(), ...unfinished]) await world.remove(join(room, name))
  await removeEmpty(room, world)
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
