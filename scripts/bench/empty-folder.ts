import { join } from 'node:path'
import type { World } from '../model/world.ts'

/** Removes all files below a folder of our own. */
export async function emptyFolder(folder: string, world: World): Promise<void> {
  for (const name of await world.list(folder)) {
    const path = join(folder, name)
    if ((await world.look(path)) === 'folder') await emptyFolder(path, world)
    else await world.remove(path)
  }
}
