import { posix } from 'node:path'
import type { Standing, World } from '../model/world.ts'
import { sha256Hex } from './hash.ts'

/** A disk in memory, for tests: the files that are on it can be read back from `files`. */
export interface MemoryWorld extends World {
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * A world of these files (absolute path → content), its clock standing at `now`. It answers and refuses as the
 * real disk does; it has no links, and everybody may write everywhere.
 */
export function memoryWorld(
  content: Readonly<Record<string, Uint8Array | string>> = {},
  now = 0
): MemoryWorld {
  const files = new Map<string, Uint8Array>()
  const folders = new Set<string>(['/'])
  for (const [path, bytes] of Object.entries(content)) {
    makeFolder(dirname(path))
    files.set(plainPath(path), copy(bytes))
  }
  return {
    files,
    read: async (path, mostBytes = Number.POSITIVE_INFINITY) => {
      const bytes = readFile(path)
      if (bytes.length > mostBytes) throw fault('EFBIG', path)
      return copy(bytes)
    },
    stamp: async path => sha256Hex(readFile(path)),
    list: async folder => {
      if (standing(folder) !== 'folder') return []
      return [...new Set(inside(folder).map(path => path.split('/')[0] ?? ''))].sort()
    },
    realPath: async path => (standing(path) === undefined ? undefined : plainPath(path)),
    look: async path => standing(path),
    mayWrite: async folder => nearest(folder) === 'folder',
    write: async (path, bytes) => {
      makeFolder(dirname(path))
      if (standing(path) === 'folder') throw fault('EISDIR', path)
      files.set(plainPath(path), copy(bytes))
    },
    move: async (from, to) => {
      makeFolder(dirname(to))
      const [old, other] = [plainPath(from), plainPath(to)]
      refuseMove(old, other)
      if (old === other) return
      for (const name of files.has(old) ? [''] : ['', ...inside(old).map(path => `/${path}`)]) {
        if (folders.delete(`${old}${name}`)) folders.add(`${other}${name}`)
        const bytes = files.get(`${old}${name}`)
        if (bytes) files.set(`${other}${name}`, bytes)
        files.delete(`${old}${name}`)
      }
    },
    keepMode: async () => undefined,
    remove: async path => {
      if (inside(path).length > 0) throw fault('ENOTEMPTY', path)
      files.delete(plainPath(path))
      folders.delete(plainPath(path))
    },
    take: async folder => {
      const isNew = standing(folder) === undefined
      const path = posix.join(plainPath(folder), '.duikai.lock')
      makeFolder(folder)
      if (files.has(path))
        return { kind: 'held', by: { pid: process.pid, host: 'memory' }, file: path }
      files.set(path, new Uint8Array())
      return {
        kind: 'ours',
        leave: () => {
          files.delete(path)
          if (isNew && inside(folder).length === 0) folders.delete(plainPath(folder))
        }
      }
    },
    now: () => now
  }

  function standing(path: string): Standing | undefined {
    if (files.has(plainPath(path))) return path.endsWith('/') ? undefined : 'file'
    return folders.has(plainPath(path)) ? 'folder' : undefined
  }

  /** Paths of all files and folders in a folder, from there. */
  function inside(folder: string): readonly string[] {
    const start = `${plainPath(folder).replace(/\/$/, '')}/`
    return [...files.keys(), ...folders]
      .filter(path => path.startsWith(start) && path !== start)
      .map(path => path.slice(start.length))
  }

  /** What stands at a path, or at the nearest above it where something does. */
  function nearest(path: string): Standing {
    return standing(path) ?? nearest(dirname(path))
  }

  function makeFolder(folder: string): void {
    if (nearest(folder) !== 'folder') throw fault('ENOTDIR', folder)
    for (let path = folder; !folders.has(path); path = dirname(path)) folders.add(path)
  }

  function readFile(path: string): Uint8Array {
    const bytes = files.get(plainPath(path))
    if (bytes) return bytes
    if (standing(path) === 'folder') throw fault('EISDIR', path)
    throw fault(nearest(path) === 'file' ? 'ENOTDIR' : 'ENOENT', path)
  }

  function refuseMove(from: string, to: string): void {
    const [moved, there] = [standing(from), standing(to)]
    if (moved === undefined) throw fault('ENOENT', from)
    if (to.startsWith(`${from}/`)) throw fault('EINVAL', to)
    if (there === undefined || from === to) return
    if (moved !== there) throw fault(moved === 'folder' ? 'ENOTDIR' : 'EISDIR', to)
    if (moved === 'folder' && inside(to).length > 0) throw fault('ENOTEMPTY', to)
  }
}

function dirname(path: string): string {
  return posix.dirname(plainPath(path))
}

function plainPath(path: string): string {
  return posix.normalize(path).replace(/(.)\/$/, '$1')
}

function copy(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
}

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: '${path}'`), { code, path })
}
