import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import { cacheFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { openKeptPlaces } from '../../kit/kept-places.ts'
import { ownProgram } from '../../kit/own-program.ts'
import type { Issue } from '../../model/issue.ts'
import type { KeptPages } from '../../model/kept-pages.ts'
import type { World } from '../../model/world.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'

/** The kept pages of one issue, and what writes those that were put. */
export interface IssuePages extends KeptPages {
  readonly save: () => Promise<void>
}

/** Places in the store: a page takes that of an issue's page before it, so that the store never grows past them. */
const placesMost = 1024

/** Asked of faces whatever a text holds: Latin letters, and what measures a face by one character. */
const probes = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at))}一　‐·—…“”‘’、，。`

/**
 * Opens what earlier builds kept of an issue's pages: set pages packed, each behind its key. An entry that is damaged,
 * or of another program, is as none.
 */
export async function openKeptPages(
  issue: Issue,
  faces: readonly CutFace[],
  world: World
): Promise<IssuePages> {
  const places = openKeptPlaces(world, cacheFolder, {
    ...{ kind: 'set-pages', most: placesMost },
    ...{ owner: issue.folder, program: ownProgram() }
  })
  const numbers = issue.facts.pages.map(({ number }) => number)
  const entries = await Promise.all(numbers.map(places.open))
  const found = new Map(numbers.map((page, at) => [page, entries[at]]))
  const made = new Map<number, { readonly key: string; readonly packed: Uint8Array }>()
  const opened = new Map<string, object>()
  const packedOf = (page: number, key: string) => {
    const own = made.get(page)
    return own ? (own.key === key ? own.packed : undefined) : found.get(page)?.(key)
  }
  return {
    find: (page, key) => {
      const packed = packedOf(page, key)
      if (!packed) return undefined
      const form = opened.get(key) ?? (deserialize(gunzipSync(packed)) as object)
      opened.set(key, form)
      return form
    },
    put: (page, key, form) => {
      made.set(page, { key, packed: gzipSync(serialize(form), { level: 1 }) })
    },
    facesFor: words => {
      const characters = [...new Set(words + probes)].sort()
      const drawn = faces.map(face => [
        face.family,
        face.source,
        characters.map(one => (face.covers(one) ? 1 : 0)).join('')
      ])
      return sha256Hex(JSON.stringify([characters, drawn]))
    },
    save: async () => {
      for (const [page, { key, packed }] of made) await places.put(page, key, packed)
    }
  }
}
