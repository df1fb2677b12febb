import type { World } from '../../model/world.ts'

/** Where a new set takes the place of an old one. */
export interface Exchange {
  /** The folder of the set. */
  readonly target: string
  /** Holds `new/` before and `old/` after; a hidden folder beside the target. */
  readonly room: string
  /** Paths of the new set, its mark last. */
  readonly paths: readonly string[]
  /** Paths of the old set. */
  readonly made: readonly string[]
}

/**
 * Two renames put a new set in the place of the old, each only if it was not done before. Gives false, with nothing
 * changed, where the disk will not rename the target: another is mounted there, or it is of a container's image.
 */
export async function exchangeFolders({ target, room }: Exchange, world: World): Promise<boolean> {
  if ((await world.look(`${room}/new`)) !== 'folder') return true
  const isThere = (await world.look(target)) !== undefined
  const wasMoved = (await world.look(`${room}/old`)) !== undefined
  if (isThere && !wasMoved && !(await isMoved(target, `${room}/old`, world))) return false
  // After a kill somebody else may have made a folder there, which is theirs.
  if (!isThere || !wasMoved) await world.move(`${room}/new`, target)
  return true
}

/** Takes the renames back that were done. */
export async function returnFolders({ target, room }: Exchange, world: World): Promise<void> {
  if ((await world.look(`${room}/new`)) === undefined) await world.move(target, `${room}/new`)
  if ((await world.look(`${room}/old`)) !== undefined) await world.move(`${room}/old`, target)
}

const unmovable = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EINVAL', 'ENOTEMPTY']

async function isMoved(from: string, to: string, world: World): Promise<boolean> {
  try {
    await world.move(from, to)
    return true
  } catch (error) {
    if (unmovable.includes(String((error as NodeJS.ErrnoException).code))) return false
    throw error
  }
}
