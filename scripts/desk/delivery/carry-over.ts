import { diskReason } from '../../kit/disk-reason.ts'
import type { World } from '../../model/world.ts'

/**
 * Empties the folder of an old set: what was made by us is removed, what is not goes to the same place in the new
 * set. Nothing is overwritten and no link is followed; what cannot be moved stays where it is.
 */
export async function carryOver(
  from: string,
  to: string,
  made: ReadonlySet<string>,
  world: World,
  inside = ''
): Promise<void> {
  for (const name of await world.list(from)) {
    const path = `${inside}${name}`
    const [old, other] = [`${from}/${name}`, `${to}/${name}`]
    const isFolder = (await world.look(old)) === 'folder'
    if (!isFolder && made.has(path)) {
      await world.remove(old)
      continue
    }
    const standing = await world.look(other)
    const holdsOurs = [...made].some(one => one.startsWith(`${path}/`))
    if (isFolder && (holdsOurs || standing === 'folder')) {
      await carryOver(old, other, made, world, `${path}/`)
    } else if (standing === undefined) {
      await world.move(old, other)
    }
  }
  await removeEmpty(from, world)
}

/** Whether anything that is not ours is still in the folder of an old set. */
export async function holdsOthers(
  folder: string,
  made: ReadonlySet<string>,
  world: World,
  inside = ''
): Promise<boolean> {
  for (const name of await world.list(folder)) {
    const path = `${inside}${name}`
    const isFolder = (await world.look(`${folder}/${name}`)) === 'folder'
    if (!isFolder && !made.has(path)) return true
    if (isFolder && (await holdsOthers(`${folder}/${name}`, made, world, `${path}/`))) return true
  }
  return false
}

/** Removes a folder if nothing is in it. */
export async function removeEmpty(folder: string, world: World): Promise<void> {
  try {
    if ((await world.look(folder)) === 'folder') await world.remove(folder)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
  }
}
