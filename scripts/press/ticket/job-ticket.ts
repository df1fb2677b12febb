import type { PressOrder } from '../../model/press-order.ts'
import type { PageInk } from '../plates/total-ink.ts'
import type { PressFacts } from '../press-file/page-facts.ts'
import type { Extent } from '../sheets/extent.ts'
import type { SheetPlan } from '../sheets/sheet-plan.ts'

/** A page that is printed. */
export interface TicketPage {
  /** As it bears it. */
  readonly number: number
  /** Its plates in the order of printing: `Black`, the four, and those of their own. */
  readonly plates: readonly string[]
  /** A small picture of it. */
  readonly jpeg: Uint8Array
}

/** What those who print a file are told of it; what nobody said is absent. */
export interface JobTicket {
  readonly paper: string
  /** As the paper prints it. */
  readonly date: string
  readonly language: string
  readonly format: string
  readonly trim: Extent
  readonly file: string
  /** Hex. */
  readonly sha256: string
  readonly order: PressOrder
  readonly claim: PressFacts['claim']
  readonly pages: readonly TicketPage[]
  /** Of pages, or of the sides of sheets, whose plates were drawn; those of few plates need not be. */
  readonly ink: readonly PageInk[]
  readonly sheets?: TicketSheets
}

/** How pages stand on printer's sheets. */
export interface TicketSheets {
  readonly plan: SheetPlan
  /** The name that the asked sheet has. */
  readonly name: string | undefined
  /** For each side of a sheet what it bears, as it is printed beside it. */
  readonly sides: readonly string[]
  /** The number that a page bears, by its place in the paper from 1. */
  readonly numberOf: (page: number) => number
}

/** The place that has most ink of all that was measured. */
export function mostInk(ink: readonly PageInk[]): PageInk | undefined {
  return ink.reduce<PageInk | undefined>(
    (most, one) => (most && most.max >= one.max ? most : one),
    undefined
  )
}

/** The most that so many plates can print on a place, percent; what is drawn has less. */
export function inkBound(pages: readonly TicketPage[]): number {
  return 100 * Math.max(...pages.map(({ plates }) => plates.length), 0)
}

/** How many pages of sheets are left blank. */
export function blanksOf({ folds }: SheetPlan): number {
  return folds.flatMap(({ front, back }) => [...front, ...back]).filter(page => page === undefined)
    .length
}

/** A ticket for programs; lengths in mm, places from a page's trimmed top left. What nobody said is null. */
export function jobTicketJson(ticket: JobTicket): string {
  const { order, trim, pages, sheets, ink } = ticket
  const most = mostInk(ink)
  const { preset, profile, run = {} } = order
  const told = {
    paper: ticket.paper,
    date: ticket.date || null,
    language: ticket.language,
    file: ticket.file,
    sha256: ticket.sha256,
    standard: order.standard,
    claim: ticket.claim ?? null,
    preset: preset.name,
    profile: profile?.name ?? null,
    format: { name: ticket.format, widthMm: trim.widthMm, heightMm: trim.heightMm },
    bleedMm: preset.bleedMm,
    pages: pages.map(({ number, plates, jpeg }) => ({
      page: number,
      plates,
      thumbnail: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`
    })),
    totalInk: {
      limitPercent: preset.totalInk,
      foundPercent: most ? rounded(most.max) : null,
      boundPercent: most ? null : inkBound(pages),
      ...(most && {
        [sheets ? 'side' : 'page']: sheets
          ? most.page
          : (pages[most.page - 1]?.number ?? most.page),
        leftMm: rounded(most.place.x),
        topMm: rounded(most.place.y)
      })
    },
    stock: run.stock ?? null,
    quantity: run.quantity ?? null,
    fold: sheets ? { times: 1, at: 'spine' } : null,
    sheets: sheets ? sheetsTold(sheets) : null
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

function sheetsTold({ plan, name, numberOf }: TicketSheets) {
  const numbers = (side: readonly (number | undefined)[]) =>
    side.map(page => (page === undefined ? null : numberOf(page)))
  return {
    name: name ?? null,
    ...plan.media,
    bleed: plan.bleed,
    blanks: blanksOf(plan),
    folded: plan.folds.map(({ number, section, layer, front, back }) => ({
      sheet: number,
      section,
      layer,
      front: numbers(front),
      back: numbers(back)
    })),
    printed: plan.sides.map(({ sheet, face, spreads }) => ({
      sheet,
      face,
      workAndTurn: face === 'both',
      spreads: spreads.map(({ sheet: folded, face: own, leftMm, topMm, isTurned }) => ({
        sheet: folded.number,
        face: own,
        leftMm: rounded(leftMm),
        topMm: rounded(topMm),
        isTurned
      }))
    }))
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
