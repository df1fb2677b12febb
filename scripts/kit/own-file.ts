import { type BigIntStats, constants } from 'node:fs'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unfinishedName } from './write-whole.ts'

/** More than is ever written into one. */
const mostBytes = 4096

/** Reads a small file that is this user's own and nobody else's to read or write; undefined for any other. */
export async function readOwnFile(path: string): Promise<string | undefined> {
  try {
    // A link is not followed: it would be opened as what it leads to.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const found = await file.stat({ bigint: true })
      return isOwn(found) ? await file.readFile('utf8') : undefined
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

/** Writes a small file, whole or not at all, that only this user may read or write; false where the disk refuses. */
export async function writeOwnFile(path: string, text: string): Promise<boolean> {
  const folder = dirname(path)
  const temporary = `${folder}/${unfinishedName()}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Where a folder stands, or another user's file, nothing is put over it.
    const standing = await lstat(path, { bigint: true }).catch(() => undefined)
    if (standing && !isOfUser(standing)) return false
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    return true
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
    return false
  }
}

function isOwn(found: BigIntStats): boolean {
  const isSmall = found.isFile() && found.size <= BigInt(mostBytes)
  return isSmall && isOfUser(found) && (isWindows || (found.mode & 0o077n) === 0n)
}

function isOfUser({ uid }: BigIntStats): boolean {
  return isWindows || uid === BigInt(process.getuid?.() ?? -1)
}

/** Its files have no owner of this kind: the user's own folder keeps others out. */
const isWindows = process.platform === 'win32'
