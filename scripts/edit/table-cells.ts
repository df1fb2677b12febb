import type { Table, TableRow } from 'mdast'
import type { Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { placeOf } from './copy-source.ts'

/** Refuses rows with more cells than the head has, which Markdown would leave out; their words stay. In an article they are told. */
export function checkCells(table: Table, filed: FiledStory, report: Report): void {
  const [head, ...rows] = table.children
  if (!head) return
  const most = head.children.length
  for (const row of rows) if (row.children.length > most) reportRow(row, most, filed, report)
  const widest = Math.max(...table.children.map(row => row.children.length))
  while (head.children.length < widest) head.children.push({ type: 'tableCell', children: [] })
  while (table.align && table.align.length < widest) table.align.push(null)
}

function reportRow(
  row: TableRow,
  most: number,
  { file, article }: FiledStory,
  report: Report
): void {
  const count = row.children.length
  report({
    code: 'copy/table-cells',
    severity: article ? 'warning' : 'error',
    place: placeOf(file, row),
    message: {
      en: `This row of the table has ${count} cells, its head ${most}.`,
      zh: `表格此行有 ${count} 格，表头只有 ${most} 格。`
    },
    hint: {
      en: 'Write “\\|” for a bar that is to be printed; else delete the “|” too many, or give the head a cell more.',
      zh: '要印出的竖线请写成“\\|”；否则删去多余的“|”，或在表头加一格。'
    }
  })
}
