import { sha256Hex } from '../kit/hash.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { FrameMeasure } from '../press/check-frames.ts'
import type { TypeMeasure } from '../press/measure-type.ts'
import type { Press } from '../press/open-press.ts'
import { picturePages, printPdf } from '../press/print.ts'
import type { LaidOut } from './lay-out.ts'
import { measurePages } from './measure-pages.ts'

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
export interface PrintRun<Finished> {
  readonly pictures: readonly Uint8Array[]
  readonly frames: readonly FrameMeasure[]
  readonly millisecondsInPagedJs: number
  /** The type as it stands on the pages, for the conformance report. */
  readonly type: TypeMeasure
  readonly finished: Finished
}

/** Width of a page's picture, px: sharp on a screen, and enough for a cover. */
export const pictureWidthPx = 1600

/** Carries the pages through Paged.js, measures every frame, prints and pictures them. */
export async function printRun<Finished>(
  press: Press,
  laidOut: LaidOut,
  issue: Issue,
  style: Style,
  report: Report,
  printed: (printed: Printed) => Promise<Finished>
): Promise<PrintRun<Finished>> {
  try {
    const measured = await measurePages(press, laidOut, issue, style, report)
    const { frames, type, millisecondsInPagedJs } = measured
    const pdf = await printPdf(press.tab)
    const parts = [...laidOut.files].map(([path, file]) => `${path} ${sha256Hex(file.bytes)}`)
    const seed = sha256Hex(parts.join('\n'))
    // Read back and finished here while the browser draws the pictures.
    const finishing = printed({ pdf, frames, millisecondsInPagedJs, seed })
    finishing.catch(() => undefined)
    const pictures = await picturePages(press.tab, pictureWidthPx)
    return { pictures, frames, millisecondsInPagedJs, type, finished: await finishing }
  } finally {
    await press.close()
  }
}
