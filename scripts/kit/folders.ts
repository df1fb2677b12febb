import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolderOf } from '../setup/cache-folder.mjs'

/** The folder of Duikai itself, where package.json stands. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * What may be thrown away at any time: the unpacked browser, subset fonts, the joined program. Where DUIKAI_CACHE
 * says, in the program's own folder, or in one of this user's where that cannot be written to.
 */
export const cacheFolder = cacheFolderOf(projectFolder)
