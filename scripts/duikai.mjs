#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import nodeModule from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { cacheFolderOf } from './setup/cache-folder.mjs'
import { systemLanguage } from './setup/tool-language.mjs'

const here = fileURLToPath(import.meta.url)
const scripts = dirname(here)

if (isMainThread) {
  process.on('exit', tellOfSilence)
  setUpIfNeeded()
}
// This file runs twice: here it watches, in a thread that `main` begins with it it does the work.
try {
  keepCompiled()
  const { main, starter } = await loadProgram()
  process.exitCode = await main(process.argv.slice(2), starter)
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

/** Where Node can keep what it made of a module: compiling is half of a start. */
function keepCompiled() {
  const { enableCompileCache } =
    /** @type {{ readonly enableCompileCache?: (folder: string) => unknown }} */ (nodeModule)
  enableCompileCache?.(join(cacheFolderOf(dirname(scripts)), 'compiled'))
}

/**
 * The joined program; or the sources themselves, where none can be kept (a read-only disk, say). With it what its thread
 * begins with: this file, told where the program is.
 */
async function loadProgram() {
  const told = new URL(import.meta.url).searchParams.get('program')
  try {
    const program = told ?? (await joinedProgram())
    const { main } = await import(program)
    return { main, starter: `${pathToFileURL(here).href}?program=${encodeURIComponent(program)}` }
  } catch {
    const { register } = await import('tsx/esm/api')
    register()
    const { main } = await import('./cli.ts')
    return { main, starter: import.meta.url }
  }
}

async function joinedProgram() {
  const { programFile } = await import('./setup/program.mjs')
  return pathToFileURL(await programFile(dirname(scripts))).href
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
