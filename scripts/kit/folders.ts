import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Duikai itself, where package.json stands. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * What may be thrown away at any time: the unpacked browser, subset fonts, measurements. Elsewhere
 * when DUIKAI_CACHE says so, as it must where the program's own folder cannot be written to.
 */
export const cacheFolder = process.env.DUIKAI_CACHE || join(projectFolder, '.cache')
