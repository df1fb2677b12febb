import { cellWidth, padCells } from '../../kit/cells.ts'
import type { Words } from '../../model/problem.ts'
import type { FitRow } from '../fit-ledger.ts'
import type { ToolLanguage } from './tool-language.ts'

/** The fit ledger as a table for people, a line a story. */
export function fitTable(rows: readonly FitRow[], language: ToolLanguage): readonly string[] {
  const table = [
    heads.map(head => head[language]),
    ...rows.map(row => [
      row.story,
      String(row.page ?? '—'),
      row.unplaced ? '—' : String(row.roomLines),
      row.unplaced ? '—' : String(row.needLines),
      leverWords(row)[language],
      fitWords(row)[language]
    ])
  ]
  const widths = heads.map((_, at) => Math.max(...table.map(cells => cellWidth(cells[at] ?? ''))))
  return table.map(cells =>
    `  ${cells.map((cell, at) => padCells(cell, widths[at] ?? 0)).join('  ')}`.trimEnd()
  )
}

/** Whether a story fills its frame, and if not by how much it misses. */
export function fitWords({ unplaced, fills, overLines, overCharacters }: FitRow): Words {
  if (unplaced) return { en: 'not placed', zh: '未排' }
  const lines = Math.abs(overLines)
  if (overLines === 0) return { en: 'exact', zh: '恰好' }
  if (fills)
    return {
      en: `fills, ${lines} ${lines === 1 ? 'row' : 'rows'} free`,
      zh: `排满，余 ${lines} 行`
    }
  const characters = Math.abs(overCharacters)
  return overLines > 0
    ? {
        en: `${lines} lines over (about ${characters} characters)`,
        zh: `多 ${lines} 行（约 ${characters} 字）`
      }
    : {
        en: `${lines} lines short (about ${characters} characters)`,
        zh: `少 ${lines} 行（约 ${characters} 字）`
      }
}

/** What was done to make a story fit. */
export function leverWords({ unplaced, levers }: FitRow): Words {
  if (unplaced) return { en: '—', zh: '—' }
  const { grade, airRows, lineChanges } = levers
  const sign = lineChanges > 0 ? '+' : ''
  const changed = lineChanges === 0 ? undefined : `${sign}${lineChanges}`
  return {
    en: [`head ${grade}`, `air ${airRows}`, ...(changed ? [`lines ${changed}`] : [])].join(', '),
    zh: [`标题 ${grade} 级`, `空 ${airRows} 行`, ...(changed ? [`正文 ${changed} 行`] : [])].join(
      '，'
    )
  }
}

const heads: readonly Words[] = [
  { en: 'story', zh: '稿件' },
  { en: 'page', zh: '版' },
  { en: 'room', zh: '版位' },
  { en: 'need', zh: '正文' },
  { en: 'what was used', zh: '调整' },
  { en: 'fit', zh: '结果' }
]
