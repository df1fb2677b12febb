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

/**
 * A cache of one kind of thing, such as `fonts`, in the given folder.
 * Each entry is its own SHA-256 and then the bytes, so that a damaged one is noticed.
 */
export function openCache(world: World, cacheFolder: string, kind: string): Cache {
  return {
    get: async (parts, make) => {
      const key = keyOf(parts)
      const path = join(cacheFolder, kind, key.slice(0, 2), key)
      const kept = unsealed(await world.read(path).catch(() => new Uint8Array()))
      if (kept !== undefined) return kept
      const made = await make()
      // A full disk or a folder that may not be written must not stop the press.
      await keep(path, sealed(made), world).catch(() => undefined)
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

/** The length goes in too, so that ('ab', 'c') and ('a', 'bc') differ. */
function keyOf(parts: CacheParts): string {
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
