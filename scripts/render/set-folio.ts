import { folioEndWords, pageNameWords, paperWords } from '../model/furniture.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { TextRoom } from './fit-text.ts'
import {
  type FurnitureField,
  type FurnitureTools,
  gridWidthPx,
  type SetText,
  setText,
  widthEmOf
} from './set-text.ts'

/** 报眉: what stands over an inner page from left to right. */
export interface SetFolio {
  readonly number: SetText
  /** Absent where the issue gives the page no name. */
  readonly name: SetText | undefined
  readonly paper: SetText
  /** Absent where the issue gives neither a date nor an editor. */
  readonly date: SetText | undefined
}

/** Sets the folio line of an inner page; the number keeps its size, the rest gives way no more than it must. */
export function setFolio(facts: IssueFacts, page: number, tools: FurnitureTools): SetFolio {
  const { folioPx, leastTypePx, measures } = tools.style
  const { folioGap, folioNumberGap, folioLeading } = measures
  const large = largeSizes * folioPx
  const file = { file: facts.file }
  const place = facts.pages.find(plan => plan.number === page)?.place ?? file
  const name = pageNameWords(facts, page)
  const digits = { part: 'page', text: `${page}`, field: 'number', place } as const
  const numberPx = (widthEmOf(digits, tools)(digits.text) + folioNumberGap / largeSizes) * large
  const parts: readonly FolioPart[] = [
    { part: 'page', text: name, field: 'name', place, nominalPx: large, takenPx: numberPx },
    { part: 'paper', text: paperWords(facts), field: 'paper', place: file, nominalPx: large },
    { part: 'facts', text: folioEndWords(facts), field: 'editors', place: file, nominalPx: folioPx }
  ]
  const natural = parts.map(
    one => one.nominalPx * widthEmOf(one, tools)(one.text) + (one.takenPx ?? 0)
  )
  const most = evenShare(natural, gridWidthPx(tools.style) - 2 * folioGap * folioPx)
  const roomOf = (nominalPx: number, widthPx: number): TextRoom => ({
    widthPx,
    deepPx: folioDeepEm * folioPx,
    nominalPx,
    leastPx: leastTypePx,
    mostLines: 3,
    leading: folioLeading
  })
  const [left, paper, date] = parts.map((one, at) => {
    if (one.part === 'facts' && one.text === '') return undefined
    const width = Math.min(most, (natural[at] ?? 0) * 1.01) - (one.takenPx ?? 0)
    return setText(one, roomOf(one.nominalPx, width), tools)
  }) as [SetText, SetText, SetText | undefined]
  const number = setText(digits, roomOf(large, numberPx), tools)
  return { number, name: name === '' ? undefined : left, paper, date }
}

interface FolioPart extends FurnitureField {
  readonly nominalPx: number
  /** Width that what stands before it takes, its gap included. */
  readonly takenPx?: number
}

/** Size of the number and the names, and the height of a folio line, in sizes of its small type. */
const largeSizes = 2
const folioDeepEm = 2.4

/** The width up to which each text may go so that all together fill no more than there is. */
function evenShare(widths: readonly number[], room: number): number {
  let left = room
  const rising = widths.toSorted((one, other) => one - other)
  for (const [at, width] of rising.entries()) {
    const share = left / (rising.length - at)
    if (width > share) return share
    left -= width
  }
  return Infinity
}
