import { limitMsFor } from '../kit/hung-browser.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { BatchPrint } from './batch-print.ts'
import type { KeptBatches } from './kept-batches.ts'
import { type BatchReading, type LaidBatch, layBatch, printBatch } from './laid-batch.ts'
import type { Press } from './open-press.ts'
import type { PageBatch } from './page-batches.ts'
import { type SheetCamera, sheetCamera, type TakenPictures } from './print.ts'

/** Width of a page's picture, px: sharp on a screen, and enough for a cover. */
export const pictureWidthPx = 1600

/** What need not be done again. */
export interface PrintsBefore {
  readonly batches: KeptBatches
  readonly pictures: (batch: PageBatch) => TakenPictures
}

/** A batch that was printed; its sheets are pictured, counted from 0, until the next batch is run. */
export interface RanBatch {
  readonly print: BatchPrint
  readonly picture: (sheet: number) => Promise<Uint8Array>
}

/** Runs batches through one press, one after the other. */
export interface BatchRun {
  /** Runs a batch, counted from 0; it is laid out when something of it is not kept. */
  readonly run: (batch: PageBatch, at: number) => Promise<RanBatch>
  readonly millisecondsInPagedJs: () => number
}

/** How batches are read and measured, and what was kept of them. */
export interface BatchRunRequest {
  readonly checks: BatchReading
  readonly style: Style
  readonly before: PrintsBefore | undefined
}

/** Makes ready to run batches; what came of one about which nothing was told is kept. */
export function batchRun(
  press: Press,
  { checks, style, before }: BatchRunRequest,
  report: Report
): BatchRun {
  let millisecondsInPagedJs = 0

  async function run(batch: PageBatch, at: number): Promise<RanBatch> {
    const told: Problem[] = []
    const tell = (problem: Problem) => {
      told.push(problem)
      report(problem)
    }
    let laid: LaidBatch | undefined
    let camera: SheetCamera | undefined
    const lay = async () => {
      if (laid) return laid
      laid = await layBatch(press, batch, tell)
      millisecondsInPagedJs += laid.millisecondsInPagedJs
      return laid
    }
    const printed = async () => {
      const limits = { rowPx: style.grid.rowPx, limitMs: limitMsFor(batch.pages.length) }
      const print = await printBatch(press, await lay(), checks, limits)
      if (told.length === 0) await before?.batches.keep(at, batch, print)
      return print
    }
    const print = (await before?.batches.find(at, batch)) ?? (await printed())
    const taken = before?.pictures(batch)
    return {
      print,
      picture: async sheet => {
        const known = await taken?.find(sheet, print.sheets)
        if (known) return known
        await lay()
        camera ??= await sheetCamera(press.tab, pictureWidthPx)
        const picture = await camera.take(sheet)
        await taken?.keep(sheet, picture)
        return picture
      }
    }
  }

  return { run, millisecondsInPagedJs: () => millisecondsInPagedJs }
}
