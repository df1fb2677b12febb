import { readdir, readFile, realpath, rm } from 'node:fs/promises'
import type { World } from '../model/world.ts'
import { writeWhole } from './write-whole.ts'

/** The real disk and clock. */
export function diskWorld(): World {
  return {
    read: path => readFile(path),
    list: async folder => (await orNothing(readdir(folder), [])).sort(),
    realPath: path => orNothing<string | undefined>(realpath(path), undefined),
    write: writeWhole,
    remove: path => rm(path, { recursive: true, force: true }),
    now: () => Date.now()
  }
}

/** Only "there is none" is an answer; "you may not look" is not. */
async function orNothing<Found>(look: Promise<Found>, nothing: Found): Promise<Found> {
  try {
    return await look
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return nothing
    throw error
  }
}
