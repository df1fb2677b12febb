import { basename, dirname } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import { unfinishedName } from '../../kit/write-whole.ts'
import { isWhollyPinned } from '../../makeup/page/pin-rects.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { lockIn, lockText } from './lock-text.ts'
import { readOnlyIssue } from './output-problems.ts'
import { lockName } from './own-names.ts'

/** Far more than a paper of a hundred pages needs. */
const mostBytes = 8 * 2 ** 20

/** Reads the accepted layout beside the manuscript; undefined when there is none, or a damaged one. */
export async function readLayoutLock(
  folder: string,
  world: World,
  report: Report
): Promise<LayoutLock | undefined> {
  const path = `${folder}/${lockName}`
  const standing = await world.look(path)
  if (standing === undefined) return undefined
  if (standing === 'folder') {
    report(noFile(folder))
    return undefined
  }
  try {
    const bytes = await world.read(path, mostBytes)
    const lock = lockIn(new TextDecoder().decode(bytes))
    if (lock === undefined) report(damaged(folder))
    return lock
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(isClosed(error) ? closed(folder, reason) : damaged(folder))
    return undefined
  }
}

/** A layout that is about to be kept: its file, the text, and the name it has until the output stands. */
export interface StagedLock {
  readonly path: string
  readonly staged: string
  readonly text: string
}

/** The accepted layout as it is to be written beside the manuscript; undefined if it stands there already. */
export async function stagedLayoutLock(
  folder: string,
  lock: LayoutLock | undefined,
  world: World
): Promise<StagedLock | undefined> {
  if (!lock) return undefined
  const path = `${folder}/${lockName}`
  const text = lockText(lock)
  const known = await world.read(path, mostBytes).catch(() => new Uint8Array())
  if (new TextDecoder().decode(known) === text) return undefined
  return { path, staged: `${folder}/${unfinishedName()}`, text }
}

/**
 * Whether the layout of an issue can be kept beside it, asked before the long work; false after it was reported. One
 * that is kept already may turn out to be the same.
 */
export async function mayKeepLayout(
  { folder, facts }: Pick<Issue, 'folder' | 'facts'>,
  world: World,
  report: Report
): Promise<boolean> {
  if (facts.assumed || facts.pages.every(isWhollyPinned) || (await world.mayWrite(folder)))
    return true
  if ((await world.look(`${folder}/${lockName}`)) !== undefined) return true
  report(readOnlyIssue(folder))
  return false
}

/** The same once the layout is known, before it is printed. */
export async function mayChangeLayout(
  { folder, facts }: Pick<Issue, 'folder' | 'facts'>,
  lock: LayoutLock | undefined,
  world: World,
  report: Report
): Promise<boolean> {
  if (facts.assumed) return true
  const changed = await stagedLayoutLock(folder, lock, world)
  if (!changed || (await world.mayWrite(folder))) return true
  report(readOnlyIssue(folder))
  return false
}

/** The file is whole, for all we know, and must not be written over. */
function isClosed(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EIO'].includes(String((error as NodeJS.ErrnoException).code))
}

function placeIn(folder: string): { readonly file: string } {
  return { file: `${basename(dirname(folder))}/${basename(folder)}/${lockName}` }
}

function damaged(folder: string): Problem {
  return {
    code: 'lock/damaged',
    severity: 'warning',
    place: { ...placeIn(folder), line: 1 },
    message: {
      en: 'The accepted layout cannot be read, or is not as it was written.',
      zh: '已定的版样无法读取，或已不是当初写下的样子。'
    },
    hint: {
      en: 'The pages are laid out anew; restore the file from version control to keep them.',
      zh: '各版将重新编排；如要保留原来的版样，请从版本库恢复此文件。'
    }
  }
}

function closed(folder: string, reason: Words): Problem {
  return {
    code: 'lock/closed',
    severity: 'error',
    place: placeIn(folder),
    message: {
      en: `The accepted layout may not be read: ${reason.en}.`,
      zh: `已定的版样不能读取：${reason.zh}。`
    },
    hint: {
      en: 'Make the file readable; or remove it, and the pages are laid out anew.',
      zh: '请开放此文件的读取权限；或将其删除，各版便重新编排。'
    }
  }
}

function noFile(folder: string): Problem {
  return {
    code: 'lock/no-file',
    severity: 'error',
    place: placeIn(folder),
    message: {
      en: 'A folder stands where the accepted layout is kept.',
      zh: '存放已定版样的地方是一个文件夹。'
    },
    hint: { en: 'Move it elsewhere or rename it.', zh: '请把它移走或改名。' }
  }
}
