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

/** Type is this much smaller where a ticket says more than a page holds, down to so much of its size. */
const [smaller, leastShare] = [0.88, 0.3]
/** Thumbnails take at least so much of the page, mm. */
const picturesMm = 50

/** A ticket for people, on one page. */
export function ticketPage(ticket: JobTicket, lengthOf: TextLength, share = 1): Drawing {
  const words = wordsOf(ticket.language).ticket
  const { marks, bottom } = rowMarks(rowsOf(ticket, words), words, lengthOf, share)
  const room = {
    leftMm: marginMm,
    topMm: bottom + 6,
    widthMm: paper.widthMm - 2 * marginMm,
    heightMm: paper.heightMm - marginMm - bottom - 6
  }
  if (room.heightMm < picturesMm && share > leastShare) {
    return ticketPage(ticket, lengthOf, share * smaller)
  }
  const title = text(words.title, marginMm, marginMm + 6, 7)
  return { ...paper, marks: [title, ...marks, ...thumbnailMarks(ticket, room)] }
}

function rowMarks(
  rows: readonly Row[],
  words: TicketWords,
  lengthOf: TextLength,
  share: number
): { readonly marks: readonly DrawnMark[]; readonly bottom: number } {
  const size = textMm * share
  const most = (paper.widthMm - 2 * marginMm - saidMm) / size
  let top = marginMm + 14
  const marks: DrawnMark[] = [ruleAt(top)]
  for (const [row, said] of rows) {
    if (said === '') continue
    marks.push(text(words.rows[row], marginMm, top + lineMm * share, size))
    for (const line of brokenText(said, most, lengthOf)) {
      top += lineMm * share
      marks.push(text(line, marginMm + saidMm, top, size))
    }
    top += rowMm * share
    marks.push(ruleAt(top))
  }
  return { marks, bottom: top }
}

function ruleAt(topMm: number): DrawnMark {
  const ends = [
    [marginMm, topMm],
    [paper.widthMm - marginMm, topMm]
  ] as const
  return { kind: 'line', points: ends, widthMm: 0.1 }
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
