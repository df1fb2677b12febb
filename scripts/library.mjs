import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const { build, check } = await loadLibrary()

export { build, check }

/**
 * The joined program; or the sources themselves, where none can be kept (a read-only disk, say). Their loader hears
 * of no other module of the program that imports this one.
 * @returns {Promise<typeof import('./library.ts')>}
 */
async function loadLibrary() {
  try {
    const { programFile } = await import('./setup/program.mjs')
    const project = dirname(dirname(fileURLToPath(import.meta.url)))
    return await import(pathToFileURL(await programFile(project, 'library')).href)
  } catch {
    const { tsImport } = await import('tsx/esm/api')
    return tsImport('./library.ts', import.meta.url)
  }
}
