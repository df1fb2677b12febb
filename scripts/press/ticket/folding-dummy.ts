import { wordsOf } from '../../model/furniture.ts'
import type { SheetWords } from '../../model/words/sheet-words.ts'
import type { Area, Extent } from '../sheets/extent.ts'
import type { FoldSheet, SheetPlan } from '../sheets/sheet-plan.ts'
import type { SheetSide } from '../sheets/signature-order.ts'
import type { Drawing, DrawnMark } from './drawing.ts'

/** An A4 sheet with the sheets of a paper small on it, in mm. */
const paper: Extent = { widthMm: 210, heightMm: 297 }
const marginMm = 15
const headMm = 24
const footMm = 20
/** Over a small sheet for what it is called, and between two. */
const captionMm = 11
const [betweenMm, apartMm] = [14, 9]
const textMm = 3.2

/** What a dummy is made of. */
export interface DummyOrder {
  readonly plan: SheetPlan
  /** The paper, on its day. */
  readonly title: string
  readonly language: string
  /** The number that a page bears, by its place in the paper from 1. */
  readonly numberOf: (page: number) => number
}

/** The sheets of a paper as they are folded: front and back of each, its pages, heads, fold and which way it is folded. */
export function foldingDummy(order: DummyOrder): Drawing {
  const { plan, title, language } = order
  const words = wordsOf(language).sheets
  const cell = cellOf(plan)
  const marks: DrawnMark[] = [
    text(words.dummy, marginMm, marginMm + 5, 6),
    text(title, marginMm, marginMm + 11, textMm + 0.6)
  ]
  for (const [at, fold] of plan.folds.entries()) {
    const column = at % cell.columns
    const row = Math.floor(at / cell.columns)
    const left = marginMm + column * (cell.pairMm + apartMm)
    const top = marginMm + headMm + row * (captionMm + cell.page.heightMm + apartMm)
    marks.push(...smallSheet(fold, { left, top, cell, order, words }))
  }
  const foot = words.gather(plan.folds.length)
  const lines = foot.split(/(?<=[;；])\s*/)
  for (const [at, line] of lines.entries()) {
    marks.push(
      text(line, marginMm, paper.heightMm - marginMm - (lines.length - 1 - at) * 5, textMm)
    )
  }
  const end = paper.widthMm - marginMm
  marks.push({
    kind: 'text',
    text: words.head,
    at: [end, marginMm + 5],
    sizeMm: textMm,
    from: 'end'
  })
  marks.push(...headMark({ leftMm: end - 14, topMm: marginMm + 6, widthMm: 20, heightMm: 0 }))
  return { ...paper, marks }
}

interface Cell {
  readonly page: Extent
  readonly columns: number
  /** Front and back together. */
  readonly pairMm: number
}

/** As large as all of them fit. */
function cellOf({ folds, page }: SheetPlan): Cell {
  const across = paper.widthMm - 2 * marginMm
  const down = paper.heightMm - 2 * marginMm - headMm - footMm
  const cells = [1, 2, 3].map(columns => {
    const rows = Math.ceil(folds.length / columns)
    const widest = ((across - (columns - 1) * apartMm) / columns - betweenMm) / 4
    const highest = down / rows - captionMm - apartMm
    const scale = Math.min(widest / page.widthMm, highest / page.heightMm, 0.12)
    const small = { widthMm: page.widthMm * scale, heightMm: page.heightMm * scale }
    return { page: small, columns, pairMm: 4 * small.widthMm + betweenMm }
  })
  return cells.reduce((best, one) => (one.page.widthMm > best.page.widthMm + 0.01 ? one : best))
}

interface Place {
  readonly left: number
  readonly top: number
  readonly cell: Cell
  readonly order: DummyOrder
  readonly words: SheetWords
}

function smallSheet(fold: FoldSheet, place: Place): readonly DrawnMark[] {
  const { left, top, cell, order, words } = place
  const { folds } = order.plan
  const hasSections = folds.some(({ section }) => section > 1)
  const said = [
    words.sheet(fold.number, folds.length),
    ...(hasSections ? [words.section(fold.section)] : []),
    ...(folds.filter(({ section }) => section === fold.section).length > 1
      ? [words.layer(fold.layer)]
      : [])
  ]
  const faceTop = top + captionMm
  const backLeft = left + 2 * cell.page.widthMm + betweenMm
  return [
    text(said.join(' · '), left, top + 3, textMm),
    ...face(fold.front, 'front', { ...place, top: faceTop }),
    ...face(fold.back, 'back', { ...place, left: backLeft, top: faceTop })
  ]
}

function face(
  pages: SheetSide,
  side: 'front' | 'back',
  { left, top, cell: { page }, order, words }: Place
): readonly DrawnMark[] {
  const { widthMm: width, heightMm: height } = page
  const middle = left + width
  const boxes = pages.flatMap((number, at) => {
    const area = { leftMm: left + at * width, topMm: top, ...page }
    const name = number === undefined ? words.blank : String(order.numberOf(number))
    const size = number === undefined ? Math.min(4, width * 0.22) : Math.min(width, height) * 0.4
    const inner: DrawnMark[] = [
      {
        kind: 'text',
        text: name,
        at: [area.leftMm + width / 2, top + height * 0.62],
        sizeMm: size,
        from: 'middle'
      },
      ...headMark(area)
    ]
    return number === undefined ? [shade(area), ...inner] : inner
  })
  const fold: DrawnMark = {
    kind: 'line',
    points: [
      [middle, top - 3],
      [middle, top + height + 3]
    ],
    widthMm: 0.3,
    isBroken: true
  }
  const caption = side === 'front' ? `${words.faces.front} · ${words.foldBack} ↷` : words.faces.back
  return [
    ...boxes,
    outline({ leftMm: left, topMm: top, widthMm: 2 * width, heightMm: height }),
    fold,
    text(caption.replace(' ↷', ''), left, top - 2, 2.6),
    ...(side === 'front' ? foldArrow(left, middle, top + height) : [])
  ]
}

/** From the left half around to behind the right. */
function foldArrow(left: number, middle: number, bottom: number): readonly DrawnMark[] {
  const [from, to] = [left + (middle - left) * 0.5, middle + (middle - left) * 0.5]
  const low = bottom + 3.5
  return [
    {
      kind: 'line',
      points: [
        [from, bottom + 1],
        [from, low],
        [to, low],
        [to, bottom + 1]
      ],
      widthMm: 0.25,
      isBroken: false
    },
    {
      kind: 'line',
      points: [
        [to - 1, bottom + 2.2],
        [to, bottom + 0.8],
        [to + 1, bottom + 2.2]
      ],
      widthMm: 0.25
    }
  ]
}

/** A bar along the edge at which a page has its head. */
function headMark({ leftMm, topMm, widthMm }: Area): readonly DrawnMark[] {
  const y = topMm + 1.6
  const points = [
    [leftMm + widthMm * 0.15, y],
    [leftMm + widthMm * 0.85, y]
  ] as const
  return [{ kind: 'line', points, widthMm: 0.9 }]
}

function shade(area: Area): DrawnMark {
  return { kind: 'box', area, grey: 0.9 }
}

function outline({ leftMm, topMm, widthMm, heightMm }: Area): DrawnMark {
  const [right, bottom] = [leftMm + widthMm, topMm + heightMm]
  const points = [
    [leftMm, topMm],
    [right, topMm],
    [right, bottom],
    [leftMm, bottom],
    [leftMm, topMm]
  ] as const
  return { kind: 'line', points, widthMm: 0.3 }
}

function text(words: string, leftMm: number, topMm: number, sizeMm: number): DrawnMark {
  return { kind: 'text', text: words, at: [leftMm, topMm], sizeMm, from: 'start' }
}
