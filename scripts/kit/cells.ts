import { twoCells } from './han.ts'

const wide = new RegExp(twoCells, 'u')

/** Cells that a text takes in a terminal: two for a Han character or a full-width mark. */
export function cellWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + cellsOf(character), 0)
}

/** White space exactly as wide as the text, even where the terminal gives Han characters another width. */
export function blanksFor(text: string): string {
  return [...text].map(character => blank[cellsOf(character)]).join('')
}

/** Fills a text up with spaces to a number of cells. */
export function padCells(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)))
}

const blank = ['', ' ', '\u3000'] as const

function cellsOf(character: string): 0 | 1 | 2 {
  if (wide.test(character)) return 2
  return /[\p{Mn}\p{Cf}\p{Cc}]/u.test(character) ? 0 : 1
}
