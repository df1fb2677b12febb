import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, with those above it, if it is not there; says whether it was made. Node's own recursive `mkdir` runs
 * for ever where the disk says that nothing is there in a folder that is (`/proc`).
 * @throws with the disk's own `code`, `ENOTDIR` where something else stands there
 */
export function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const above = dirname(folder)
    if (code === 'ENOENT' && above !== folder && !existsSync(above)) {
      makeFolder(above)
      return makeFolder(folder)
    }
    if (code !== 'EEXIST' && code !== 'EISDIR') throw error
    if (statSync(folder).isDirectory()) return false
    throw Object.assign(new Error(`ENOTDIR: not a folder, '${folder}'`), { code: 'ENOTDIR' })
  }
}
