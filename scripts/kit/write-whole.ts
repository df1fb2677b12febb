import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAlive } from './live-process.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, even when the
 * program or the machine stops in the middle. Makes the folder if there is none.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path)
  makeFolder(folder)
  // Short, whatever the file's own name is: that may be as long as a name can be.
  const temporary = join(folder, unfinishedName())
  try {
    const file = await open(temporary, 'wx', await modeOf(path))
    try {
      await file.writeFile(content)
      // Else a rename may reach the disk before the content does, leaving an empty file.
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** A name that nobody else uses, for a file that is about to get another. */
export function unfinishedName(): string {
  return `.duikai-${process.pid}-${randomUUID()}.tmp`
}

/** Whether a name is that of a file that was never finished: of any run, or only of one that has ended. */
export function isUnfinished(name: string, of: 'any run' | 'ended run'): boolean {
  const pid = /^\.duikai-(\d+)-[0-9a-f-]{36}\.tmp$/.exec(name)?.[1]
  return pid !== undefined && (of === 'any run' || !isAlive(Number(pid)))
}

async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    found => found.mode & 0o777,
    () => 0o644
  )
}
