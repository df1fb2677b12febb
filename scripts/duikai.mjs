#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const scripts = dirname(fileURLToPath(import.meta.url))

setUpIfNeeded()
const { main } = await loadProgram()
process.exitCode = await main(process.argv.slice(2))

/** Started by hand on a fresh clone, without `npm run build` and its set-up before it. */
function setUpIfNeeded() {
  try {
    import.meta.resolve('tsx/esm/api')
  } catch {
    const setUp = join(scripts, 'setup', 'setup.mjs')
    const { status } = spawnSync(process.execPath, [setUp], { stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
}

/** The joined program; or the sources themselves, where none can be kept (a read-only disk, say). */
async function loadProgram() {
  try {
    const { programFile } = await import('./setup/program.mjs')
    return await import(pathToFileURL(await programFile(dirname(scripts))).href)
  } catch {
    const { register } = await import('tsx/esm/api')
    register()
    return await import('./cli.ts')
  }
}
