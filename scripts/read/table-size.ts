/** Cells and columns of a table that no page could show more of. */
export const tableLimits = { cells: 4000, columns: 60 } as const

/** Whether a table has more columns or cells than any page can show. */
export function isTooLarge(columns: number, rows: number): boolean {
  return columns > tableLimits.columns || columns * rows > tableLimits.cells
}

/**
 * Whether lines begin a table that is too large, counted without parsing them. Only what is surely one
 * counts: a row of names, a rule with as many cells, and the lines with a bar that follow.
 */
export function beginsLargeTable(lines: readonly string[]): boolean {
  const [names = '', rule = ''] = lines
  if (!tableRule.test(rule)) return false
  const columns = cellsOf(rule)
  if (cellsOf(names) !== columns) return false
  const after = lines.findIndex(line => !line.includes('|') || otherBlock.test(line))
  return isTooLarge(columns, (after < 0 ? lines.length : after) - 1)
}

/** The line below a table's names. */
export const tableRule = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$/

/** What ends a table without an empty line. */
const otherBlock = /^[ \t]*(?:```|~~~|:::|>|#)/

function cellsOf(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).length
}
