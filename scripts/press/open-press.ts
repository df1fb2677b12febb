import type { Browser, Page } from 'puppeteer-core'
import type { Report } from '../model/problem.ts'
import { openTab } from './paginate.ts'
import { type Origin, openOrigin } from './serve.ts'

/** A tab on an origin of its own, ready for one run of pages. */
export interface Press {
  readonly tab: Page
  readonly origin: Origin
  readonly close: () => Promise<void>
}

/** Makes a press ready: the origin listens, the tab's process is up. */
export async function openPress(
  browser: Browser,
  pagedScript: Uint8Array,
  report: Report
): Promise<Press> {
  const origin = await openOrigin(pagedScript)
  try {
    const tab = await openTab(browser, origin, report)
    return {
      tab,
      origin,
      close: async () => {
        await tab.close().catch(() => undefined)
        await origin.close()
      }
    }
  } catch (error) {
    await origin.close()
    throw error
  }
}
