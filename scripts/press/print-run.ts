import { sha256Hex } from '../kit/hash.ts'
import { limitMsFor } from '../kit/hung-browser.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { type LinkBox, readLinkBoxes } from './links/link-boxes.ts'
import { measurePageFrames, measurePageType, type PageTypeMeasure } from './measure-pages.ts'
import type { Press } from './open-press.ts'
import { printZoom } from './paginate.ts'
import { picturePages, printPdf, type TakenPictures } from './print.ts'
import { openLook, type PageLook } from './seen/look-at-pages.ts'
import { readSeenText } from './seen/seen-text.ts'
import type { UnseenLine } from './seen/unseen.ts'
import type { FrameMeasure } from './type/check-frames.ts'
import type { TypeMeasure } from './type/measure-type.ts'
import type { LaidOut } from './written-pages.ts'

/** What the browser printed. */
export interface Printed {
  /** As Chromium wrote it, not yet finished. */
  readonly pdf: Uint8Array
  readonly frames: readonly FrameMeasure[]
  readonly millisecondsInPagedJs: number
  /** Where its links stood on the pages. */
  readonly links: readonly LinkBox[]
  /** Hash of what was printed. */
  readonly seed: string
}

/** What came out of a run: the pages' pictures (PNG), and what became of the print. */
export interface PrintRun<Finished, Bound = unknown> {
  readonly pictures: readonly Uint8Array[]
  readonly frames: readonly FrameMeasure[]
  readonly millisecondsInPagedJs: number
  /** The type as it stands on the pages, for the conformance report. */
  readonly type: TypeMeasure
  readonly finished: Finished
  /** What was begun with the pictures. */
  readonly bound: Bound
}

/** Width of a page's picture, px: sharp on a screen, and enough for a cover. */
export const pictureWidthPx = 1600

/** How printed pages are checked: their type as it stands, and their lines as they can be seen. */
export interface PageChecks {
  readonly measureType: PageTypeMeasure
  readonly readSeen: typeof readSeenText
  readonly openLook: typeof openLook
}

/** The checks of every print that leaves the house. */
export const pageChecks: PageChecks = {
  measureType: measurePageType,
  readSeen: readSeenText,
  openLook
}

/** What is printed, and what is begun with it. */
export interface PrintRequest<Finished, Bound> {
  readonly laidOut: LaidOut
  readonly issue: Issue
  readonly style: Style
  readonly checks: Pick<PageChecks, 'measureType' | 'readSeen'> & PageLook
  /** Told when another page is pictured, counted from 1. */
  readonly pictured?: (page: number) => void
  /** Pictures that need not be taken again. */
  readonly before?: TakenPictures
  /** Begun with the print as soon as that is there. */
  readonly finish: (printed: Printed) => Promise<Finished>
  /** Begun with the pictures as soon as those are there. */
  readonly bind: (pictures: readonly Uint8Array[]) => Promise<Bound>
}

/** Carries the pages through Paged.js, measures every frame and line of type, prints, pictures and looks at them. */
export async function printRun<Finished, Bound>(
  press: Press,
  { laidOut, issue, style, checks, pictured, before, finish, bind }: PrintRequest<Finished, Bound>,
  report: Report
): Promise<PrintRun<Finished, Bound>> {
  try {
    const measured = await measurePageFrames(press, laidOut, issue, style, report)
    // The lines are read from a layout that is still clean, and judged here while the browser prints.
    const [type, pieces, links, pdf] = await Promise.all([
      checks.measureType(press, issue, style, report),
      checks.readSeen(press.tab),
      readLinkBoxes(press.tab),
      printPdf(press.tab, printZoom, limitMsFor(laidOut.pages.length))
    ])
    const parts = [...laidOut.files].map(([path, file]) => `${path} ${sha256Hex(file.bytes)}`)
    // The print is read back, and the book bound, here while the browser goes on with its own work.
    const finishing = finish({ ...measured, pdf, links, seed: sha256Hex(parts.join('\n')) })
    finishing.catch(() => undefined)
    // Each page is looked at while the next is pictured, one at a time: an open picture takes twelve megabytes.
    let looking: Promise<readonly UnseenLine[]> = Promise.resolve([])
    const look = async (before: typeof looking, picture: Uint8Array, page: number) => [
      ...(await before),
      ...(await checks.look(page, pieces, picture))
    ]
    const there = (picture: Uint8Array, page: number) => {
      pictured?.(page + 1)
      looking = look(looking, picture, page)
      looking.catch(() => undefined)
    }
    const pictures = await picturePages(press.tab, pictureWidthPx, there, before)
    const binding = bind(pictures)
    binding.catch(() => undefined)
    for (const problem of checks.problems(await looking)) report(problem)
    return { ...measured, pictures, type, finished: await finishing, bound: await binding }
  } finally {
    await press.close()
  }
}
