import type { Grid, Rect } from '../model/dummy.ts'
import type { PagePlan, Pin } from '../model/issue.ts'
import type { Problem } from '../model/problem.ts'
import { wholeRect } from './whole-rect.ts'

/** Names pins that leave the page, lie over one another, leave a hole, or place nothing. */
export function pinProblems(plan: PagePlan, grid: Grid): readonly Problem[] {
  const placed = plan.pins.flatMap(pin => {
    const rect = wholeRect(pin)
    return rect ? [{ pin, rect }] : []
  })
  const outside = placed
    .filter(({ rect }) => !isInside(rect, grid))
    .map(({ pin }) => leavesPage(pin, grid))
  const over = placed.flatMap((a, at) =>
    placed
      .slice(at + 1)
      .filter(b => overlaps(a.rect, b.rect))
      .map(b => liesOver(b.pin, a.pin))
  )
  const unplaced = plan.pins.filter(pin => !wholeRect(pin)).map(noRectangle)
  if (outside.length + over.length + unplaced.length > 0) {
    return [...outside, ...over, ...unplaced]
  }
  const cells = placed.reduce((sum, { rect }) => sum + rect.width * rect.height, 0)
  const missing = grid.columns * grid.rows - cells
  return missing > 0 ? [hole(plan, missing)] : []
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

function leavesPage(pin: Pin, grid: Grid): Problem {
  return {
    code: 'makeup/off-page',
    severity: 'error',
    place: pin.place,
    message: {
      en: `The frame of “${pin.story}” leaves the page.`,
      zh: `“${pin.story}”的版位超出版面。`
    },
    hint: {
      en: `The page has ${grid.columns} columns and ${grid.rows} rows.`,
      zh: `版面共 ${grid.columns} 栏、${grid.rows} 行。`
    }
  }
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

function noRectangle(pin: Pin): Problem {
  return {
    code: 'makeup/no-rectangle',
    severity: 'error',
    place: pin.place,
    message: { en: `“${pin.story}” has no whole rectangle.`, zh: `“${pin.story}”的版位不完整。` },
    hint: { en: 'Give column, row, width and height.', zh: '请写明 column、row、width 和 height。' }
  }
}

function hole(plan: PagePlan, cells: number): Problem {
  return {
    code: 'makeup/hole',
    severity: 'error',
    place: plan.place,
    message: {
      en: `${cells} cells (columns × rows) of page ${plan.number} belong to no story.`,
      zh: `第 ${plan.number} 版有 ${cells} 格（栏 × 行）没有稿件。`
    },
    hint: { en: 'Enlarge frames until they fill the page.', zh: '请放大版位，直到排满版面。' }
  }
}
