import type { Area, Extent } from '../sheets/extent.ts'

/** A part of a page on a sheet. */
export interface PlacedPart {
  /** From 0. */
  readonly page: number
  /** The part of the page that is shown, in the page's own mm. */
  readonly part: Area
  /** Where the part's top left stands on the sheet, mm. */
  readonly leftMm: number
  readonly topMm: number
  readonly scale: number
}

/** A line of a mark, mm on its sheet. */
export interface MarkLine {
  readonly from: readonly [leftMm: number, topMm: number]
  readonly to: readonly [leftMm: number, topMm: number]
}

/** What helps to cut and to glue; `patches` are white grounds that keep marks legible. */
export interface SheetMarks {
  readonly patches: readonly Area[]
  readonly lines: readonly MarkLine[]
  /** Thin and light: what is glued over. */
  readonly hatches: readonly MarkLine[]
}

/** One side of a sheet of an ordinary printer. */
export interface OfficeSheet extends Extent {
  readonly parts: readonly PlacedPart[]
  readonly marks?: SheetMarks
}
