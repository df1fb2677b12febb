import { PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { PressPreset } from '../../model/press-order.ts'
import type { Box } from '../rewrite/box.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'

/** The boxes of a page on a printer's sheet, points: what is cut out, what is printed, what the sheet holds. */
export interface SheetBoxes {
  readonly trim: Box
  readonly bleed: Box
  readonly media: Box
}

/** The boxes of a page, whose trim is known; the bleed is no wider than what was printed. */
export function sheetBoxes(page: PDFPage, { bleedMm, slugMm, marks }: PressPreset): SheetBoxes {
  const trim = boxOf(page.getTrimBox())
  const printed = boxOf(page.getMediaBox())
  const most = Math.min(
    trim.left - printed.left,
    trim.bottom - printed.bottom,
    printed.right - trim.right,
    printed.top - trim.top
  )
  const bleed = widened(trim, Math.min(bleedMm * pointsPerMm, Math.max(0, most)))
  return { trim, bleed, media: widened(bleed, marks ? slugMm * pointsPerMm : 0) }
}

/** The boxes of a page that have been set. */
export function sheetOf(page: PDFPage): SheetBoxes {
  return {
    trim: boxOf(page.getTrimBox()),
    bleed: boxOf(page.getBleedBox()),
    media: boxOf(page.getMediaBox())
  }
}

/** Sets the boxes of a page. */
export function setBoxes(page: PDFPage, { trim, bleed, media }: SheetBoxes): void {
  page.setMediaBox(...rectangle(media))
  page.setBleedBox(...rectangle(bleed))
  page.setTrimBox(...rectangle(trim))
  for (const name of ['CropBox', 'ArtBox']) page.node.delete(PDFName.of(name))
}

type Rectangle = readonly [x: number, y: number, width: number, height: number]

function rectangle({ left, bottom, right, top }: Box): Rectangle {
  return [left, bottom, right - left, top - bottom]
}

function boxOf(box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>): Box {
  const { x, y, width, height } = box
  return { left: x, bottom: y, right: x + width, top: y + height }
}

function widened({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by }
}
