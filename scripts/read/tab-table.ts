import type { CopyLine } from './copy-lines.ts'

/** Lines of copy whose cells are parted by tabs, from the first up to, not with, `to`. */
export interface TabTable {
  readonly from: number
  readonly to: number
  /** The lines as rows of a Markdown table, every word in its column of the file. */
  readonly rows: readonly string[]
  readonly columns: number
}

const itemMark =
  /^\s*(?:[•·●○■□◆◇▪▫★☆➢✓※lnuØü]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]?|[①-⑳])\t/

/** Finds two or more lines of words that have the same number of tabs between their words: a table of Word's. */
export function tabTables(lines: readonly CopyLine[]): readonly TabTable[] {
  const tables: TabTable[] = []
  let at = 0
  while (at < lines.length) {
    const columns = columnsOf(lines[at])
    let to = at
    while (columns > 1 && columnsOf(lines[to]) === columns) to++
    if (to - at > 1)
      tables.push({ from: at, to, columns, rows: lines.slice(at, to).map(({ text }) => row(text)) })
    at = Math.max(to, at + 1)
  }
  return tables
}

function columnsOf(line: CopyLine | undefined): number {
  if (line?.kind !== 'plain' || line.text.includes('|') || itemMark.test(line.text)) return 0
  return line.text.trim() === '' ? 0 : line.text.slice(line.indent.length).split('\t').length
}

/** A tab becomes the mark between two cells, one before the words a blank: no column moves. */
function row(text: string): string {
  const indent = /^[\t ]*/.exec(text)?.[0] ?? ''
  return `${' '.repeat(indent.length)}${text.slice(indent.length).replaceAll('\t', '|')}|`
}
