import { openLook, type PageLook } from '../press/seen/look-at-pages.ts'
import { readSeenText } from '../press/seen/seen-text.ts'
import { typeLines } from '../press/type/type-lines.ts'
import { readTypeRuns } from '../press/type/type-runs.ts'
import type { Check } from './check-cost.ts'

/** The measuring of every line of type. */
export const typeCheck: Check = {
  measured: timer => ({
    checks: {
      readType: tab =>
        timer(async () => {
          const parts = await readTypeRuns(tab)
          typeLines(parts)
          return parts
        })
    }
  }),
  unmeasured: { readType: async () => [] }
}

/** The looking at every page's picture, each time as if it had changed. */
export const seenCheck: Check = {
  measured: timer => {
    const looks: Parameters<PageLook['look']>[] = []
    let again: PageLook | undefined
    const cache = { get: (_: unknown, make: () => Promise<Uint8Array>) => make() }
    return {
      checks: {
        readSeen: async tab => {
          // The measuring of the type comes first in the tab: waiting for it is no part of this.
          await tab.evaluate(() => undefined)
          return timer(() => readSeenText(tab))
        },
        openLook: tools => {
          const { look, problems } = openLook({ ...tools, cache })
          // The first look opens all faces; so must the one that is timed.
          again = openLook({ ...tools, cache })
          return {
            look: (...args) => {
              looks.push(args)
              return look(...args)
            },
            problems
          }
        }
      },
      afterwards: async () => {
        for (const args of looks) await timer(async () => again?.look(...args))
      }
    }
  },
  unmeasured: {
    readSeen: async () => [],
    openLook: () => ({ look: async () => [], problems: () => [] })
  }
}
