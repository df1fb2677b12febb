import type { RenderBrowser } from '../kit/browser.ts'
import { sha256Hex } from '../kit/hash.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { type FrameMeasure, frameProblems, measureFrames } from '../press/check-frames.ts'
import { paginate } from '../press/paginate.ts'
import { picturePages, printPdf } from '../press/print.ts'
import { serveFiles } from '../press/serve.ts'
import type { House } from './house.ts'
import type { LaidOut } from './lay-out.ts'

/** The first page's picture (PNG), for the e-book's cover. */
export interface CoverPicture {
  readonly bytes: Uint8Array
  readonly widthPx: number
}

/** What came out of the browser. */
export interface Printed<After = unknown> {
  /** As Chromium wrote it, not yet finished. */
  readonly pdf: Uint8Array
  readonly pictures: readonly Uint8Array[]
  /** What was begun with the first page's picture while the browser printed. */
  readonly afterPicture: Promise<After>
  readonly frames: readonly FrameMeasure[]
  readonly millisecondsInPagedJs: number
  /** Hash of what was printed. */
  readonly seed: string
}

/** Width of a page's picture, px: sharp on a screen, and enough for a cover. */
const pictureWidthPx = 1600

/** Carries the pages through Paged.js, measures every frame, pictures and prints them. */
export async function printRun<After>(
  browser: RenderBrowser,
  laidOut: LaidOut,
  issue: Issue,
  style: Style,
  house: House,
  report: Report,
  pictured: (cover: CoverPicture | undefined) => Promise<After>
): Promise<Printed<After>> {
  const origin = await serveFiles(laidOut.files, house.pagedScript)
  try {
    const paginated = await paginate(browser.browser, origin, report)
    const frames = await measureFrames(paginated.tab, style.grid.rowPx)
    const fileOf = (slug: string) =>
      issue.stories.find(story => story.slug === slug.split('~')[0])?.file ?? slug
    for (const problem of frameProblems(frames, fileOf)) report(problem)
    const pictures = await picturePages(paginated.tab, pictureWidthPx)
    const [first] = pictures
    const afterPicture = pictured(first && { bytes: first, widthPx: pictureWidthPx })
    // Its failure is met where it is awaited.
    afterPicture.catch(() => undefined)
    const pdf = await printPdf(paginated.tab)
    await paginated.tab.close()
    const parts = [...laidOut.files].map(([path, file]) => `${path} ${sha256Hex(file.bytes)}`)
    return {
      pdf,
      pictures,
      afterPicture,
      frames,
      millisecondsInPagedJs: paginated.millisecondsInPagedJs,
      seed: sha256Hex(parts.join('\n'))
    }
  } finally {
    await origin.close()
  }
}
