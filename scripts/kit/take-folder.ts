import { randomUUID } from 'node:crypto'
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Holder, Taken } from '../model/world.ts'
import { onInterruption } from './interruption.ts'
import { isAlive, startOfProcess } from './live-process.ts'
import { makeFolder } from './make-folder.ts'

/** What the lock file says. */
interface LockText extends Holder {
  /** When the process began, so that another that got the same number later is not taken for it. */
  readonly started: string
}

const lockName = '.duikai.lock'

/**
 * Takes a folder for one work, made if it is not there, or says who is at work in it. What a killed program left
 * is seen through and replaced.
 * @throws with the disk's own `code` where nothing can be written
 */
export function takeFolder(folder: string): Taken {
  const path = join(folder, lockName)
  const started = startOfProcess(process.pid) ?? ''
  const me: LockText = { pid: process.pid, host: hostname(), started }
  const isNew = makeFolder(folder)
  try {
    return takeAtLast(folder, path, me, isNew)
  } catch (error) {
    if (isNew) removeIfEmpty(folder)
    throw error
  }
}

function takeAtLast(folder: string, path: string, me: LockText, isNew: boolean): Taken {
  for (let tries = 0; tries < 5; tries += 1) {
    makeFolder(folder)
    if (take(path, me)) {
      removeAsides(folder)
      return { kind: 'ours', leave: releaser(path, isNew) }
    }
    const text = textOf(path)
    const holder = holderIn(text)
    if (holder !== undefined && isAtWork(holder, me))
      return { kind: 'held', by: holder, file: path }
    removeStale(path, text)
  }
  return { kind: 'held', by: holderIn(textOf(path)) ?? me, file: path }
}

/** By a link to a file already written: nobody ever sees a lock without its holder. */
function take(path: string, me: LockText): boolean {
  const written = asideOf(path)
  try {
    writeFileSync(written, JSON.stringify(me), { flag: 'wx' })
    linkSync(written, path)
    return true
  } catch (error) {
    // The build before may have removed the folder, empty again, in between.
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || (code === 'ENOENT' && !existsSync(dirname(path)))) return false
    throw error
  } finally {
    rmSync(written, { force: true })
  }
}

/** Builds that were killed between two of the steps above. */
function removeAsides(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^\\${lockName}\\.(\\d+)-`).exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true })
  }
}

/** By a rename: when another build was quicker, its new lock is recognised and put back. */
function removeStale(path: string, stale: string | undefined): void {
  const aside = asideOf(path)
  try {
    renameSync(path, aside)
    if (textOf(aside) !== stale) linkSync(aside, path)
  } catch {
    // Another build has removed or taken it meanwhile: the next try will see.
  } finally {
    rmSync(aside, { force: true })
  }
}

function asideOf(path: string): string {
  return `${path}.${process.pid}-${randomUUID()}`
}

function releaser(path: string, isNew: boolean): () => void {
  const forget = onInterruption({ kind: 'path', path })
  return () => {
    // First: else a signal might remove the lock of who comes next.
    forget()
    rmSync(path, { force: true })
    if (isNew) removeIfEmpty(dirname(path))
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something is in it, or it is gone: both are well.
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function holderIn(text: string | undefined): LockText | undefined {
  try {
    const { pid, host, started } = JSON.parse(text ?? '') as Partial<LockText>
    return pid && host ? { pid, host, started: started ?? '' } : undefined
  } catch {
    return undefined
  }
}

/** Of another machine nothing can be known: its lock counts. */
function isAtWork(holder: LockText, me: LockText): boolean {
  if (holder.host !== me.host) return true
  if (!isAlive(holder.pid)) return false
  return holder.started === '' || holder.started === (startOfProcess(holder.pid) ?? '')
}
