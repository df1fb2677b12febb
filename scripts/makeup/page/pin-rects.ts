import type { Grid, Rect } from '../../model/dummy.ts'
import type { PagePlan, Pin } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import { leavesPage } from './pin-off-page.ts'
import { wholeRect } from './whole-rect.ts'

/** Names pins that leave the page, lie over one another or leave a hole. */
export function pinProblems(plan: PagePlan, grid: Grid): readonly Problem[] {
  const placed = plan.pins.flatMap(pin => {
    const rect = wholeRect(pin)
    return rect ? [{ pin, rect }] : []
  })
  const outside = placed
    .filter(({ rect }) => !isInside(rect, grid))
    .map(({ pin }) => leavesPage(pin, { ...grid, top: 0 }))
  const over = placed.flatMap((a, at) =>
    placed
      .slice(at + 1)
      .filter(b => overlaps(a.rect, b.rect))
      .map(b => liesOver(b.pin, a.pin))
  )
  if (outside.length + over.length > 0) return [...outside, ...over]
  const empty = emptyCells(
    placed.map(({ rect }) => rect),
    grid
  )
  const [first] = empty
  return first ? [hole(plan, empty.length, first)] : []
}

function isInside(rect: Rect, grid: Grid): boolean {
  return (
    rect.column >= 0 &&
    rect.row >= 0 &&
    rect.width > 0 &&
    rect.height > 0 &&
    rect.column + rect.width <= grid.columns &&
    rect.row + rect.height <= grid.rows
  )
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.column < b.column + b.width &&
    b.column < a.column + a.width &&
    a.row < b.row + b.height &&
    b.row < a.row + a.height
  )
}

function liesOver(pin: Pin, other: Pin): Problem {
  return {
    code: 'makeup/overlap',
    severity: 'error',
    place: pin.place,
    message: {
      en: `The frame of “${pin.story}” lies over the frame of “${other.story}” (line ${other.place.line ?? 1}).`,
      zh: `“${pin.story}”与“${other.story}”（第 ${other.place.line ?? 1} 行）的版位重叠。`
    },
    hint: { en: 'Move or shorten one of the two.', zh: '请移动或缩小其中一个。' }
  }
}

interface Cell {
  readonly column: number
  readonly row: number
}

/** Cells of no frame, from the top left, row by row. */
function emptyCells(rects: readonly Rect[], { columns, rows }: Grid): readonly Cell[] {
  const isIn = ({ column, row }: Cell, rect: Rect) =>
    column >= rect.column &&
    column < rect.column + rect.width &&
    row >= rect.row &&
    row < rect.row + rect.height
  const cells = Array.from({ length: columns * rows }, (_, at) => ({
    column: at % columns,
    row: Math.floor(at / columns)
  }))
  return cells.filter(cell => !rects.some(rect => isIn(cell, rect)))
}

function hole(plan: PagePlan, cells: number, { column, row }: Cell): Problem {
  return {
    code: 'makeup/hole',
    severity: 'error',
    place: plan.place,
    message: {
      en: `${cells} cells (columns × rows) of page ${plan.number} belong to no story, the first in column ${column + 1}, row ${row + 1}.`,
      zh: `第 ${plan.number} 版有 ${cells} 格（栏 × 行）没有稿件，第一格在第 ${column + 1} 栏、第 ${row + 1} 行。`
    },
    hint: {
      en: 'Enlarge the frame beside it (width, height) until no cell is left.',
      zh: '请放大旁边的版位（width、height），直到占满整版。'
    }
  }
}
