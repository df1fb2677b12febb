import { sha256Hex } from '../kit/hash.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { Press } from '../press/open-press.ts'
import { picturePages, printPdf } from '../press/print.ts'
import type { PageLook, Sight } from '../press/seen/look-at-pages.ts'
import type { UnseenLine } from '../press/seen/unseen.ts'
import type { FrameMeasure } from '../press/type/check-frames.ts'
import type { TypeMeasure } from '../press/type/measure-type.ts'
import type { LaidOut } from './lay-out.ts'
import { measurePageFrames, measurePageType, type PageTypeMeasure } from './measure-pages.ts'

/** What the browser printed. */
export interface Printed {
  /** As Chromium wrote it, not yet finished. */
  readonly pdf: Uint8Array
  readonly frames: readonly FrameMeasure[]
  readonly millisecondsInPagedJs: number
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

/** Carries the pages through Paged.js, measures every frame and line of type, prints, pictures and looks at them. */
export async function printRun<Finished, Bound>(
  press: Press,
  laidOut: LaidOut,
  issue: Issue,
  style: Style,
  report: Report,
  printed: (printed: Printed) => Promise<Finished>,
  pictured: (pictures: readonly Uint8Array[]) => Promise<Bound>,
  sight: PageLook & Pick<Sight, 'read'>,
  measureType: PageTypeMeasure = measurePageType
): Promise<PrintRun<Finished, Bound>> {
  try {
    const measured = await measurePageFrames(press, laidOut, issue, style, report)
    // The lines are read from a layout that is still clean, and judged here while the browser prints.
    const [type, pieces, pdf] = await Promise.all([
      measureType(press, issue, style, report),
      sight.read(press.tab),
      printPdf(press.tab)
    ])
    const parts = [...laidOut.files].map(([path, file]) => `${path} ${sha256Hex(file.bytes)}`)
    // The print is read back, and the book bound, here while the browser goes on with its own work.
    const finishing = printed({ ...measured, pdf, seed: sha256Hex(parts.join('\n')) })
    finishing.catch(() => undefined)
    // Each page is looked at while the next is pictured, one at a time: an open picture takes twelve megabytes.
    let looking: Promise<readonly UnseenLine[]> = Promise.resolve([])
    const look = async (before: typeof looking, picture: Uint8Array, page: number) => [
      ...(await before),
      ...(await sight.look(page, pieces, picture))
    ]
    const pictures = await picturePages(press.tab, pictureWidthPx, (picture, page) => {
      looking = look(looking, picture, page)
      looking.catch(() => undefined)
    })
    const binding = pictured(pictures)
    binding.catch(() => undefined)
    for (const problem of sight.problems(await looking)) report(problem)
    return { ...measured, pictures, type, finished: await finishing, bound: await binding }
  } finally {
    await press.close()
  }
}
