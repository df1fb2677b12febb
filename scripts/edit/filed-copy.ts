import type {} from 'remark-directive'
import { visit } from 'unist-util-visit'
import type { Recast } from '../model/article.ts'
import type { FiledStory } from '../model/story.ts'
import { gap, type Piece, recastPieces } from './recast-pieces.ts'

/** A stretch of a filed story in the order in which it is printed, with the place of each character. */
export interface FiledCopy {
  readonly text: string
  /** Index in `text` → index in the file. */
  readonly indexOf: (at: number) => number
  /** Index in `text` of code between fences, where nothing is markup. */
  readonly isCode: (at: number) => boolean
  /** Indexes in `text` of what stands for words that were left out. */
  readonly gaps: readonly number[]
}

/**
 * The copy below the front matter as it is printed: without fences and the names and attributes of
 * directives, a picture's credit after its caption, the notes apart in the order of the file.
 */
export function filedCopy(filed: FiledStory): {
  readonly body: FiledCopy
  readonly notes: readonly FiledCopy[]
} {
  const { filed: text } = filed
  const noteLines = filed.tree.children.flatMap(node =>
    node.type === 'footnoteDefinition' && node.position
      ? [{ from: node.position.start.line, to: node.position.end.line }]
      : []
  )
  const directives = new Set<number>()
  visit(filed.tree, node => {
    if (node.type === 'leafDirective' || node.type === 'containerDirective')
      directives.add(node.position?.start.line ?? 0)
  })
  const body: Piece[] = []
  const notes: Piece[][] = noteLines.map(() => [])
  const { article } = filed
  const lines = article
    ? linesOf(text).filter(({ start }) => start >= article.front.end)
    : linesOf(text).slice(bodyLine(text))
  const state: Reading = {
    fence: '',
    quotes: 0,
    boxes: [],
    directives,
    isArticle: article !== undefined
  }
  const recasts = article?.recasts ?? filed.leftOut ?? []
  const shown = shownText(text, recasts)
  for (const line of lines) {
    const note = noteLines.findIndex(({ from, to }) => from <= line.number && line.number <= to)
    const words = shown.slice(line.start, line.end)
    if (note < 0) body.push(...piecesOf(words, line, state))
    else {
      const name = /^[^\S\n]*\[\^[^\]\s]+\]:/.exec(words)?.[0].length ?? 0
      notes[note]?.push({ start: line.start + name, end: line.end + 1 })
    }
  }
  const isInWords = ({ start, end }: Recast) =>
    /\S/.test(text[start - 1] ?? '') && /\S/.test(text[end] ?? '')
  const printed = (pieces: readonly Piece[]) => recastPieces(pieces, recasts, isInWords)
  return {
    body: joined(text, printed(body)),
    notes: notes.map(pieces => joined(text, printed(pieces)))
  }
}

/** The YAML between the two `---` lines at a file's start; empty where they are missing. */
export function frontMatter(text: string): {
  readonly text: string
  readonly start: number
  /** In the line that ends it. */
  readonly end: number
} {
  const found = /^\ufeff?---[^\S\n]*\n((?:.*\n)*?)---[^\S\n]*(?=\n|$)/.exec(text)
  if (!found) return { text: '', start: 0, end: 0 }
  const [whole, yaml = ''] = found
  return { text: yaml, start: whole.indexOf('\n') + 1, end: whole.length }
}

interface Line {
  readonly number: number
  readonly start: number
  readonly end: number
}

interface Reading {
  /** The signs that opened the fence in which the line stands. */
  fence: string
  /** How many marks of quotations stand before each line in that fence. */
  quotes: number
  /** Open boxes, each with the credit that its end prints. */
  readonly boxes: (Piece | undefined)[]
  /** Lines that begin a directive; one that is broken is printed, and told. */
  readonly directives: ReadonlySet<number>
  /** Written for another tool, whose boxes begin as ours do not. */
  readonly isArticle: boolean
}

function piecesOf(words: string, { number, start, end }: Line, state: Reading): readonly Piece[] {
  const whole: Piece = { start, end: end + 1 }
  const [, prefix = '', fence] =
    /^([^\S\n>]*(?:>[^\S\n]*)*)(`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$/.exec(words) ?? []
  if (state.fence !== '') {
    if (fence === undefined || !isEnd(words, state.fence))
      return [{ ...whole, start: start + quoteMarks(words, state.quotes), isCode: true }]
    state.fence = ''
    return [lineEnd(end)]
  }
  // One without an end is told where it begins.
  if (fence !== undefined) {
    state.fence = fence
    state.quotes = prefix.replace(/[^>]/g, '').length
    return [{ start, end: start + prefix.length }, lineEnd(end)]
  }
  if (/^[^\S\n]*:{3,}[^\S\n]*$/.test(words) && state.boxes.length > 0) {
    const credit = state.boxes.pop()
    return credit ? [credit, lineEnd(end)] : [lineEnd(end)]
  }
  const directive = directiveLine.exec(words)
  if (!directive || !state.directives.has(number)) {
    if (state.isArticle && state.directives.has(number)) state.boxes.push(undefined)
    return [whole]
  }
  return directivePieces(directive, start, state)
}

function directivePieces(
  directive: RegExpExecArray,
  start: number,
  state: Reading
): readonly Piece[] {
  const [words, colons = '', name = '', label, attributes = ''] = directive
  const end = start + words.length
  const labelAt = label === undefined ? 0 : words.indexOf('[') + 1
  const labels =
    label === undefined
      ? []
      : [{ start: start + labelAt, end: start + labelAt + label.length }, lineEnd(end)]
  const credit = /^pictures?$/.test(name)
    ? creditIn(attributes, start + words.length - attributes.length)
    : undefined
  // The label of a group is its caption, whose credit is read with it.
  const isAtOnce = colons.length === 2 || (name === 'pictures' && labels.length > 0)
  if (isAtOnce && colons.length > 2) state.boxes.push(undefined)
  if (isAtOnce) return [...labels, ...(credit ? [credit] : []), lineEnd(end)]
  state.boxes.push(credit)
  return [...labels, lineEnd(end)]
}

/** The length of the marks of quotations before a line of code. */
function quoteMarks(line: string, quotes: number): number {
  return new RegExp(String.raw`^(?:[^\S\n]*>){0,${quotes}}`).exec(line)?.[0].length ?? 0
}

function isEnd(line: string, fence: string): boolean {
  const end = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1] ?? ''
  return end.length >= fence.length && end[0] === fence[0]
}

function lineEnd(at: number): Piece {
  return { start: at, end: at + 1 }
}

const directiveLine =
  /^[^\S\n>]*(?:>[^\S\n]*)*(:{2,})([\p{L}][\p{L}\p{N}_-]*)(?:\[(.*)\])?((?:\{.*\})?[^\S\n]*)$/u

function creditIn(attributes: string, start: number): Piece | undefined {
  const found =
    /\bcredit\s*=\s*(["'])(.*?)\1(?=\s*\}|\s+[\w.#])/.exec(attributes) ??
    /\bcredit\s*=\s*()([^\s"'={}]+)/.exec(attributes)
  if (!found) return undefined
  const [whole, mark = '', credit = ''] = found
  const at = start + found.index + whole.length - mark.length - credit.length
  return { start: at, end: at + credit.length }
}

/** Index of the first line below the front matter. */
function bodyLine(text: string): number {
  const front = frontMatter(text)
  return front.end === 0 ? 0 : text.slice(0, front.end).split('\n').length
}

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line, at) => {
    const found = { number: at + 1, start, end: start + line.length }
    start = found.end + 1
    return found
  })
}

function joined(text: string, pieces: readonly Piece[]): FiledCopy {
  const marks: { readonly at: number; readonly piece: Piece }[] = []
  let length = 0
  for (const piece of pieces) {
    marks.push({ at: length, piece })
    length += wordsOf(piece).length
  }
  const pieceAt = (at: number) => {
    let low = 0
    let high = marks.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((marks[middle]?.at ?? 0) <= at) low = middle
      else high = middle
    }
    return marks[low]
  }
  return {
    text: pieces.map(wordsOf).join(''),
    indexOf: at => {
      const mark = pieceAt(at)
      return mark ? Math.min(mark.piece.start + at - mark.at, mark.piece.end) : 0
    },
    isCode: at => pieceAt(at)?.piece.isCode === true,
    gaps: marks.flatMap(({ at, piece }) => (piece.says === gap ? [at] : []))
  }

  function wordsOf({ start, end, says }: Piece): string {
    return says ?? text.slice(start, end)
  }
}

/** A file's text with blanks for what of its recast stretches is not printed: a fence’s line without its attributes. */
function shownText(text: string, recasts: readonly Recast[]): string {
  const shown = recastPieces([{ start: 0, end: text.length }], recasts)
  let made = ''
  for (const { start, end } of shown)
    made += text.slice(made.length, start).replace(/[^\n]/g, ' ') + text.slice(start, end)
  return made + text.slice(made.length).replace(/[^\n]/g, ' ')
}
