import { join } from 'node:path'
import type { World } from '../model/world.ts'

/** The folder in an issue’s own that keeps the stories that were spiked: nothing in it is read for the pages. */
export const spikedFolder = 'spiked'

/**
 * The names under which stories were spiked. Each file is opened, so that an accepted edition keeps it: corrections may
 * speak of it.
 */
export async function spikedStories(folder: string, world: World): Promise<readonly string[]> {
  const home = join(folder, spikedFolder)
  const names = (await world.list(home)).filter(name => name.endsWith('.md'))
  const files = await Promise.all(
    names.map(async name => ((await world.look(join(home, name))) === 'file' ? name : undefined))
  )
  const there = files.filter(name => name !== undefined)
  for (const name of there) await world.read(join(home, name))
  return there.map(name => name.slice(0, -'.md'.length))
}
