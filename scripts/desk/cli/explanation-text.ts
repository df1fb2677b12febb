import { cellWidth, padCells } from '../../kit/cells.ts'
import type { Paint } from '../../kit/terminal.ts'
import type { Words } from '../../model/problem.ts'
import type { Example, ExampleFile, Explanations } from '../explained/explanation.ts'
import type { ToolLanguage } from './tool-language.ts'

/** What a code means, with a wrong and a right piece of the file it is told of. */
export function explanationText(
  code: string,
  explanations: Explanations,
  language: ToolLanguage,
  paint: Paint
): string {
  const { means, example } = explanations[code] ?? { means: { en: '', zh: '' } }
  return [
    paint('bold', code),
    `  ${means[language]}`,
    ...(example ? exampleLines(example, language, paint) : [])
  ].join('\n')
}

/** All codes by floor, each with the first sentence of what it means. */
export function codeList(explanations: Explanations, language: ToolLanguage, paint: Paint): string {
  const codes = Object.entries(explanations)
  const width = Math.max(...codes.map(([code]) => cellWidth(code)))
  const floors = [...new Set(codes.map(([code]) => floorOf(code)))]
  return floors
    .flatMap(floor => [
      paint('bold', floor),
      ...codes
        .filter(([code]) => floorOf(code) === floor)
        .map(
          ([code, { means }]) => `  ${padCells(code, width)}  ${firstSentence(means[language])}`
        ),
      ''
    ])
    .concat(more[language])
    .join('\n')
}

/** The part of a code before its stroke. */
function floorOf(code: string): string {
  return code.split('/')[0] ?? ''
}

function firstSentence(text: string): string {
  return /^.*?(?:。|\.(?=\s))/u.exec(text)?.[0] ?? text
}

function exampleLines(example: Example, language: ToolLanguage, paint: Paint): readonly string[] {
  const zh = language === 'zh'
  const where = places[example.in][language]
  const piece = (text: string) => {
    const lines = text.split('\n')
    const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
    return shown.map(line => `    ${shortened(line)}`)
  }
  return [
    '',
    `  ${paint('red', zh ? '错' : 'Wrong')}${zh ? '（' : ' ('}${where}${zh ? '）：' : '):'}`,
    ...piece(example.wrong),
    `  ${paint('green', zh ? '对' : 'Right')}${zh ? '：' : ':'}`,
    ...piece(example.right === '' ? (zh ? '（删去此行）' : '(delete the line)') : example.right)
  ]
}

const mostLines = 8

function shortened(line: string): string {
  return line.length > 100 ? `${line.slice(0, 60)}…${line.slice(-20)}` : line
}

const places: Readonly<Record<ExampleFile, Words>> = {
  front: { en: 'between the lines “---” of a story', zh: '稿件开头的两行“---”之间' },
  copy: { en: 'in the copy of a story', zh: '稿件正文' },
  story: { en: 'a story', zh: '整篇稿件' },
  'issue.yaml': { en: 'in issue.yaml', zh: 'issue.yaml' },
  pins: { en: 'under “pages:” in issue.yaml', zh: 'issue.yaml 的 pages: 之下' },
  'corrections.yaml': { en: 'in corrections.yaml', zh: 'corrections.yaml' },
  style: { en: 'in a style set', zh: '样式' },
  article: {
    en: 'an article of a folder without issue.yaml',
    zh: '没有 issue.yaml 的文件夹里的一篇文章'
  }
}

const more: Words = {
  en: 'More on one code, with an example: duikai explain <code>',
  zh: '某一代码的详细说明与示例：duikai explain <代码>'
}
