import { PDFDocument } from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'
import { openPdf } from '../rewrite/pdf-file.ts'
import { type CountedInk, inkCounter } from './ink-counter.ts'
import { openPagePlates, type PagePlates } from './page-plates.ts'
import type { ScreenColours } from './plate-ink.ts'
import type { PlateNote } from './plate-job.ts'
import { boxOf, type PlatePage, platePage } from './plate-page.ts'

/** The ink of one page, read from its plates. */
export interface PageInk extends CountedInk {
  /** From 1. */
  readonly page: number
  /** What was converted, or could not be read and is not in the figures. */
  readonly notes: readonly PlateNote[]
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
export async function pageInk(page: PlatePage, place: InkPlace, order: InkOrder): Promise<PageInk> {
  return counted(await platesOf(page, place, order), place, order)
}

/** Whether a page keeps a limit: its ink where it was read, and what of it could not be. */
export interface KeptLimit {
  /** None where all of its plates together cannot reach the limit, so that nothing had to be drawn. */
  readonly ink?: PageInk
  readonly notes: readonly PlateNote[]
}

/**
 * Looks whether a page keeps the limit, and draws it only if it might not.
 * @throws where it cannot be drawn
 */
export async function keptLimit(
  page: PlatePage,
  place: InkPlace,
  order: InkOrder
): Promise<KeptLimit> {
  const plates = await platesOf(page, place, order)
  const { notes, inked } = plates
  if (inked.length * 100 <= order.limit) return { notes }
  return { ink: await counted(plates, place, order), notes }
}

function platesOf(page: PlatePage, { bleed: box }: InkPlace, { dpi, screen }: InkOrder) {
  return openPagePlates(page, { box, dpi, screen })
}

async function counted(
  { width, height, plates: names, parts, notes }: PagePlates,
  { number, bleed: box, trim }: InkPlace,
  { dpi, limit }: InkOrder
): Promise<PageInk> {
  const counter = inkCounter({ width, height, limit, names })
  for await (const rows of parts()) counter.add(rows)
  return { page: number, ...counter.found({ box, trim, dpi }), notes }
}
