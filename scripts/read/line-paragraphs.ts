import type { Report, Words } from '../model/problem.ts'
import { type CopyLine, copyLines } from './copy-lines.ts'
import { type LineEnd, lineEnds } from './line-ends.ts'
import type { FileText } from './place-in.ts'
import { isSignature } from './signature.ts'
import { tabTables } from './tab-table.ts'

/** Copy in which every paragraph ends with a blank line, as Markdown wants it. */
export interface ParagraphedCopy {
  readonly text: string
  /** The line of the filed copy for each line of `text`, from 0. Columns are the same in both. */
  readonly lineOf: readonly number[]
  /** Lines of the filed copy, from 0, that hold a name or a date pushed to the right. */
  readonly signatures: ReadonlySet<number>
}

/**
 * Reads lines as their author meant them: one that is indented, or follows a sentence's end where no blank
 * lines part paragraphs, begins a paragraph; columns between tabs are a table. What was guessed is said once.
 */
export function lineParagraphs(copy: FileText, isFree: boolean, report: Report): ParagraphedCopy {
  const lines = copyLines(copy.text)
  const ends = lineEnds(lines, isFree)
  const tables = tabTables(lines)
  const tableAt = (at: number) => tables.find(({ from, to }) => from <= at && at < to)
  const text: string[] = []
  const lineOf: number[] = []
  const write = (line: string, at: number) => {
    text.push(line)
    lineOf.push(at)
  }
  for (const [at, line] of lines.entries()) {
    const table = tableAt(at)
    if (table?.from === at) write('', at)
    write(table?.rows[at - table.from] ?? shown(line), at)
    if (table?.from === at) write(Array(table.columns).fill('-').join('|'), at)
    if (table ? table.to === at + 1 : isParagraphEnd(ends[at])) write('', at)
  }
  const outside = ends.map((end, at): LineEnd => (tableAt(at) ? 'joins' : end))
  const first = (wanted: readonly LineEnd[]) => outside.findIndex(end => wanted.includes(end))
  const count = (wanted: readonly LineEnd[]) => outside.filter(end => wanted.includes(end)).length
  const tell = (
    code: keyof typeof guesses,
    severity: 'advice' | 'warning',
    at: number,
    n: number
  ) =>
    n > 0 &&
    report({
      code,
      severity,
      place: { file: copy.file, line: copy.firstLine + at, column: 1 },
      ...guesses[code](n)
    })
  tell('story/lines-as-paragraphs', 'advice', first(guessed) + 1, count(guessed))
  tell('story/lines-joined', 'warning', first(['doubtful']) + 1, count(['doubtful']))
  tell('story/tabs-as-table', 'advice', tables[0]?.from ?? 0, tables.length)
  const signatures = new Set(lines.flatMap((_, at) => (isSignature(lines, at) ? [at] : [])))
  return { text: text.join('\n'), lineOf, signatures }
}

const guessed: readonly LineEnd[] = ['indent', 'sentence', 'block']

function isParagraphEnd(end: LineEnd | undefined): boolean {
  return end !== undefined && guessed.includes(end)
}

/** Blanks that Markdown does not know become ones that it knows where they stand before its marks or alone. */
function shown({ text, kind, indent }: CopyLine): string {
  if (kind === 'blank') return ''
  return kind === 'own' ? ' '.repeat(indent.length) + text.slice(indent.length) : text
}

const guesses = {
  'story/lines-as-paragraphs': (n: number) => ({
    message: {
      en: `No blank line stands between some paragraphs: ${n} line ends were read as ends of paragraphs, the first above this line.`,
      zh: `段落之间没有空行：有 ${n} 处换行按另起一段读入，第一处在此行之前。`
    },
    hint: {
      en: 'Nothing need be done if that is right; to join two lines, write them as one.',
      zh: '若无误，不必改动；两行若本是一段，请写成一行。'
    }
  }),
  'story/lines-joined': (n: number) => ({
    message: {
      en: `${n} line ends after a full sentence were read as no end of a paragraph, the first above this line.`,
      zh: `有 ${n} 处句末换行没有按另起一段读入（前后两行接成一段），第一处在此行之前。`
    },
    hint: {
      en: 'Leave a blank line, or begin the line with two full-width spaces, where a paragraph begins.',
      zh: '如要另起一段，请空一行，或在行首空两格。'
    }
  }),
  'story/tabs-as-table': (n: number) => ({
    message: {
      en: `Columns with tabs between them were read as a table (${n} in this file); its first line is its head.`,
      zh: `用制表符隔开的各列按表格读入（本文件共 ${n} 处），首行为表头。`
    },
    hint: {
      en: 'Nothing need be done if that is right; else write spaces in place of the tabs.',
      zh: '若无误，不必改动；如不是表格，请把制表符改为空格。'
    }
  })
} satisfies Record<string, (n: number) => { readonly message: Words; readonly hint: Words }>
