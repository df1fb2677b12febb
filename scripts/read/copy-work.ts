import { emphasisDepth } from './emphasis-depth.ts'
import { beginsLargeTable, tableRule } from './table-size.ts'

/** Why copy is not read, and the line where it is too much, from 0. */
export interface CopyRefusal {
  readonly reason: RefusalReason
  readonly line: number
}

/** What copy may have too much of; each is a code, `story/too-deep`. */
export type RefusalReason =
  | 'too-long'
  | 'too-deep'
  | 'too-many-marks'
  | 'paragraph-too-long'
  | 'word-too-long'
  | 'too-many-blanks'
  | 'table-too-large'

/** Limits that no article comes near; what stays within them is read in a second or two. */
export const copyLimits = {
  characters: 400_000,
  /** Paragraphs, items of lists, rows of tables. */
  parts: 10_000,
  notes: 1000,
  /** Of one paragraph, heading, cell of a table or piece of code. */
  blockCharacters: 20_000,
  depth: 60,
  directiveDepth: 20,
  /** Marks × characters, summed over all paragraphs: the parser looks from each mark through its paragraph. */
  work: 50_000_000,
  wordCharacters: 2000,
  blanks: 2000
} as const

/** The line, from 0, at which so many blanks or empty lines stand together that reading would stop there for minutes. */
export function tooManyBlanks(text: string): number | undefined {
  const found = manyBlanks.exec(text)
  return found ? text.slice(0, found.index).split('\n').length - 1 : undefined
}

const manyBlanks = new RegExp(`\\s{${copyLimits.blanks + 1}}`)

/**
 * Counts, before anything is parsed, what parsing would cost: it grows with the square of the marks in a paragraph, and
 * with the cube of how deep quotations, lists and directives are nested. Undefined where that is little.
 */
export function tooMuchWork(copy: string): CopyRefusal | undefined {
  const lines = copy.split('\n')
  if (copy.length > copyLimits.characters) return { reason: 'too-long', line: 0 }
  return (
    tooDeep(lines) ??
    tooMany(lines) ??
    refusedAt('too-long', noteTooMany(lines)) ??
    refusedAt(
      'word-too-long',
      lines.findIndex(line => longWord.test(line.replace(addressOfLink, '](')))
    )
  )
}

/** The text of a note, which is looked for among all notes and calls. */
const noteText = /^[ \t>]*\[\^[^\]]+\]:/

/** The line of the first note past the most a story may have; -1 where there is none. */
function noteTooMany(lines: readonly string[]): number {
  let left: number = copyLimits.notes
  return lines.findIndex(line => noteText.test(line) && left-- === 0)
}

function refusedAt(reason: RefusalReason, line: number): CopyRefusal | undefined {
  return line < 0 ? undefined : { reason, line }
}

/** Where a link leads is not set in lines, and read in one go. */
const addressOfLink = /\]\((?:https?:|mailto:)[^\s()]{0,8000}(?=[)\s])/gi

/** Letters, digits and marks without a place to end a line at; not Han, kana, hangul or full-width forms. */
const longWord = new RegExp(
  `[!-;=?-{}~\\u00a1-\\u1fff\\u2070-\\u2e7f\\ua4d0-\\uabff\\ufb1d-\\ufdff\\ufe70-\\ufefe]{${copyLimits.wordCharacters + 1}}`
)

const listOrQuote = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/

/** The first line that stands in more than so many quotations and lists, or in too many open directives. */
function tooDeep(lines: readonly string[]): CopyRefusal | undefined {
  const open: number[] = []
  for (const [line, text] of lines.entries()) {
    if (!rule.test(text) && depthOf(text) > copyLimits.depth) return { reason: 'too-deep', line }
    const [, colons, name] = /^[^\p{L}\p{N}:]*(:{3,})(.?)/u.exec(text) ?? []
    if (colons === undefined) continue
    if (name?.trim()) open.push(colons.length)
    else if ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= colons.length) open.pop()
    if (open.length > copyLimits.directiveDepth) return { reason: 'too-deep', line }
  }
  return undefined
}

/** Marks of quotations and lists before a line's words; an item that is pushed in counts its pushes too. */
function depthOf(line: string): number {
  let depth = 0
  listOrQuote.lastIndex = 0
  while (listOrQuote.test(line)) depth += 1
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? ''
  return depth === 0 ? 0 : depth + Math.floor(blanks.length / 2)
}

const marks = /[*_~[\]\\|]|`+|<[!?]/g
const newPart = /^[ \t]*(?:[-+*]|1[.)]|#{1,6})[ \t]/
const ordered = /^[ \t]*\d{1,9}[.)][ \t]/

/** The line at which there are too many parts, or more marks than can be read. */
function tooMany(lines: readonly string[]): CopyRefusal | undefined {
  let work = 0
  let count = 0
  for (let from = 0; from < lines.length; ) {
    if (lines[from]?.trim() === '') {
      from += 1
      continue
    }
    const to = partEnd(lines, from)
    const part = lines.slice(from, to)
    if (beginsLargeTable(part)) return { reason: 'table-too-large', line: from }
    if (emphasisDepth(part.join('\n')) > copyLimits.depth) return { reason: 'too-deep', line: from }
    work += workOf(part) + (/^[ \t]*[><]/.test(lines[from] ?? '') ? 20 * count : 0)
    count += 1
    if (work > copyLimits.work) return { reason: 'too-many-marks', line: from }
    if (count > copyLimits.parts) return { reason: 'too-long', line: from }
    from = to
  }
  return undefined
}

/** Where a paragraph, an item or a table ends that begins with a line. */
function partEnd(lines: readonly string[], from: number): number {
  const isList = ordered.test(lines[from] ?? '')
  let to = from + 1
  while (to < lines.length) {
    const line = lines[to] ?? ''
    if (line.trim() === '' || newPart.test(line) || (isList && ordered.test(line))) break
    to += 1
  }
  return to
}

function workOf(lines: readonly string[]): number {
  const cells = tableRule.test(lines[1] ?? '')
  const parts = cells ? lines.map(line => line.replaceAll('|', ' ')) : [lines.join('\n')]
  return parts.reduce((sum, part) => sum + part.length * (part.match(marks)?.length ?? 0), 0)
}
