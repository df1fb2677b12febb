import type { Pin } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'

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
