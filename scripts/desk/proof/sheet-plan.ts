import { fittingScale } from '../../press/office/fitted-sheets.ts'
import {
  type OfficePaper,
  officePapers,
  printable,
  unprintableMm
} from '../../press/office/office-paper.ts'
import type { OfficeSheet } from '../../press/office/office-sheet.ts'
import { type PageInk, pageInk } from '../../press/office/page-ink.ts'
import { tiledSheets } from '../../press/office/tiled-sheets.ts'
import { type Extent, turned } from '../../press/sheets/extent.ts'

/** Room of a sheet's foot: who signs, and what. */
export const footMm = 20

/** How a page is put on paper. */
export interface SheetWay {
  readonly paper: OfficePaper
  /** Cut at its own size, over as many sheets as it takes. */
  readonly isFull: boolean
}

/** Sheets of proof, each with the page that it shows, counted from 0. */
export interface SheetPlan extends Extent {
  readonly scale: number
  readonly sheets: readonly (OfficeSheet & { readonly page: number })[]
}

/** Puts every page on a sheet of its own, or over several at its own size; upright or on its side, whichever is better. */
export async function sheetPlan(
  pages: readonly Extent[],
  { paper, isFull }: SheetWay,
  picture: (page: number) => Promise<Uint8Array>
): Promise<SheetPlan> {
  const size = officePapers[paper]
  if (isFull) {
    const inks: PageInk[] = []
    for (const [at, page] of pages.entries()) inks.push(await pageInk(await picture(at), page))
    const sheets = tiledSheets(pages, size, inks, footMm)
    return {
      ...extentOf(sheets[0] ?? size),
      scale: 1,
      sheets: sheets.map(sheet => ({ ...sheet, page: sheet.parts[0]?.page ?? 0 }))
    }
  }
  const [first = size] = pages
  const ways = [size, turned(size)].map(sheet => ({ sheet, scale: scaleOn(sheet, first) }))
  const { sheet, scale } = ways.reduce((one, other) => (other.scale > one.scale ? other : one))
  return {
    ...sheet,
    scale,
    sheets: pages.map((page, at) => ({ ...sheet, page: at, parts: [placed(page, at, sheet)] }))
  }
}

function extentOf({ widthMm, heightMm }: Extent): Extent {
  return { widthMm, heightMm }
}

function roomOf(sheet: Extent): Extent {
  const { widthMm, heightMm } = printable(sheet)
  return { widthMm, heightMm: heightMm - footMm }
}

/** Never larger than in the paper. */
function scaleOn(sheet: Extent, page: Extent): number {
  return Math.min(1, fittingScale(page, roomOf(sheet)))
}

function placed(page: Extent, at: number, sheet: Extent) {
  const scale = scaleOn(sheet, page)
  return {
    page: at,
    part: { leftMm: 0, topMm: 0, widthMm: page.widthMm, heightMm: page.heightMm },
    leftMm: (sheet.widthMm - page.widthMm * scale) / 2,
    topMm: unprintableMm,
    scale
  }
}
