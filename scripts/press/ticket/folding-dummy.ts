import { wordsOf } from '../../model/furniture.ts'
import type { SheetWords } from '../../model/words/sheet-words.ts'
import type { Extent } from '../sheets/extent.ts'
import type { FoldSheet, SheetPlan } from '../sheets/sheet-plan.ts'
import { type Drawing, type DrawnMark, drawnText as text } from './drawing.ts'
import { betweenMm, headMark, smallSheet } from './small-sheet.ts'

/** An A4 sheet with the sheets of a paper small on it, in mm. */
const paper: Extent = { widthMm: 210, heightMm: 297 }
const marginMm = 15
const headMm = 24
const footMm = 20
/** Over a small sheet for what it is called, and between two. */
const captionMm = 11
const apartMm = 9
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
    const said = captionOf(fold, plan.folds, words)
    marks.push(text(said, left, top + 3, textMm))
    marks.push(
      ...smallSheet(fold, { left, top: top + captionMm, page: cell.page, ...order, words })
    )
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

/** Which sheet it is, and where it lies among those of its section. */
function captionOf(
  { number, section, layer }: FoldSheet,
  folds: readonly FoldSheet[],
  words: SheetWords
): string {
  const isOne = folds.every(fold => fold.section === 1)
  const isAlone = folds.filter(fold => fold.section === section).length === 1
  return [
    words.sheet(number, folds.length),
    ...(isOne ? [] : [words.section(section)]),
    ...(isAlone ? [] : [words.layer(layer)])
  ].join(' · ')
}
