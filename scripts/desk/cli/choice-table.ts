import { cellWidth, padCells } from '../../kit/cells.ts'
import type { Words } from '../../model/problem.ts'
import { bodyPoints, choiceWords } from '../choice/choice-words.ts'
import type { FitChoice } from '../fit/fit-choices.ts'
import type { ToolLanguage } from './tool-language.ts'

/** What the copy fills as a table for people, a line a choice, the one that a build takes marked. */
export function choiceTable(
  choices: readonly FitChoice[],
  language: ToolLanguage
): readonly string[] {
  const rows = choices.map(choice => [
    `${choice.isChosen ? '*' : ' '} ${choice.number}`,
    choice.format,
    String(choice.pages),
    bodyText(choice)[language],
    `${Math.round(choice.fill * 100)} %`,
    String(choice.jumps),
    needWords(choice)[language]
  ])
  const table = [heads.map(head => head[language]), ...rows]
  const widths = heads.map((_, at) => Math.max(...table.map(cells => cellWidth(cells[at] ?? ''))))
  const lines = table.map(cells =>
    `  ${cells.map((cell, at) => padCells(cell, widths[at] ?? 0)).join('  ')}`.trimEnd()
  )
  return [...lines, '', ...(choices.some(({ isChosen }) => isChosen) ? [legend[language]] : [])]
}

/** Says where a choice was written. */
export function pickedWords(choice: FitChoice, file: string): Words {
  const { en, zh } = choiceWords(choice)
  return { en: `${file} now says: ${en}.`, zh: `已写入 ${file}：${zh}。` }
}

function bodyText(choice: FitChoice): Words {
  const { columns, columnCharacters } = choice.grid
  const points = bodyPoints(choice)
  return {
    en: `${points} pt, ${columns} × ${columnCharacters}`,
    zh: `${points} 磅，${columns} 栏 × ${columnCharacters} 字`
  }
}

function needWords({ linesOver, amountOver }: FitChoice): Words {
  if (linesOver === 0) return { en: 'nothing', zh: '不需要' }
  const lines = Math.abs(linesOver)
  const counted = `${lines} ${lines === 1 ? 'line' : 'lines'}`
  return linesOver > 0
    ? { en: `${counted} fewer (${amountOver.en})`, zh: `删 ${lines} 行（${amountOver.zh}）` }
    : { en: `${counted} more (${amountOver.en})`, zh: `补 ${lines} 行（${amountOver.zh}）` }
}

const heads: readonly Words[] = [
  { en: '  #', zh: '  #' },
  { en: 'format', zh: '版式' },
  { en: 'pages', zh: '版数' },
  { en: 'body', zh: '正文' },
  { en: 'full', zh: '占' },
  { en: 'jumps', zh: '转版' },
  { en: 'to be exactly full', zh: '恰好占满需要' }
]

const legend: Words = {
  en: '* what a build tries first; --pick <number> writes another into issue.yaml',
  zh: '* 排版时先试这个；用 --pick <编号> 把另一个写入 issue.yaml'
}
