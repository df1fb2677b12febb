import { dirname } from 'node:path'
import type { Standing, World } from '../../../model/world.ts'
import type { FileChange } from '../actions/action.ts'

/** A world that keeps to itself what is written in it. */
export interface PlannedFiles {
  readonly world: World
  /** What would be other on the disk, in the order in which it was first written. */
  readonly changes: () => readonly FileChange[]
}

/**
 * Lends the disk to an action: it reads what stands there and what it has written itself, and nothing is written. A
 * folder moves as its files do.
 */
export function plannedFiles(disk: World): PlannedFiles {
  const before = new Map<string, Uint8Array | undefined>()
  const now = new Map<string, Uint8Array | undefined>()
  const known = async (path: string) => {
    if (!before.has(path))
      before.set(path, (await disk.look(path)) === undefined ? undefined : await disk.read(path))
  }
  const put = async (path: string, bytes: Uint8Array | undefined) => {
    await known(path)
    now.set(path, bytes)
  }
  const world: World = {
    ...disk,
    read: async (path, most) => {
      const own = now.get(path)
      if (own) return own
      if (now.has(path)) throw Object.assign(new Error(`ENOENT: '${path}'`), { code: 'ENOENT' })
      const bytes = await disk.read(path, most)
      // What it read first is what it plans from, whatever is saved before it writes.
      if (isText(path) && !before.has(path)) before.set(path, bytes)
      return bytes
    },
    list: async folder => {
      const names = new Set(await disk.list(folder))
      for (const [path, bytes] of now) {
        if (dirname(path) !== folder) continue
        const name = path.slice(folder.length + 1)
        if (bytes) names.add(name)
        else names.delete(name)
      }
      return [...names].sort()
    },
    look: async path => (now.has(path) ? standing(now.get(path)) : disk.look(path)),
    realPath: async path => {
      const own = now.get(path)
      if (!now.has(path)) return disk.realPath(path)
      return own && ((await disk.realPath(path)) ?? path)
    },
    write: async (path, bytes) =>
      put(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
    move: async (from, to) => {
      const bytes = await world.read(from)
      await put(to, bytes)
      await put(from, undefined)
    },
    remove: async path => put(path, undefined)
  }
  return {
    world,
    changes: () =>
      [...now]
        .map(([path, after]) => ({ path, before: before.get(path), after }))
        .filter(({ before, after }) => !isSame(before, after))
  }
}

/** Whether two files hold the same bytes, or both are not there. */
export function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === other || (!!one && !!other && Buffer.compare(one, other) === 0)
}

function isText(path: string): boolean {
  return /\.(?:md|yaml)$/.test(path)
}

function standing(bytes: Uint8Array | undefined): Standing | undefined {
  return bytes && 'file'
}
