import { createHash, type Hash } from 'node:crypto'
import type { World } from '../../model/world.ts'

/**
 * The SHA-256 of all files in a folder, by their paths and bytes; a link counts as what it leads to. `isLeft` leaves
 * a file or folder out by its path.
 */
export async function folderHash(
  folder: string,
  isLeft: (path: string) => boolean,
  world: World
): Promise<string> {
  const hash = createHash('sha256')
  await addFolder(hash, folder, { around: '', isLeft, world, depth: 0 })
  return hash.digest('hex')
}

interface Walk {
  /** The way from the outermost folder, with a / at its end. */
  readonly around: string
  readonly isLeft: (path: string) => boolean
  readonly world: World
  readonly depth: number
}

/** Deeper lie only links that lead in a circle. */
const deepest = 40

async function addFolder(hash: Hash, folder: string, walk: Walk): Promise<void> {
  const { around, isLeft, world, depth } = walk
  if (depth > deepest) return
  for (const name of await world.list(folder)) {
    const way = `${around}${name}`
    if (isLeft(way)) continue
    const path = (await world.realPath(`${folder}/${name}`)) ?? ''
    const standing = path === '' ? undefined : await world.look(path)
    hash.update(JSON.stringify([way, standing ?? 'none']))
    if (standing === 'folder')
      await addFolder(hash, path, { ...walk, around: `${way}/`, depth: depth + 1 })
    if (standing === 'file') hash.update(await world.read(path))
  }
}
