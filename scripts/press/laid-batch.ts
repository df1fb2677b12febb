import type { Page } from 'puppeteer-core'
import type { Report } from '../model/problem.ts'
import type { BatchPrint } from './batch-print.ts'
import { readLinkBoxes } from './links/link-boxes.ts'
import type { Press } from './open-press.ts'
import type { LinksAcross, PageBatch } from './page-batches.ts'
import { paginate, printZoom } from './paginate.ts'
import { printPdf } from './print.ts'
import type { readSeenText } from './seen/seen-text.ts'
import { measureFrames } from './type/check-frames.ts'
import type { readTypeRuns } from './type/type-runs.ts'

/** How the type and the text of a laid-out batch are read. */
export interface BatchReading {
  readonly readType: typeof readTypeRuns
  readonly readSeen: typeof readSeenText
}

/** A batch that stands in a press. */
export interface LaidBatch {
  readonly sheets: number
  readonly millisecondsInPagedJs: number
}

/** Lays a batch out in a press, in place of what stood there. */
export async function layBatch(
  { tab, origin }: Press,
  { files, links }: PageBatch,
  report: Report
): Promise<LaidBatch> {
  origin.serve(files)
  const { pageCount, millisecondsInPagedJs } = await paginate(tab, origin, report)
  await standInForOthers(tab, links)
  return { sheets: pageCount, millisecondsInPagedJs }
}

/** Measures and prints the batch that stands in a press. */
export async function printBatch(
  { tab }: Press,
  { sheets }: LaidBatch,
  { readType, readSeen }: BatchReading,
  { rowPx, limitMs }: { readonly rowPx: number; readonly limitMs: number }
): Promise<BatchPrint> {
  const frames = await measureFrames(tab, rowPx)
  // All is read from a layout that is still clean, before the browser lays it out to be printed.
  const [type, pieces, links, pdf] = await Promise.all([
    readType(tab),
    readSeen(tab),
    readLinkBoxes(tab),
    printPdf(tab, printZoom, limitMs)
  ])
  return { sheets, pdf, frames, type, pieces, links }
}

/**
 * Chromium prints a link only where its place is in the document, and a place only where a link leads there: the pages
 * of other batches are stood in for by what is not drawn.
 */
async function standInForOthers(tab: Page, { asked }: LinksAcross): Promise<void> {
  await tab.evaluate(ids => {
    const shelf = document.createElement('div')
    shelf.hidden = true
    const own = [...document.querySelectorAll('a[href^="#"]')].map(link =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')
    )
    const isHere = (id: string) => document.getElementById(id) !== null
    const missing = [...new Set(own)].filter(id => !isHere(id))
    for (const id of ids.filter(isHere)) {
      const link = document.createElement('a')
      link.setAttribute('href', `#${encodeURIComponent(id)}`)
      shelf.append(link)
    }
    for (const id of missing) {
      const place = document.createElement('i')
      place.id = id
      shelf.append(place)
    }
    if (shelf.childElementCount > 0) document.body.append(shelf)
  }, asked)
}
