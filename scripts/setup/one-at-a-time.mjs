import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Runs the work while no other process does, waiting for its turn: build and test may be started
 * at the same moment on a fresh clone.
 * @param {string} lock path of the file that holds the process id of who is at work
 * @param {() => Promise<void>} work
 */
export async function oneAtATime(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  while (!take(lock)) await new Promise(resolve => setTimeout(resolve, 100))
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * By a link to a file already written: nobody ever sees a lock without its holder.
 * @param {string} lock
 */
function take(lock) {
  const written = `${lock}.${randomUUID()}`
  writeFileSync(written, String(process.pid))
  try {
    linkSync(written, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    const holder = holderOf(lock)
    if (holder !== undefined && !isAlive(holder)) removeStale(lock, holder)
    return false
  } finally {
    rmSync(written, { force: true })
  }
}

/**
 * By a rename: when another was quicker, its new lock is recognised and put back.
 * @param {string} lock
 * @param {string} holder
 */
function removeStale(lock, holder) {
  const aside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, aside)
    if (holderOf(aside) !== holder) linkSync(aside, lock)
  } catch {
    // Another has removed or taken it meanwhile: the next try will see.
  } finally {
    rmSync(aside, { force: true })
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Whether a process of this number runs on this machine.
 * @param {string} pid
 */
export function isAlive(pid) {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
