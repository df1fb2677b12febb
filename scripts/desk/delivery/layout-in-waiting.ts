import { openShelf } from '../../kit/cache.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { ownProgram } from '../../kit/own-program.ts'
import { withoutBytes } from '../../kit/without-bytes.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue } from '../../model/issue.ts'
import type { World } from '../../model/world.ts'
import { lockIn, lockText } from './lock-text.ts'

/**
 * The layout of an issue that was made up for the first time and is not printed yet. It lies in the cache, where nobody
 * accepts it: a print that fails does not lose the make-up, and leaves beside the manuscript what stood there.
 */
export interface LayoutInWaiting {
  /** Undefined where there is none for this very copy and program. */
  readonly find: () => Promise<LayoutLock | undefined>
  readonly put: (lock: LayoutLock | undefined) => Promise<void>
}

/** Where an issue of which no layout is accepted keeps one until it is printed. */
export function layoutInWaiting(copy: Issue, world: World): LayoutInWaiting {
  const shelf = openShelf(world, cacheFolder, kind)
  const key = [copy.folder]
  const depends = () =>
    sha256Hex(`${ownProgram()} ${sha256Hex(JSON.stringify(copy, withoutBytes))}`)
  return {
    find: async () => {
      const bytes = await shelf.find(key)
      const [of, ...lines] = bytes?.length ? new TextDecoder().decode(bytes).split('\n') : []
      return of !== undefined && of === depends() ? lockIn(lines.join('\n')) : undefined
    },
    put: async lock => {
      if (!lock) return
      await shelf.put(key, new TextEncoder().encode(`${depends()}\n${lockText(lock)}`))
    }
  }
}

/** It is printed, and stands beside the manuscript: nothing waits any more. */
export async function endWaiting(folder: string, world: World): Promise<void> {
  const shelf = openShelf(world, cacheFolder, kind)
  if ((await shelf.find([folder]))?.length) await shelf.put([folder], new Uint8Array())
}

const kind = 'layouts'
