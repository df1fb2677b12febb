import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import type { Report } from '../../../model/problem.ts'

/** A browser kept open from build to build. */
export interface WarmBrowser {
  /** The open one, or a new one when it has ended or never was. */
  readonly get: (report: Report) => Promise<RenderBrowser | undefined>
  readonly close: () => Promise<void>
}

/** Keeps one browser warm; a wish is as for `openBrowser`. */
export function warmBrowser(wish: string | undefined): WarmBrowser {
  let kept: RenderBrowser | undefined
  return {
    get: async report => {
      if (kept?.browser.connected) {
        await closeTabs(kept)
        return kept
      }
      await kept?.close()
      kept = await openBrowser(report, { browser: wish })
      return kept
    },
    close: async () => kept?.close()
  }
}

/** A build that broke off leaves its tab open; the first one keeps the browser alive. */
async function closeTabs({ browser }: RenderBrowser): Promise<void> {
  const [, ...left] = await browser.pages()
  for (const tab of left) await tab.close()
}
