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
import type { Report, Words } from '../model/problem.ts'
import { diskReason } from './disk-reason.ts'
import { onInterruption } from './interruption.ts'
import { isAlive, startOfProcess } from './live-process.ts'
import { makeFolder } from './make-folder.ts'

/** Who holds a folder, as written in its lock file. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, so that another that got the same number later is not taken for it. */
  readonly started: string
}

const lockName = '.duikai.lock'

/**
 * Takes a folder for one build, made if it is not there; gives back how to leave it, or undefined after reporting
 * that another build is at work there or that nothing can be written. What a killed build left is seen through
 * and replaced.
 */
export function lockFolder(folder: string, report: Report): (() => void) | undefined {
  try {
    return takeFolder(folder, report)
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    reportUnwritable(dirname(folder), reason, report)
    return undefined
  }
}

function takeFolder(folder: string, report: Report): (() => void) | undefined {
  const path = join(folder, lockName)
  const started = startOfProcess(process.pid) ?? ''
  const me: Holder = { pid: process.pid, host: hostname(), started }
  const isNew = makeFolder(folder)
  try {
    return takeAtLast(folder, path, me, isNew, report)
  } catch (error) {
    if (isNew) removeIfEmpty(folder)
    throw error
  }
}

function takeAtLast(
  folder: string,
  path: string,
  me: Holder,
  isNew: boolean,
  report: Report
): (() => void) | undefined {
  for (let tries = 0; tries < 5; tries += 1) {
    makeFolder(folder)
    if (take(path, me)) {
      removeAsides(folder)
      return releaser(path, isNew)
    }
    const text = textOf(path)
    const holder = holderIn(text)
    if (holder !== undefined && isAtWork(holder, me)) {
      reportBusy(folder, holder, report)
      return undefined
    }
    removeStale(path, text)
  }
  reportBusy(folder, holderIn(textOf(path)) ?? me, report)
  return undefined
}

/** By a link to a file already written: nobody ever sees a lock without its holder. */
function take(path: string, me: Holder): boolean {
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

function holderIn(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(text ?? '') as Partial<Holder>
    return pid && host ? { pid, host, started: started ?? '' } : undefined
  } catch {
    return undefined
  }
}

/** Of another machine nothing can be known: its lock counts. */
function isAtWork(holder: Holder, me: Holder): boolean {
  if (holder.host !== me.host) return true
  if (!isAlive(holder.pid)) return false
  return holder.started === '' || holder.started === (startOfProcess(holder.pid) ?? '')
}

function reportUnwritable(folder: string, reason: Words, report: Report): void {
  report({
    code: 'lock/unwritable',
    severity: 'error',
    message: {
      en: `Nothing can be written here: ${reason.en}.`,
      zh: `这里无法写入：${reason.zh}。`
    },
    hint: {
      en: 'Make this folder writable and leave room in it, or choose another with --output.',
      zh: '请开放此处的写入权限并留出空间，或用 --output 另选文件夹。'
    },
    place: { file: folder }
  })
}

function reportBusy(folder: string, holder: Holder, report: Report): void {
  report({
    code: 'lock/busy',
    severity: 'error',
    message: {
      en: `Another build (process ${holder.pid} on ${holder.host}) is at work in this folder.`,
      zh: `另一次构建（${holder.host} 上的进程 ${holder.pid}）正在使用这个文件夹。`
    },
    hint: {
      en: `Wait until it has ended, or stop it; if there is none, remove ${lockName} here.`,
      zh: `请等它结束或将其停止；如果并没有，请删除这里的 ${lockName}。`
    },
    place: { file: folder }
  })
}
