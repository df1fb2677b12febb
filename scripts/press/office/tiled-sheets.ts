import { type Extent, turned } from '../sheets/extent.ts'
import { printable, unprintableMm } from './office-paper.ts'
import type { OfficeSheet } from './office-sheet.ts'
import type { PageInk } from './page-ink.ts'
import { sheetsAlong, stretches } from './seams.ts'
import { type TilePlace, tileMarks } from './tile-marks.ts'

/**
 * Pages at their own size over as many sheets as they take, upright or on their side, whichever takes fewer. Sheets
 * overlap; they are cut and glued at seams that go through as little ink as can be. At their feet room may be kept free.
 */
export function tiledSheets(
  pages: readonly Extent[],
  paper: Extent,
  inks: readonly PageInk[],
  footMm = 0
): readonly OfficeSheet[] {
  return pages.flatMap((page, at) => {
    const [sheet = paper] = [paper, turned(paper)].sort(
      (one, other) => sheetsOf(page, roomOf(one, footMm)) - sheetsOf(page, roomOf(other, footMm))
    )
    const room = roomOf(sheet, footMm)
    const ink = inks[at] ?? { down: () => 0, across: () => 0 }
    const across = stretches(page.widthMm, room.widthMm, ink.down)
    const down = stretches(page.heightMm, room.heightMm, ink.across)
    const called = (place: TilePlace) => tileName(place, pages.length > 1 ? at + 1 : undefined)
    return down.flatMap((below, row) =>
      across.map((beside, column): OfficeSheet => {
        const tile = { row, column, across: beside, down: below }
        const [leftMm, topMm] = [unprintableMm, unprintableMm]
        const part = {
          leftMm: beside.fromMm,
          topMm: below.fromMm,
          widthMm: beside.toMm - beside.fromMm,
          heightMm: below.toMm - below.fromMm
        }
        const isWhole = across.length * down.length === 1
        return {
          ...sheet,
          parts: [{ page: at, part, leftMm, topMm, scale: 1 }],
          ...(isWhole ? {} : { marks: tileMarks(tile, { across, down, called }) })
        }
      })
    )
  })
}

function roomOf(sheet: Extent, footMm: number): Extent {
  const { widthMm, heightMm } = printable(sheet)
  return { widthMm, heightMm: heightMm - footMm }
}

function sheetsOf(page: Extent, room: Extent): number {
  return sheetsAlong(page.widthMm, room.widthMm) * sheetsAlong(page.heightMm, room.heightMm)
}

/** `B2` is the second sheet of the second row; with several pages their number goes before it. */
function tileName({ row, column }: TilePlace, page: number | undefined): string {
  const name = `${String.fromCharCode(65 + row)}${column + 1}`
  return page === undefined ? name : `${page}-${name}`
}
