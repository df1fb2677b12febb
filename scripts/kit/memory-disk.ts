import { posix } from 'node:path'
import type { World } from '../model/world.ts'

/** A disk in memory, for tests: the files that are on it can be read back from `files`. */
export interface MemoryWorld extends World {
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A world of these files (absolute path → content), its clock standing at `now`. */
export function memoryWorld(
  content: Readonly<Record<string, Uint8Array | string>> = {},
  now = 0
): MemoryWorld {
  const files = new Map<string, Uint8Array>()
  for (const [path, bytes] of Object.entries(content)) files.set(posix.normalize(path), copy(bytes))
  const inside = (folder: string) => {
    const start = `${posix.normalize(folder).replace(/\/$/, '')}/`
    return [...files.keys()]
      .filter(path => path.startsWith(start))
      .map(path => path.slice(start.length))
  }
  return {
    files,
    read: async path => {
      const bytes = files.get(posix.normalize(path))
      if (bytes === undefined) throw noSuchFile(path)
      return copy(bytes)
    },
    list: async folder => [...new Set(inside(folder).map(path => path.split('/')[0] ?? ''))].sort(),
    realPath: async path => {
      const plain = posix.normalize(path)
      return files.has(plain) || inside(plain).length > 0
        ? plain.replace(/(.)\/$/, '$1')
        : undefined
    },
    write: async (path, bytes) => {
      files.set(posix.normalize(path), copy(bytes))
    },
    remove: async path => {
      const plain = posix.normalize(path)
      for (const name of inside(plain)) files.delete(posix.join(plain, name))
      files.delete(plain)
    },
    now: () => now
  }
}

function copy(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
}

function noSuchFile(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' })
}
