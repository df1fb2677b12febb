import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { type MemoryWorld, memoryWorld } from '../../kit/memory-disk.ts'
import type { World } from '../../model/world.ts'

/** Where a newsroom lies on its disk in memory, with the issue that was put there. */
export interface MemoryNewsroom {
  readonly world: World
  readonly folder: string
  readonly output: string
  readonly files: MemoryWorld['files']
}

/**
 * A newsroom on a disk in memory with a copy of an issue. Only the program's own files (templates, styles, faces,
 * packages) are read from the real disk, and nothing is written there but into its cache.
 */
export async function memoryNewsroom(issue: string): Promise<MemoryNewsroom> {
  const folder = `/newsroom/manuscript/${issue.split('/').at(-1)}`
  const entries = await readdir(issue, { recursive: true, withFileTypes: true })
  const content = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(async path => [`${folder}${path.slice(issue.length)}`, await readFile(path)] as const)
  const memory = memoryWorld(Object.fromEntries(await Promise.all(content)))
  const packages = await realpath(join(projectFolder, 'node_modules'))
  const world = overDisk(memory, [projectFolder, packages, cacheFolder])
  return { world, folder, output: '/newsroom/output', files: memory.files }
}

function overDisk(memory: World, own: readonly string[]): World {
  const disk = diskWorld()
  const lies = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
  const seen = (path: string) => (own.some(folder => lies(path, folder)) ? disk : memory)
  const changed = (path: string) => {
    if (seen(path) === disk && !lies(path, cacheFolder)) throw new Error(`${path} was changed`)
    return seen(path)
  }
  return {
    read: (path, most) => seen(path).read(path, most),
    stamp: path => seen(path).stamp(path),
    list: path => seen(path).list(path),
    realPath: path => seen(path).realPath(path),
    look: path => seen(path).look(path),
    mayWrite: path => seen(path).mayWrite(path),
    write: (path, bytes) => changed(path).write(path, bytes),
    move: (from, to) => changed(from).move(from, to),
    keepMode: (from, to) => changed(to).keepMode(from, to),
    remove: path => changed(path).remove(path),
    take: path => changed(path).take(path),
    now: disk.now
  }
}
