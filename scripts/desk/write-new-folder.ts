import { dirname, join } from 'node:path'
import { isUnfinished, unfinishedName } from '../kit/write-whole.ts'
import type { World } from '../model/world.ts'
import { removeEmpty } from './delivery/carry-over.ts'

/** Files by their paths in a folder. */
export type FolderFiles = ReadonlyMap<string, Uint8Array | string>

/**
 * Writes a new folder of files whole or not at all: it is filled under another name; in one that is there already
 * the disk’s refusal leaves nothing.
 * @throws what the disk refuses by
 */
export async function writeNewFolder(
  files: FolderFiles,
  folder: string,
  isThere: boolean,
  world: World
): Promise<void> {
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

async function removeFiles(files: FolderFiles, room: string, world: World): Promise<void> {
  const folders = new Set([...files.keys()].map(name => dirname(name)).filter(name => name !== '.'))
  for (const under of ['', ...folders]) {
    const unfinished = (await world.list(join(room, under))).filter(name =>
      isUnfinished(name, 'ended run')
    )
    for (const name of unfinished) await world.remove(join(room, under, name))
  }
  for (const name of files.keys()) await world.remove(join(room, name))
  for (const under of [...folders].sort().reverse()) await removeEmpty(join(room, under), world)
  await removeEmpty(room, world)
}
