import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, even when the
 * program or the machine stops in the middle. Makes the folder if there is none.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`)
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

async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    found => found.mode & 0o777,
    () => 0o644
  )
}
