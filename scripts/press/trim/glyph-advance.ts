import { PDFArray, type PDFContext, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { entry, resolve } from '../rewrite/pdf-file.ts'

/** How wide the glyphs of a font are. */
export interface Advance {
  /** Of a code. */
  readonly bytes: 1 | 2
  readonly em: (code: number) => number
}

/** Reads the widths of a font (ISO 32000-1, 9.7.4.3 and 9.2.4); codes of composite fonts are their glyphs' own. */
export function glyphAdvance(context: PDFContext, font: PDFObject | undefined): Advance {
  const descendants = entry(context, font, 'DescendantFonts')
  const inner = descendants instanceof PDFArray ? resolve(context, descendants.get(0)) : undefined
  return inner ? composite(context, inner) : simple(context, font)
}

function composite(context: PDFContext, inner: PDFObject): Advance {
  const known = new Map<number, number>()
  const ranges: (readonly [first: number, last: number, width: number])[] = []
  const list = values(context, entry(context, inner, 'W'))
  for (let at = 0; at + 1 < list.length; ) {
    const first = number(list[at])
    const second = list[at + 1]
    if (second instanceof PDFArray) {
      for (const [step, width] of values(context, second).entries())
        known.set(first + step, number(width))
      at += 2
    } else {
      ranges.push([first, number(second), number(list[at + 2])])
      at += 3
    }
  }
  const rest = number(entry(context, inner, 'DW'), 1000)
  const inRange = (code: number) =>
    ranges.find(([first, last]) => code >= first && code <= last)?.[2]
  return { bytes: 2, em: code => (known.get(code) ?? inRange(code) ?? rest) / 1000 }
}

function simple(context: PDFContext, font: PDFObject | undefined): Advance {
  const widths = values(context, entry(context, font, 'Widths'))
  const first = number(entry(context, font, 'FirstChar'))
  const [scale] = values(context, entry(context, font, 'FontMatrix'))
  const perUnit = scale ? Math.abs(number(scale)) : 1 / 1000
  return { bytes: 1, em: code => number(widths[code - first]) * perUnit }
}

function values(context: PDFContext, list: PDFObject | undefined): readonly PDFObject[] {
  return list instanceof PDFArray ? list.asArray().map(one => resolve(context, one) ?? one) : []
}

function number(object: PDFObject | undefined, otherwise = 0): number {
  return object instanceof PDFNumber ? object.asNumber() : otherwise
}
