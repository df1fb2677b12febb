import { wordsOf } from '../../model/furniture.ts'
import type { TicketRow, TicketWords } from '../../model/words/sheet-words.ts'
import type { Extent } from '../sheets/extent.ts'
import {
  brokenText,
  type Drawing,
  type DrawnMark,
  type TextLength,
  drawnText as text
} from './drawing.ts'
import { blanksOf, inkBound, type JobTicket, mostInk } from './job-ticket.ts'
import { platesSaid } from './plates-said.ts'
import { thumbnailMarks } from './thumbnail-marks.ts'

const paper: Extent = { widthMm: 210, heightMm: 297 }
const marginMm = 18
/** From a row's name to what it says. */
const saidMm = 34
const textMm = 3.6
const lineMm = 5.4
const rowMm = 1.6

/** A ticket for people, on one page. */
export function ticketPage(ticket: JobTicket, lengthOf: TextLength): Drawing {
  const words = wordsOf(ticket.language).ticket
  const marks: DrawnMark[] = [text(words.title, marginMm, marginMm + 6, 7)]
  let top = marginMm + 14
  rule(top)
  const most = (paper.widthMm - 2 * marginMm - saidMm) / textMm
  for (const [row, said] of rowsOf(ticket, words)) {
    if (said === '') continue
    marks.push(text(words.rows[row], marginMm, top + lineMm, textMm))
    for (const line of brokenText(said, most, lengthOf)) {
      top += lineMm
      marks.push(text(line, marginMm + saidMm, top, textMm))
    }
    top += rowMm
    rule(top)
  }
  const room = {
    leftMm: marginMm,
    topMm: top + 6,
    widthMm: paper.widthMm - 2 * marginMm,
    heightMm: paper.heightMm - marginMm - top - 6
  }
  return { ...paper, marks: [...marks, ...thumbnailMarks(ticket, room)] }

  function rule(at: number): void {
    const ends = [
      [marginMm, at],
      [paper.widthMm - marginMm, at]
    ] as const
    marks.push({ kind: 'line', points: ends, widthMm: 0.1 })
  }
}

type Row = readonly [row: TicketRow, said: string]

function rowsOf(ticket: JobTicket, words: TicketWords): readonly Row[] {
  const { order, trim, pages, sheets } = ticket
  const { preset, profile, run = {} } = order
  return [
    ['paper', ticket.paper],
    ['date', ticket.date || words.notSaid],
    ['file', ticket.file],
    ['hash', ticket.sha256],
    ['standard', ticket.claim ?? words.noClaim],
    ['preset', preset.name],
    ['profile', profile?.name ?? words.notSaid],
    ['trim', words.size(mm(trim.widthMm), mm(trim.heightMm))],
    ['bleed', words.mm(mm(preset.bleedMm))],
    ['pages', String(pages.length)],
    ['colours', coloursSaid(ticket, words)],
    ['totalInk', inkSaid(ticket, words)],
    ['sheets', sheets ? sheetsSaid(ticket, words) : ''],
    ['blanks', sheets && blanksOf(sheets.plan) > 0 ? String(blanksOf(sheets.plan)) : ''],
    ['fold', sheets ? words.foldOnce : words.notSaid],
    ['stock', run.stock ?? words.notSaid],
    ['quantity', run.quantity === undefined ? words.notSaid : words.copies(run.quantity)]
  ]
}

/** Pages of one kind together, those of other colours by their numbers. */
function coloursSaid({ pages }: JobTicket, words: TicketWords): string {
  const kinds = new Map<string, number[]>()
  for (const { plates, number } of pages) {
    const kind = platesSaid(plates, words)
    kinds.set(kind, [...(kinds.get(kind) ?? []), number])
  }
  const [only] = kinds.keys()
  if (kinds.size === 1) return only ?? ''
  return [...kinds].map(([kind, numbers]) => `${numbers.join(', ')}: ${kind}`).join('; ')
}

function inkSaid({ ink, order, pages, sheets }: JobTicket, words: TicketWords): string {
  const most = mostInk(ink)
  const limit = String(order.preset.totalInk)
  const bound = inkBound(pages)
  if (!most && bound > order.preset.totalInk) return words.inkUnread(limit)
  if (!most) return words.inkBound(String(bound), limit)
  const found = {
    found: String(Math.round(most.max)),
    limit,
    leftMm: Math.round(most.place.x),
    topMm: Math.round(most.place.y)
  }
  const side = sheets?.sides[most.page - 1]
  return side === undefined
    ? words.inkFound({ ...found, page: pages[most.page - 1]?.number ?? most.page })
    : words.inkOnSide({ ...found, side })
}

function sheetsSaid({ sheets }: JobTicket, words: TicketWords): string {
  if (!sheets) return ''
  const { plan, name } = sheets
  const size = words.size(mm(plan.media.widthMm), mm(plan.media.heightMm))
  const count = new Set(plan.sides.map(({ sheet }) => sheet)).size
  const turned = plan.sides.filter(({ face }) => face === 'both').map(({ sheet }) => sheet)
  return [
    words.sheetsOf(count, name === undefined ? size : `${name} ${size}`),
    ...turned.map(words.turned)
  ].join('; ')
}

/** Tenths only where there are any. */
function mm(value: number): string {
  return String(Math.round(value * 10) / 10)
}
