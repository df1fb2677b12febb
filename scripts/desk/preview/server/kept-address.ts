import { z } from 'zod'
import { cacheFolder } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { isAlive, startOfProcess } from '../../../kit/live-process.ts'
import { type LoopbackPlace, newToken } from '../../../kit/loopback.ts'
import { readOwnFile, writeOwnFile } from '../../../kit/own-file.ts'
import type { World } from '../../../model/world.ts'

/** Where an issue's desk is found when the program is started again, so that an open tab finds it, and how that is kept. */
export interface AddressShelf {
  readonly wish: LoopbackPlace
  readonly keep: (listensAt: LoopbackPlace) => Promise<void>
}

/**
 * Finds where an issue's desk was to be found before; a new address where there is none, or another desk of the same
 * issue is there. It lies with what is this user's alone: who knows it may write into the issue.
 */
export async function addressShelf(folder: string, world: World): Promise<AddressShelf> {
  const own = (await world.realPath(folder)) ?? folder
  const path = `${cacheFolder}/desks/${sha256Hex(own).slice(0, 32)}.json`
  const kept = addressIn(await readOwnFile(path))
  const isTaken = kept !== undefined && isRunning(kept)
  const wish = kept && !isTaken ? kept : { port: 0, token: newToken() }
  return {
    wish,
    keep: async ({ port, token }) => {
      if (isTaken) return
      const program = { pid: process.pid, started: startOfProcess(process.pid) ?? '' }
      await writeOwnFile(path, `${JSON.stringify({ port, token, ...program })}\n`)
    }
  }
}

const shape = z.object({
  port: z.number().int().min(1024).max(65_535),
  token: z.string().regex(/^[0-9a-f]{32}$/),
  pid: z.number().int().positive(),
  started: z.string()
})

function addressIn(text: string | undefined): z.infer<typeof shape> | undefined {
  try {
    return text === undefined ? undefined : shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A number that another process has now is not that of the desk. */
function isRunning({ pid, started }: z.infer<typeof shape>): boolean {
  if (pid === process.pid) return false
  return isAlive(pid) && (started === '' || startOfProcess(pid) === started)
}
