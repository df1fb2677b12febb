import { dirname, join } from 'node:path'
import type { World } from '../model/world.ts'
import { sha256Hex } from './hash.ts'
import { isUnfinished } from './write-whole.ts'

/** Bytes that are dear to make, kept under the hash of all they depend on. */
export interface Cache {
  /** Gives what is kept, or makes and keeps it; a broken or unwritable entry is made anew. */
  readonly get: (parts: CacheParts, make: () => Promise<Uint8Array>) => Promise<Uint8Array>
}

/** All that the result depends on, in order; also the version of the code that makes it. */
export type CacheParts = readonly (Uint8Array | string)[]

const digestBytes = 32

/** What is kept so may also be looked for, and put there, by itself. */
export interface Shelf {
  /** Undefined where there is none, or a broken one. */
  readonly find: (parts: CacheParts) => Promise<Uint8Array | undefined>
  /** Takes the place of what was kept under the same parts; a disk that refuses is let be. */
  readonly put: (parts: CacheParts, bytes: Uint8Array) => Promise<void>
}

/**
 * A shelf for one kind of thing, such as `fonts`, in the given folder.
 * Each entry is its own SHA-256 and then the bytes, so that a damaged one is noticed.
 */
export function openShelf(world: World, cacheFolder: string, kind: string): Shelf {
  const pathOf = (parts: CacheParts) => {
    const key = cacheKey(parts)
    return join(cacheFolder, kind, key.slice(0, 2), key)
  }
  return {
    find: async parts => unsealed(await world.read(pathOf(parts)).catch(() => new Uint8Array())),
    // A full disk or a folder that may not be written must not stop the press.
    put: (parts, bytes) => keep(pathOf(parts), sealed(bytes), world).catch(() => undefined)
  }
}

/** A cache of one kind of thing in the given folder. */
export function openCache(world: World, cacheFolder: string, kind: string): Cache {
  const shelf = openShelf(world, cacheFolder, kind)
  return {
    get: async (parts, make) => {
      const kept = await shelf.find(parts)
      if (kept !== undefined) return kept
      const made = await make()
      await shelf.put(parts, made)
      return made
    }
  }
}

/** Also removes what a run that was killed in the midst of this has left. */
async function keep(path: string, entry: Uint8Array, world: World): Promise<void> {
  const folder = dirname(path)
  const left = (await world.list(folder)).filter(name => isUnfinished(name, 'ended run'))
  for (const name of left) await world.remove(join(folder, name))
  await world.write(path, entry)
}

/** One word for all that a result depends on; the lengths go in too, so that ('ab', 'c') and ('a', 'bc') differ. */
export function cacheKey(parts: CacheParts): string {
  return sha256Hex(parts.map(part => `${part.length}:${sha256Hex(part)}`).join('\n'))
}

function sealed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(sha256Hex(bytes), 'hex'), bytes])
}

function unsealed(entry: Uint8Array): Uint8Array | undefined {
  const digest = Buffer.from(entry.subarray(0, digestBytes)).toString('hex')
  const bytes = entry.subarray(digestBytes)
  return digest === sha256Hex(bytes) ? bytes : undefined
}
