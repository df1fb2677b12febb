import { type Extent, turned } from '../sheets/extent.ts'
import { printable, unprintableMm } from './office-paper.ts'
import type { OfficeSheet, PlacedPart } from './office-sheet.ts'

/** Each page on a sheet of its own, as large as the printer's margins allow and on the side that allows more. */
export function fittedSheets(pages: readonly Extent[], paper: Extent): readonly OfficeSheet[] {
  return pages.map((page, at) => {
    const [better] = [paper, turned(paper)]
      .map(sheet => ({ sheet, scale: fittingScale(page, printable(sheet)) }))
      .sort((one, other) => other.scale - one.scale)
    const sheet = better?.sheet ?? paper
    return { ...sheet, parts: [centred(page, at, { ...sheet, leftMm: 0, topMm: 0 })] }
  })
}

/** The scale at which a page fills a room. */
export function fittingScale(page: Extent, room: Extent): number {
  return Math.min(room.widthMm / page.widthMm, room.heightMm / page.heightMm)
}

/** A whole page in the middle of a part of a sheet, inside what can be printed of that. */
export function centred(
  page: Extent,
  at: number,
  room: Extent & { readonly leftMm: number; readonly topMm: number }
): PlacedPart {
  const scale = fittingScale(page, printable(room))
  const free = (all: number, taken: number) => (all - 2 * unprintableMm - taken * scale) / 2
  return {
    page: at,
    part: { leftMm: 0, topMm: 0, widthMm: page.widthMm, heightMm: page.heightMm },
    leftMm: room.leftMm + unprintableMm + free(room.widthMm, page.widthMm),
    topMm: room.topMm + unprintableMm + free(room.heightMm, page.heightMm),
    scale
  }
}
