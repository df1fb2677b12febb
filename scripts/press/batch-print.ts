import type { LinkBox } from './links/link-boxes.ts'
import type { SeenPiece } from './seen/seen-text.ts'
import type { FrameMeasure } from './type/check-frames.ts'
import { type TypeLine, typeLines } from './type/type-lines.ts'
import type { TypePart } from './type/type-part.ts'

/** What came of a batch of pages in the browser; its sheets are counted from 0. */
export interface BatchPrint {
  readonly sheets: number
  /** As Chromium wrote it. */
  readonly pdf: Uint8Array
  readonly frames: readonly FrameMeasure[]
  readonly type: readonly TypePart[]
  readonly pieces: readonly SeenPiece[]
  readonly links: readonly LinkBox[]
}

/** The same of all batches, sheets counted through the print. */
export interface WholePrint extends Pick<BatchPrint, 'frames' | 'links'> {
  readonly lines: readonly TypeLine[]
}

/** Joins what was measured of batches, in their order. */
export function wholePrint(batches: readonly Omit<BatchPrint, 'pdf' | 'pieces'>[]): WholePrint {
  let sheets = 0
  let legs = 0
  const links: LinkBox[] = []
  const lines: TypeLine[] = []
  for (const batch of batches) {
    const from = sheets
    const legsBefore = legs
    for (const link of batch.links) links.push({ ...link, page: from + link.page })
    for (const line of typeLines(batch.type)) {
      lines.push({ ...line, page: from + line.page, leg: legsBefore + line.leg })
    }
    sheets += batch.sheets
    legs += batch.type.reduce((sum, part) => sum + part.legs, 0)
  }
  return { frames: batches.flatMap(batch => batch.frames), lines, links }
}

/** The pieces of text of a sheet of a batch, as those of a page of the print. */
export function piecesOf(
  { pieces }: Pick<BatchPrint, 'pieces'>,
  sheet: number,
  page: number
): readonly SeenPiece[] {
  return pieces.filter(piece => piece.page === sheet).map(piece => ({ ...piece, page }))
}
