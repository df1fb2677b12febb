import { PDFArray, type PDFDocument, PDFNumber } from '@cantoo/pdf-lib'
import { entry } from '../rewrite/pdf-file.ts'
import { pointsPerPx } from '../trim/page-boxes.ts'
import type { LinkBox } from './link-boxes.ts'
import type { PdfLink } from './pdf-links.ts'
import { removeAnnotations } from './stray-links.ts'

/** How far the middle of an annotation may lie from the words as the browser measured them, points. */
const slack = 1.5

/** Leaves a PDF only the links that stand over their words, as these stood on the trimmed pages; answers those. */
export function linksInPlace(
  pdf: PDFDocument,
  links: readonly PdfLink[],
  boxes: readonly LinkBox[]
): readonly PdfLink[] {
  const corners = pdf
    .getPages()
    .map(page => page.getTrimBox())
    .map(({ x, y, height }) => [x, y + height] as const)
  const isInPlace = (link: PdfLink) => {
    const [left, bottom] = middleOf(pdf, link)
    const [trimLeft, trimTop] = corners[link.page] ?? [0, 0]
    const [x, top] = [left - trimLeft, trimTop - bottom]
    return boxes.some(
      box =>
        box.page === link.page &&
        leadsThere(link, box.href) &&
        x > box.left * pointsPerPx - slack &&
        x < box.right * pointsPerPx + slack &&
        top > box.top * pointsPerPx - slack &&
        top < box.bottom * pointsPerPx + slack
    )
  }
  const stray = links.filter(link => !isInPlace(link))
  removeAnnotations(pdf, new Set(stray.map(({ annotation }) => annotation)))
  return links.filter(link => !stray.includes(link))
}

function leadsThere({ address }: PdfLink, href: string): boolean {
  if (address === undefined) return href.startsWith('#')
  return URL.canParse(href) && URL.canParse(address) && new URL(href).href === new URL(address).href
}

function middleOf({ context }: PDFDocument, { annotation }: PdfLink): readonly [number, number] {
  const rect = entry(context, annotation, 'Rect')
  const [left = 0, bottom = 0, right = 0, top = 0] =
    rect instanceof PDFArray
      ? rect.asArray().map(side => (side instanceof PDFNumber ? side.asNumber() : 0))
      : []
  return [(left + right) / 2, (bottom + top) / 2]
}
