/** What stands on one side of a sheet, left and right: numbers of pages from 1, undefined for a blank. */
export type SheetSide = readonly [left: number | undefined, right: number | undefined]

/** A sheet that is folded once, with a page on each half of each side. */
export interface FoldedSheet {
  readonly front: SheetSide
  readonly back: SheetSide
}

/**
 * The sheets of a paper whose sheets lie in one another, the outermost first. Pages that are missing to a multiple
 * of four are blanks at its end.
 */
export function signatureOrder(pages: number): readonly FoldedSheet[] {
  const sheets = Math.ceil(pages / 4)
  const last = sheets * 4
  const numbered = (page: number) => (page <= pages ? page : undefined)
  return Array.from({ length: sheets }, (_, at) => ({
    front: [numbered(last - 2 * at), numbered(1 + 2 * at)],
    back: [numbered(2 + 2 * at), numbered(last - 1 - 2 * at)]
  }))
}
