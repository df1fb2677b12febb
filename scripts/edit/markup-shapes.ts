import { linkShapes } from './link-shapes.ts'
import type { Skip } from './skip.ts'
import { tableShapes } from './table-shapes.ts'
import { tagShapes } from './tag-shapes.ts'

/**
 * The shapes in a file that Duikai documents as markup, by how they stand in it and never by what a
 * parser made of them. Emphasis and code inside a line come in pairs: `paired-shapes.ts`.
 */
export function markupShapes(
  text: string,
  notes: ReadonlySet<string>,
  elsewhere = ''
): readonly Skip[] {
  return [
    ...rows.flatMap(({ shape }) =>
      [...text.matchAll(shape)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length
      }))
    ),
    ...[/[*](?=[ \t]+\S)/, /[+](?=[ \t]+\S)/].flatMap(mark => bullets(text, mark)),
    ...tableShapes(text),
    ...tagShapes(text),
    ...linkShapes(text, notes, elsewhere)
  ]
}

/**
 * Stars and plus signs are bullets where there are two or more, or a paragraph or list stands in the item: one alone
 * is the sign of a note or number.
 */
function bullets(text: string, mark: RegExp): readonly Skip[] {
  const found = [...text.matchAll(shape(mark.source))]
  const isList = found.length > 1 || found.some(({ index }) => holdsMore(text, index))
  return !isList ? [] : found.map(({ index }) => ({ start: index, end: index + 1 }))
}

/** Whether an item goes on under its first paragraph, further in than its mark. */
function holdsMore(text: string, at: number): boolean {
  const indent = at - (text.lastIndexOf('\n', at - 1) + 1)
  const [, ...lines] = text.slice(at, at + longest).split('\n')
  const next = lines.findIndex((line, row) => isApart(line) || /^\s*$/.test(lines[row - 1] ?? ' x'))
  const line = lines.slice(Math.max(0, next)).find(one => /\S/.test(one)) ?? ''
  return next >= 0 && line.search(/\S/) > indent

  function isApart(line: string): boolean {
    return /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(line)
  }
}

const longest = 3000

/** What may stand before a mark that begins a line: blanks, quotation marks, the marks of items. */
const lineStart = String.raw`(?<=^[^\S\n]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[^\S\n])(?:[^\S\n]+\[[ xX]\](?=[^\S\n]))?)[^\S\n]*)*)`

const rows: readonly { readonly example: string; readonly shape: RegExp }[] = [
  { example: '## 小标题', shape: shape(String.raw`#{1,6}(?=[ \t]+(?!#+[ \t]*$)\S)`) },
  { example: '## 小标题 ##', shape: /(?<=^[^\S\n]*(#{1,6})[ \t].*[ \t])\1(?=[ \t]*$)/gm },
  { example: '> 引文', shape: shape(String.raw`>(?=(?:[ \t]*>)*(?:[ \t]|$))`) },
  { example: '- 一项', shape: shape(String.raw`-(?=[ \t]+\S)`) },
  { example: '>甲\n>乙', shape: /(?<=^[^\S\n]*)>(?=.*\n[^\S\n]*>)|(?<=^[^\S\n]*>.*\n[^\S\n]*)>/gm },
  { example: '---', shape: /^[^\S\n>]*(?:>[^\S\n]*)*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm },
  { example: '段末的编号 {#name}', shape: /\{#[\p{L}\p{N}][\p{L}\p{N}_.-]*\}(?=[ \t]*#*\s*$)/gmu },
  {
    example: '\\*',
    shape:
      /(?<!\\|\/|(?:^|[^A-Za-z\d])[A-Za-z]:(?:[\\/][^\s，。；、！？“”（）《》]*)?)\\(?=[*_~`#[\]()<>{}&|!:.+=-])/gm
  },
  { example: '~~删去的字~~', shape: /(?<![\d~])~~(?!~)|(?<!~)~~(?![\d~])/g }
]

function shape(mark: string): RegExp {
  return new RegExp(lineStart + mark, 'gm')
}
