import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../model/problem.ts'
import { onInterruption } from './interruption.ts'
import { isAlive, startOfProcess } from './live-process.ts'

/** Who holds a folder, as written in its lock file. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, so that another that got the same number later is not taken for it. */
  readonly started: string
}

const lockName = '.duikai.lock'

/**
 * Takes a folder for one build; gives back how to leave it, or undefined after reporting that
 * another build is at work there. What a killed build left is seen through and replaced.
 */
export function lockFolder(folder: string, report: Report): (() => void) | undefined {
  const path = join(folder, lockName)
  mkdirSync(folder, { recursive: true })
  const started = startOfProcess(process.pid) ?? ''
  const me: Holder = { pid: process.pid, host: hostname(), started }
  for (let tries = 0; tries < 5; tries += 1) {
    if (take(path, me)) return releaser(path)
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
  writeFileSync(written, JSON.stringify(me), { flag: 'wx' })
  try {
    linkSync(written, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written, { force: true })
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
  return `${path}.${randomUUID()}`
}

function releaser(path: string): () => void {
  const forget = onInterruption({ kind: 'path', path })
  return () => {
    // First: else a signal might remove the lock of who comes next.
    forget()
    rmSync(path, { force: true })
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
