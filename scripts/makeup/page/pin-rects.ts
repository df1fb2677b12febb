import type { Grid, Rect } from '../../model/dummy.ts'
import type { PagePlan, Pin } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { isWithin, overlap } from './rects.ts'

/** The pin's rectangle, once all four of its numbers are given. */
export function wholeRect(pin: Pin): Rect | undefined {
  const { column, row, width, height } = pin.rect ?? {}
  if (column === undefined || row === undefined) return undefined
  if (width === undefined || height === undefined) return undefined
  return { column, row, width, height }
}

/** Whether the editor has given every frame of a page its place, so that it takes no other story. */
export function isWhollyPinned({ pins }: PagePlan): boolean {
  return pins.length > 0 && pins.every(pin => wholeRect(pin) !== undefined)
}

/** Names pins that leave the page, lie over one another or leave a hole. */
export function misplacedPins(plan: PagePlan, grid: Grid): readonly Problem[] {
  const placed = plan.pins.flatMap(pin => {
    const rect = wholeRect(pin)
    return rect ? [{ pin, rect }] : []
  })
  const page = { column: 0, row: 0, width: grid.columns, height: grid.rows }
  const outside = placed
    .filter(({ rect }) => rect.width < 1 || rect.height < 1 || !isWithin(rect, page))
    .map(({ pin }) => leavesPage(pin, { ...grid, top: 0 }))
  const over = placed.flatMap((a, at) =>
    placed
      .slice(at + 1)
      .filter(b => overlap(a.rect, b.rect))
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
  const cells = Array.from({ length: columns * rows }, (_, at) => ({
    column: at % columns,
    row: Math.floor(at / columns)
  }))
  return cells.filter(cell => !rects.some(rect => isWithin({ ...cell, width: 1, height: 1 }, rect)))
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

/** Columns and rows of a page's grid, and how many rows its head takes. */
export interface PageCells {
  readonly columns: number
  readonly rows: number
  readonly top: number
}

/** Tells of a pinned frame that leaves its page, and what is left from where it begins. */
export function leavesPage(pin: Pin, cells: PageCells): Problem {
  return {
    code: 'makeup/off-page',
    severity: 'error',
    place: pin.place,
    message: {
      en: `The frame of “${pin.story}” leaves the page.`,
      zh: `“${pin.story}”的版位超出版面。`
    },
    hint: whatFits(pin, cells)
  }
}

/** Tells of a pinned frame that begins above the first row under the head of the page. */
export function overHead(pin: Pin, { top }: PageCells): Problem {
  return {
    code: 'makeup/off-page',
    severity: 'error',
    place: pin.place,
    message: {
      en: `The frame of “${pin.story}” lies over the head of the page.`,
      zh: `“${pin.story}”的版位压在报头或报眉上。`
    },
    hint: {
      en: `The first ${top} rows are the head’s: write row: ${top + 1} or more.`,
      zh: `前 ${top} 行是报头或报眉，请写 row: ${top + 1} 或更大的数。`
    }
  }
}

function whatFits({ rect }: Pin, { columns, rows }: PageCells): Words {
  const { column = 0, row = 0, width = 1, height = 1 } = rect ?? {}
  if (column >= columns || row >= rows)
    return {
      en: `The page has ${columns} columns and ${rows} rows: choose column and row among them.`,
      zh: `版面共 ${columns} 栏、${rows} 行，请在其中选起始的栏和行。`
    }
  const parts = [
    ...(column + width > columns
      ? [{ en: `width: ${columns - column} at most`, zh: `width 最大写 ${columns - column}` }]
      : []),
    ...(row + height > rows
      ? [{ en: `height: ${rows - row} at most`, zh: `height 最大写 ${rows - row}` }]
      : [])
  ]
  return {
    en: `The page has ${columns} columns and ${rows} rows: from there write ${parts.map(({ en }) => en).join(' and ')}.`,
    zh: `版面共 ${columns} 栏、${rows} 行：从该处起，${parts.map(({ zh }) => zh).join('，')}。`
  }
}
