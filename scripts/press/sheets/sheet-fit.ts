import { type Extent, turned } from './extent.ts'

/** How pages stand to a sheet. */
export interface SheetFit {
  /** The sheet, on the side that suits the pages better. */
  readonly sheet: Extent
  /** What the pages are together when they are trimmed. */
  readonly needed: Extent
  /** By how much they are larger than the sheet; 0 where they are not. */
  readonly over: Extent
  /** What is left at each side and at top and bottom; 0 where they are larger. */
  readonly spare: Extent
}

/** How many pages stand beside one another and over one another on one side of a sheet. */
export interface SheetGrid {
  readonly across: number
  readonly down: number
}

/** Two pages that are folded once between them, and two such over one another. */
export const twoUp: SheetGrid = { across: 2, down: 1 }
export const fourUp: SheetGrid = { across: 2, down: 2 }

/** Judges whether trimmed pages fit a sheet, upright or on its side. */
export function sheetFit(page: Extent, { across, down }: SheetGrid, sheet: Extent): SheetFit {
  const needed = { widthMm: across * page.widthMm, heightMm: down * page.heightMm }
  const [first, second] = [sheet, turned(sheet)].map(one => {
    const [x, y] = [one.widthMm - needed.widthMm, one.heightMm - needed.heightMm].map(rounded)
    return { sheet: one, x: x ?? 0, y: y ?? 0 }
  }) as [Standing, Standing]
  const { sheet: better, x, y } = worth(second) > worth(first) ? second : first
  return {
    sheet: better,
    needed,
    over: { widthMm: Math.max(0, -x), heightMm: Math.max(0, -y) },
    spare: { widthMm: Math.max(0, x) / 2, heightMm: Math.max(0, y) / 2 }
  }
}

/** Whether they fit it, if only just. */
export function isFitting({ over }: SheetFit): boolean {
  return over.widthMm === 0 && over.heightMm === 0
}

interface Standing {
  readonly sheet: Extent
  readonly x: number
  readonly y: number
}

/** What lacks counts first, then what is left where least is left. */
function worth({ x, y }: Standing): number {
  const lacking = Math.max(0, -x) + Math.max(0, -y)
  return lacking > 0 ? -lacking : Math.min(x, y)
}

/** Sums of trims are not to fail for what a computer makes of tenths. */
function rounded(mm: number): number {
  return Math.round(mm * 1000) / 1000
}
