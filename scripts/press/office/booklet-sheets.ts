import { type Extent, turned } from '../sheets/extent.ts'
import { type SheetSide, signatureOrder } from '../sheets/signature-order.ts'
import { centred } from './fitted-sheets.ts'
import type { OfficeSheet } from './office-sheet.ts'

/** Both sides of the sheets of a booklet, two pages on a side, to be printed over the short edge and folded once. */
export function bookletSheets(pages: readonly Extent[], paper: Extent): readonly OfficeSheet[] {
  const sheet = turned(paper)
  const half = { widthMm: sheet.widthMm / 2, heightMm: sheet.heightMm }
  const side = (numbers: SheetSide): OfficeSheet => ({
    ...sheet,
    parts: numbers.flatMap((number, at) => {
      const page = number === undefined ? undefined : pages[number - 1]
      if (!number || !page) return []
      return [centred(page, number - 1, { ...half, leftMm: at * half.widthMm, topMm: 0 })]
    })
  })
  return signatureOrder(pages.length).flatMap(({ front, back }) => [side(front), side(back)])
}
