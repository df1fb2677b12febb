import { posix } from 'node:path'
import type { World } from '../model/world.ts'

/** A disk in memory, for tests: the files that are on it can be read back from `files`. */
export interface MemoryWorld extends World {
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A world of these files (absolute path → content), its clock standing at `now`; a folder is there while it holds one. */
export function memoryWorld(
  content: Readonly<Record<string, Uint8Array | string>> = {},
  now = 0
): MemoryWorld {
  const files = new Map<string, Uint8Array>()
  for (const [path, bytes] of Object.entries(content)) files.set(plainPath(path), copy(bytes))
  const inside = (folder: string) => {
    const start = `${plainPath(folder).replace(/\/$/, '')}/`
    return [...files.keys()]
      .filter(path => path.startsWith(start))
      .map(path => path.slice(start.length))
  }
  return {
    files,
    read: async (path, mostBytes = Number.POSITIVE_INFINITY) => {
      const bytes = files.get(plainPath(path))
      if (bytes === undefined) throw fault('ENOENT', 'no such file', path)
      if (bytes.length > mostBytes) throw fault('EFBIG', 'file too large', path)
      return copy(bytes)
    },
    list: async folder => [...new Set(inside(folder).map(path => path.split('/')[0] ?? ''))].sort(),
    realPath: async path => {
      const plain = plainPath(path)
      return files.has(plain) || inside(plain).length > 0 ? plain : undefined
    },
    look: async path => {
      if (files.has(plainPath(path))) return 'file'
      return inside(path).length > 0 ? 'folder' : undefined
    },
    mayWrite: async () => true,
    write: async (path, bytes) => {
      files.set(plainPath(path), copy(bytes))
    },
    move: async (from, to) => {
      const [old, other] = [plainPath(from), plainPath(to)]
      const names = files.has(old) ? [''] : inside(old).map(name => `/${name}`)
      if (names.length === 0) throw fault('ENOENT', 'no such file or directory', from)
      for (const name of names) {
        files.set(`${other}${name}`, files.get(`${old}${name}`) ?? new Uint8Array())
        files.delete(`${old}${name}`)
      }
    },
    keepMode: async () => undefined,
    remove: async path => {
      if (inside(path).length > 0) throw fault('ENOTEMPTY', 'directory not empty', path)
      files.delete(plainPath(path))
    },
    now: () => now
  }
}

function plainPath(path: string): string {
  return posix.normalize(path).replace(/(.)\/$/, '$1')
}

function copy(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
}

function fault(code: string, words: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${words}, open '${path}'`), { code, path })
}
