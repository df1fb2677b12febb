import { cellWidth, padCells } from '../../kit/cells.ts'
import type { Paint } from '../../kit/terminal.ts'
import type { Words } from '../../model/problem.ts'
import type { Command, CommandOption } from './command.ts'
import { commonOptions } from './command-line.ts'
import type { ToolLanguage } from './tool-language.ts'

/** Help on all commands, made from their table. */
export function overviewText(
  commands: readonly Command[],
  language: ToolLanguage,
  paint: Paint
): string {
  const title = (words: Words) => paint('bold', words[language])
  return [
    about[language],
    '',
    title({ en: 'Usage', zh: '用法' }),
    `  duikai <${language === 'zh' ? '命令' : 'command'}> …`,
    '',
    title({ en: 'Commands', zh: '命令' }),
    ...columns(
      commands.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary[language]])
    ),
    '',
    title({ en: 'Options of every command', zh: '各命令通用选项' }),
    ...optionLines(commonOptions, language),
    '',
    title({ en: 'Exit codes', zh: '退出码' }),
    ...columns(exitWords.map(([code, words]) => [code, words[language]])),
    '',
    more[language]
  ].join('\n')
}

/** Help on one command, with examples. */
export function commandText(command: Command, language: ToolLanguage, paint: Paint): string {
  const title = (words: Words) => paint('bold', words[language])
  return [
    command.summary[language],
    '',
    title({ en: 'Usage', zh: '用法' }),
    `  duikai ${command.name} ${command.usage}`.trimEnd(),
    '',
    title({ en: 'Options', zh: '选项' }),
    ...optionLines([...command.options, ...commonOptions], language),
    '',
    title({ en: 'Examples', zh: '示例' }),
    ...command.examples.flatMap(({ line, words }) => [`  ${line}`, `      ${words[language]}`])
  ].join('\n')
}

function optionLines(options: readonly CommandOption[], language: ToolLanguage): readonly string[] {
  return columns(
    options.map(({ name, value, maybe, words }) => [
      `--${name}${value === undefined ? '' : ` <${value}>`}${maybe ? ` [${maybe.value}]` : ''}`,
      words[language]
    ])
  )
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => cellWidth(left)))
  return rows.map(([left, right]) => `  ${padCells(left, width)}  ${right}`)
}

const about: Words = {
  en: 'Duikai (对开) turns Markdown stories into an exactly filled newspaper page and an e-book.',
  zh: '对开（Duikai）把 Markdown 稿件排成严丝合缝的报纸版面，并制成电子书。'
}

const more: Words = {
  en: 'More on one command, with examples: duikai help <command>\nWhat the code of a problem means: duikai explain <code>',
  zh: '某一命令的详细说明与示例：duikai help <命令>\n问题代码的含义：duikai explain <代码>'
}

const exitWords: readonly (readonly [string, Words])[] = [
  ['0', { en: 'all is well', zh: '一切正常' }],
  ['1', { en: 'errors were found in the issue', zh: '本期稿件有错误' }],
  ['2', { en: 'the command was typed wrongly', zh: '命令用法有误' }],
  ['3', { en: 'Duikai itself failed', zh: '程序自身出错' }],
  ['128+n', { en: 'ended by signal n (130: Ctrl-C)', zh: '被信号 n 中止（130 为 Ctrl-C）' }]
]
