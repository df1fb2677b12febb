import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Duikai itself, where package.json stands. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What may be thrown away at any time: the unpacked browser, subset fonts, measurements. */
export const cacheFolder = join(projectFolder, '.cache')
