import { sha256Hex } from '../kit/hash.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { type BatchPrint, piecesOf, wholePrint } from './batch-print.ts'
import { batchRun, type PrintsBefore, type RanBatch } from './batch-run.ts'
import type { BatchReading } from './laid-batch.ts'
import type { LinkBox } from './links/link-boxes.ts'
import { judgedType, type MeasuredPages, tellFrames } from './measure-pages.ts'
import type { Press } from './open-press.ts'
import { pageBatches } from './page-batches.ts'
import { openLook, type PageLook } from './seen/look-at-pages.ts'
import { readSeenText } from './seen/seen-text.ts'
import type { UnseenLine } from './seen/unseen.ts'
import { readTypeRuns } from './type/type-runs.ts'
import type { LaidOut } from './written-pages.ts'

/** What the browser printed. */
export interface Printed {
  /** As Chromium wrote it, batch by batch, not yet finished. */
  readonly pdfs: readonly Uint8Array[]
  /** Where its links stood on the pages. */
  readonly links: readonly LinkBox[]
  /** Hash of what was printed. */
  readonly seed: string
}

/** What came out of a run: the pages' pictures (PNG), and what became of the print. */
export interface PrintRun<Finished, Bound = unknown> extends MeasuredPages {
  readonly pictures: readonly Uint8Array[]
  readonly finished: Finished
  /** What was begun with the pictures. */
  readonly bound: Bound
}

/** How printed pages are checked: their type as it stands, and their lines as they can be seen. */
export interface PageChecks extends BatchReading {
  readonly openLook: typeof openLook
}

/** The checks of every print that leaves the house. */
export const pageChecks: PageChecks = {
  readType: readTypeRuns,
  readSeen: readSeenText,
  openLook
}

/** What is printed, and what is begun with it. */
export interface PrintRequest<Finished, Bound> {
  readonly laidOut: LaidOut
  readonly issue: Issue
  readonly style: Style
  readonly checks: BatchReading & PageLook
  /** Told when another page is pictured, counted from 1. */
  readonly pictured?: (page: number) => void
  readonly before?: PrintsBefore
  /** Begun with the print as soon as that is there. */
  readonly finish: (printed: Printed) => Promise<Finished>
  /** Begun with the pictures as soon as those are there. */
  readonly bind: (pictures: readonly Uint8Array[]) => Promise<Bound>
}

/**
 * Carries the pages through Paged.js, batch by batch, measures every frame and line of type, prints, pictures and looks
 * at them. A batch of which all was kept is not laid out.
 */
export async function printRun<Finished, Bound>(
  press: Press,
  { laidOut, issue, style, checks, pictured, before, finish, bind }: PrintRequest<Finished, Bound>,
  report: Report
): Promise<PrintRun<Finished, Bound>> {
  try {
    const { run, millisecondsInPagedJs } = batchRun(press, { checks, style, before }, report)
    const prints: BatchPrint[] = []
    const pictures: Uint8Array[] = []
    // Each page is looked at while the next is pictured, one at a time: an open picture takes twelve megabytes.
    let looking: Promise<readonly UnseenLine[]> = Promise.resolve([])
    const picturing = async ({ print, picture }: RanBatch) => {
      for (let sheet = 0; sheet < print.sheets; sheet++) {
        const taken = await picture(sheet)
        const page = pictures.push(taken) - 1
        pictured?.(page + 1)
        looking = looked(looking, () => checks.look(page, piecesOf(print, sheet, page), taken))
        looking.catch(() => undefined)
      }
    }
    let last: RanBatch | undefined
    for (const [at, batch] of pageBatches(laidOut.files).entries()) {
      if (last) await picturing(last)
      last = await run(batch, at)
      prints.push(last.print)
    }
    const { links, frames, lines } = wholePrint(prints)
    const pdfs = prints.map(({ pdf }) => pdf)
    // The print is read back, and judged, here while the browser goes on with its own work.
    const finishing = finish({ pdfs, links, seed: seedOf(laidOut) })
    finishing.catch(() => undefined)
    tellFrames(frames, issue, report)
    const type = judgedType(lines, issue, style, report)
    if (last) await picturing(last)
    const binding = bind(pictures)
    binding.catch(() => undefined)
    for (const problem of checks.problems(await looking)) report(problem)
    const measured = { frames, type, millisecondsInPagedJs: millisecondsInPagedJs() }
    return { ...measured, pictures, finished: await finishing, bound: await binding }
  } finally {
    await press.close()
  }
}

function seedOf({ files }: LaidOut): string {
  const parts = [...files].map(([path, file]) => `${path} ${sha256Hex(file.bytes)}`)
  return sha256Hex(parts.join('\n'))
}

async function looked(
  before: Promise<readonly UnseenLine[]>,
  look: () => Promise<readonly UnseenLine[]>
): Promise<readonly UnseenLine[]> {
  return [...(await before), ...(await look())]
}
