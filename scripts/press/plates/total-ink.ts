import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'
import { openPdf } from '../rewrite/pdf-file.ts'
import { openPagePlates, type PlateRows } from './page-plates.ts'
import type { PlatePage } from './plate-file.ts'
import type { ScreenColours } from './plate-ink.ts'
import type { PlateNote } from './plate-job.ts'

/** The ink of one page, read from its plates. */
export interface PageInk {
  /** From 1. */
  readonly page: number
  /** All inks of the place that has most, per cent. */
  readonly max: number
  /** Where that is: the middle of its pixel, millimetres from the trim's top left. */
  readonly place: { readonly x: number; readonly y: number }
  /** Pixels over the limit, of all: 0 to 1. */
  readonly shareOver: number
  /** Mean and most of each plate, per cent; those without ink too. */
  readonly plates: readonly PlateInk[]
  /** What was converted, or could not be read and is not in the figures. */
  readonly notes: readonly PlateNote[]
}

/** How much of a page a plate covers, per cent. */
export interface PlateInk {
  readonly name: string
  readonly mean: number
  readonly max: number
}

/** The ink of a file. */
export interface TotalInk {
  readonly dpi: number
  /** Of the page that has most. */
  readonly max: number
  readonly page: number
  readonly place: { readonly x: number; readonly y: number }
  readonly pages: readonly PageInk[]
}

/** What is asked of a reading. */
export interface InkOrder {
  readonly dpi: number
  /** The preset's most, per cent. */
  readonly limit: number
  readonly screen: ScreenColours
}

/**
 * Reads the ink of every page's bleed box off its plates, which are drawn at `dpi`. A plate is read in 255 steps
 * and is right to one of them, 0.4 %; a pixel is over the limit when it is by more than that of each plate, so ask
 * `shareOver` and not `max` whether a page keeps the limit.
 * @throws where the file cannot be opened, or a page cannot be drawn
 */
export async function totalInk(pdf: Uint8Array | PDFDocument, order: InkOrder): Promise<TotalInk> {
  const document = pdf instanceof PDFDocument ? pdf : await openPdf(pdf)
  const pages: PageInk[] = []
  for (const [at, page] of document.getPages().entries()) {
    const boxes = { bleed: boxOf(page.getBleedBox()), trim: boxOf(page.getTrimBox()) }
    pages.push(await pageInk(platePage(document, page), { ...boxes, number: at + 1 }, order))
  }
  const most = pages.reduce<PageInk | undefined>(
    (worst, page) => (worst && worst.max >= page.max ? worst : page),
    undefined
  )
  const { max = 0, page = 1, place = { x: 0, y: 0 } } = most ?? {}
  return { dpi: order.dpi, max, page, place, pages }
}

/** A page of an open document. */
export function platePage(pdf: PDFDocument, page: PDFPage): PlatePage {
  const { context, catalog } = pdf
  return { context, catalog, dict: page.node, resources: page.node.Resources() }
}

/** Where a page is read, in points of its own space. */
export interface InkPlace {
  /** From 1. */
  readonly number: number
  /** What is read. */
  readonly bleed: Box
  /** From whose top left places are told. */
  readonly trim: Box
}

/**
 * Reads the ink of one page.
 * @throws where it cannot be drawn
 */
export async function pageInk(
  page: PlatePage,
  { number, bleed: box, trim }: InkPlace,
  { dpi, limit, screen }: InkOrder
): Promise<PageInk> {
  const plates = await openPagePlates(page, { box, dpi, screen })
  try {
    const { width, height } = plates
    const sums = new Map(plates.plates.map(name => [name, { sum: 0, most: 0 }]))
    const found = { most: -1, at: 0, over: 0 }
    for (const rows of plates.parts()) look(rows, { width, limit, sums, found })
    const millimetres = (pixel: number) => ((pixel + 0.5) / dpi) * 25.4
    const [x, y] = [found.at % width, Math.trunc(found.at / width)].map(millimetres)
    const side = (points: number) => (points / 72) * 25.4
    const share = (value: number) => (100 * value) / 255
    return {
      page: number,
      max: share(found.most),
      place: {
        x: (x ?? 0) + side(box.left - trim.left),
        y: (y ?? 0) + side(trim.top - box.top)
      },
      shareOver: found.over / (width * height),
      plates: [...sums].map(([name, { sum, most }]) => ({
        name,
        mean: share(sum / (width * height)),
        max: share(most)
      })),
      notes: plates.notes
    }
  } finally {
    plates.close()
  }
}

interface Looking {
  readonly width: number
  readonly limit: number
  readonly sums: ReadonlyMap<string, { sum: number; most: number }>
  readonly found: { most: number; at: number; over: number }
}

/** Adds the plates pixel by pixel. */
function look({ top, rows, inks }: PlateRows, { width, limit, sums, found }: Looking): void {
  const totals = new Uint16Array(width * rows)
  for (const [name, pixels] of inks) {
    const { sum, most } = added(totals, pixels)
    const plate = sums.get(name)
    if (!plate) continue
    plate.sum += sum
    plate.most = Math.max(plate.most, most)
  }
  // A step of each plate is rounding: half of one for a colour, as much again where shapes meet.
  const steps = (limit * 255) / 100 + inks.size
  for (let at = 0; at < totals.length; at++) {
    const total = totals[at] ?? 0
    if (total > steps) found.over++
    if (total > found.most) {
      found.most = total
      found.at = top * width + at
    }
  }
}

function added(totals: Uint16Array, pixels: Uint8Array) {
  let sum = 0
  let most = 0
  for (let at = 0; at < pixels.length; at++) {
    const ink = pixels[at] ?? 0
    sum += ink
    if (ink > most) most = ink
    totals[at] = (totals[at] ?? 0) + ink
  }
  return { sum, most }
}

/** A box as the library tells it. */
export function boxOf({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>): Box {
  return { left: x, bottom: y, right: x + width, top: y + height }
}
