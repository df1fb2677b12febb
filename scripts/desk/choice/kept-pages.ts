import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openShelf } from '../../kit/cache.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
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

/** Length of a key, in hexadecimal digits. */
const keyLength = 64

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
  const shelf = openShelf(world, cacheFolder, 'set-pages')
  const program = ownProgram()
  const first = Number.parseInt(sha256Hex(issue.folder).slice(0, 8), 16)
  const placeOf = (page: number) => [`place ${(first + page) % placesMost}`]
  const numbers = issue.facts.pages.map(({ number }) => number)
  const entries = await Promise.all(numbers.map(page => shelf.find(placeOf(page))))
  const found = new Map(numbers.map((page, at) => [page, entries[at]]))
  const made = new Map<number, Uint8Array>()
  const opened = new Map<string, object>()
  const keyOf = (key: string) => sha256Hex(`${program} ${key}`)
  return {
    find: (page, key) => {
      const entry = made.get(page) ?? found.get(page)
      if (!entry || text(entry.subarray(0, keyLength)) !== keyOf(key)) return undefined
      const form = opened.get(key) ?? (deserialize(gunzipSync(entry.subarray(keyLength))) as object)
      opened.set(key, form)
      return form
    },
    put: (page, key, form) => {
      const packed = gzipSync(serialize(form), { level: 1 })
      made.set(page, Buffer.concat([Buffer.from(keyOf(key)), packed]))
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
      for (const [page, entry] of made) await shelf.put(placeOf(page), entry)
    }
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
