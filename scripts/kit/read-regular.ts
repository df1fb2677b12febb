import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'

/** The most that is read of any one file unless less is asked for: no picture or face comes near it. */
const mostBytesEver = 256 * 2 ** 20

/**
 * Reads a regular file. What is none is never waited for: a pipe without a writer would hang for ever, and
 * opening a device may set it going.
 * @throws with the disk's own `code`; `NOTFILE` for a pipe, socket or device, `EFBIG` for a larger file.
 */
export async function readRegular(path: string, mostBytes = mostBytesEver): Promise<Uint8Array> {
  refuseOther(await stat(path), path, mostBytes)
  // Something else may stand there by now: opened without waiting, and looked at again.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    refuseOther(await file.stat(), path, mostBytes)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

interface Found {
  readonly size: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

function refuseOther(found: Found, path: string, mostBytes: number): void {
  if (found.isDirectory()) throw fault('EISDIR', 'a folder, not a file', path)
  if (!found.isFile()) throw fault('NOTFILE', 'not a regular file', path)
  if (found.size > mostBytes) throw fault('EFBIG', `more than ${mostBytes} bytes`, path)
}

function fault(code: string, words: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${words}, open '${path}'`), { code, path })
}
