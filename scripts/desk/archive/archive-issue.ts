import { basename, dirname, join, relative } from 'node:path'
import { zipSync } from 'fflate'
import { sha256Hex } from '../../kit/hash.ts'
import type { World } from '../../model/world.ts'
import { paperName } from '../../read/paper/find-paper.ts'
import { paperAbove } from '../../read/paper/paper-above.ts'
import { litter } from '../delivery/claim-output.ts'

/** A file of an archive. */
export interface ArchivedFile {
  /** Its path in the archive. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** An issue packed. */
export interface Archive {
  readonly bytes: Uint8Array
  readonly files: readonly ArchivedFile[]
}

/** The list of what is in an archive, first in it. */
export const listName = 'archive.json'

/**
 * Packs an issue's absolute folder with its editions, and the paper above it, as a ZIP that unpacks to a folder
 * `manuscript` and builds there. Equal files make equal bytes: names in their order, no clock.
 */
export async function archiveIssue(folder: string, world: World): Promise<Archive> {
  const found = new Map<string, Uint8Array>()
  const above = await paperAbove(folder, folder, world, () => undefined)
  const home = above && above !== 'broken' ? above.folder : dirname(folder)
  const shelf = (path: string) => join('manuscript', relative(home, path)).split('\\').join('/')
  await addFolder(folder, shelf(folder), found, world, 0)
  if (above && above !== 'broken') {
    found.set(`manuscript/${paperName}`, await world.read(join(home, paperName)))
    const { fillers, fields } = above
    if (fillers !== undefined)
      await addFolder(join(home, fillers), shelf(join(home, fillers)), found, world, 0)
    const drawn = fields.nameplate && join(home, fields.nameplate)
    if (drawn && (await world.look(drawn)) === 'file')
      found.set(shelf(drawn), await world.read(drawn))
  }
  const paths = [...found.keys()].sort()
  const files = paths.map(path => {
    const bytes = found.get(path) ?? new Uint8Array()
    return { path, bytes: bytes.length, sha256: sha256Hex(bytes) }
  })
  const list = `${JSON.stringify({ duikai: 1, issue: basename(folder), files }, null, 2)}\n`
  const entries: Record<string, Uint8Array> = { [listName]: new TextEncoder().encode(list) }
  for (const path of paths) entries[path] = new Uint8Array(found.get(path) ?? [])
  // A ZIP knows no date before; one of its own would make other bytes each time.
  return { bytes: zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) }), files }
}

/** Deeper lie only links that lead in a circle. */
const deepest = 20

async function addFolder(
  folder: string,
  way: string,
  found: Map<string, Uint8Array>,
  world: World,
  depth: number
): Promise<void> {
  if (depth > deepest) return
  for (const name of await world.list(folder)) {
    if (litter.test(name)) continue
    const path = join(folder, name)
    const standing = await world.look(path)
    if (standing === 'folder') await addFolder(path, `${way}/${name}`, found, world, depth + 1)
    // A link leads nowhere where the archive is unpacked.
    if (standing === 'file') found.set(`${way}/${name}`, await world.read(path))
  }
}
