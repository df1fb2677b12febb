import { constants } from 'node:fs'
import {
  access,
  chmod,
  lstat,
  readdir,
  realpath,
  rename,
  rmdir,
  stat,
  unlink
} from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Standing, World } from '../model/world.ts'
import { makeFolder } from './make-folder.ts'
import { readRegular } from './read-regular.ts'
import { takeFolder } from './take-folder.ts'
import { writeWhole } from './write-whole.ts'

/** The real disk and clock. */
export function diskWorld(): World {
  return {
    read: readRegular,
    stamp: async path => {
      const { size, mtimeMs, ctimeMs, ino } = await stat(path)
      return `${size} ${mtimeMs} ${ctimeMs} ${ino}`
    },
    list: async folder => (await orNothing(readdir(folder), [])).sort(),
    realPath: path => orNothing<string | undefined>(realpath(path), undefined),
    look,
    mayWrite,
    write: writeWhole,
    move: async (from, to) => {
      makeFolder(dirname(to))
      await rename(from, to)
    },
    keepMode: (from, to) =>
      stat(from)
        .then(({ mode }) => chmod(to, mode & 0o7777))
        .catch(() => undefined),
    remove: removeOne,
    take: async folder => takeFolder(folder),
    now: () => Date.now()
  }
}

async function look(path: string): Promise<Standing | undefined> {
  const found = await orNothing(lstat(path), undefined)
  if (found === undefined) return undefined
  if (found.isSymbolicLink()) return 'link'
  if (found.isDirectory()) return 'folder'
  return found.isFile() ? 'file' : 'other'
}

/** Of a folder that is not there yet, the nearest one above it is asked. */
async function mayWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
    return true
  } catch (error) {
    const above = dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) return false
    return mayWrite(above)
  }
}

async function removeOne(path: string): Promise<void> {
  const standing = await look(path)
  if (standing !== undefined) {
    await orNothing(standing === 'folder' ? rmdir(path) : unlink(path), undefined)
  }
}

/** Nothing is there when a part of the path is no folder, leads to itself, or cannot be a name at all. */
const absent: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG'
])

/** Only "there is none" is an answer; "you may not look" is not. */
async function orNothing<Found>(look: Promise<Found>, nothing: Found): Promise<Found> {
  try {
    return await look
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code)) return nothing
    throw error
  }
}
