import { diskReason } from '../kit/disk-reason.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { litter } from './delivery/claim-output.ts'
import { cannotBeMade, noFolder, notEmpty } from './init-problems.ts'
import { starterFiles } from './starter/starter-files.ts'
import { type FolderFiles, writeNewFolder } from './write-new-folder.ts'

/** A new issue to be made, of its files or of a starter. */
export interface InitRequest {
  /** Absolute folder of the new issue; must be empty or not there. */
  readonly folder: string
  readonly files?: FolderFiles
  /** Absolute folder of a starter, as it is where nobody says otherwise; dated by the clock. */
  readonly starter?: string
}

/** Makes a new issue, whole or not at all; gives the names of its files, or none after an error. */
export async function init(
  { folder, starter, files: given }: InitRequest,
  world: World,
  report: Report
): Promise<readonly string[]> {
  const date = new Date(world.now()).toISOString().slice(0, 10)
  const files =
    given ??
    (starter === undefined ? undefined : await starterFiles(starter, { date }, world, report))
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
