#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { systemLanguage } from './setup/tool-language.mjs'

const scripts = dirname(fileURLToPath(import.meta.url))

if (isMainThread) {
  process.on('exit', tellOfSilence)
  setUpIfNeeded()
}
// This file runs twice: here it watches, in a thread that `main` begins with it it does the work.
try {
  const { main } = await loadProgram()
  process.exitCode = await main(process.argv.slice(2), import.meta.url)
} catch (error) {
  if (!isMainThread) throw error
  tellOfFault(error)
  process.exitCode = 3
}

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

/**
 * Node ends with 13 when it waits for something that can never come; it says so only in its own words.
 * @param {number} code
 */
function tellOfSilence(code) {
  if (code !== 13) return
  tellOfFault(new Error('it waited for something that never came'))
  process.exitCode = 3
}

/** @param {unknown} error */
function tellOfFault(error) {
  const words = { zh: '程序无法启动，请重新安装', en: 'the program cannot start; install it again' }
  const what = words[systemLanguage(process.env)]
  process.stderr.write(`duikai: ${what} (${error instanceof Error ? error.message : error})\n`)
}
