import { PDFArray, type PDFContext, type PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import { numberOf, numbersOf } from '../opened/numbers-of.ts'

/** How far the codes of a composite font lead, for who takes a code for the number of its glyph (Identity-H). */
export function compositeAdvances(
  context: PDFContext,
  descendant: PDFDict | undefined,
  isVertical: boolean
): (code: number) => number {
  if (isVertical) {
    const [, down = -1000] = numbersOf(context, entry(context, descendant, 'DW2')) ?? []
    return () => down
  }
  const usual = numberOf(context, entry(context, descendant, 'DW')) ?? 1000
  const single = new Map<number, number>()
  const ranges: (readonly [first: number, last: number, width: number])[] = []
  for (const [first, last, width] of widthRuns(context, entry(context, descendant, 'W'))) {
    if (first === last) single.set(first, width)
    else ranges.push([first, last, width])
  }
  return code =>
    single.get(code) ?? ranges.find(([first, last]) => code >= first && code <= last)?.[2] ?? usual
}

/** `c [w w w]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function* widthRuns(
  context: PDFContext,
  list: PDFObject | undefined
): Generator<readonly [first: number, last: number, width: number]> {
  const items = list instanceof PDFArray ? list.asArray() : []
  let at = 0
  while (at < items.length) {
    const first = numberOf(context, items[at]) ?? 0
    const next = resolve(context, items[at + 1])
    if (next instanceof PDFArray) {
      for (const [step, item] of next.asArray().entries())
        yield [first + step, first + step, numberOf(context, item) ?? 0]
      at += 2
    } else {
      yield [first, numberOf(context, next) ?? first, numberOf(context, items[at + 2]) ?? 0]
      at += 3
    }
  }
}
