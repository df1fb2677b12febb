import { cellWidth } from '../kit/cells.ts'
import { type CopyLine, wordsOf } from './copy-lines.ts'

/** How a file's author ends lines and paragraphs. */
export interface Habits {
  /** Lines were broken at one width, as e-mail has them. */
  readonly isWrapped: boolean
  readonly widestCells: number
  /** Paragraphs are parted by blank lines. */
  readonly hasBlanks: boolean
  /** A line is a paragraph. */
  readonly isLined: boolean
}

const sentenceEnd = /[。！？!?.…；;：:][”’」』）)】》"']*\s*$/
const fullSentenceEnd = /[。！？!?.…][”’」』）)】》"']*\s*$/
const sentences = /[。！？]|[.!?](?=\s|$)/g

/** Cells of a line that a file could have wrapped at: e-mail wraps at 60 to 80. */
const leastWrapped = 40
const mostWrapped = 110
/** Marks that may not begin a line are pulled up, so a wrapped line may end this much short. */
const slackCells = 3
/** A line of a wrapped text that ends its paragraph is shorter than this share of the others. */
const shortShare = 0.88

/** Tells an author's habits from the pairs of lines of words that stand one under the other. */
export function habitsOf(lines: readonly CopyLine[], joints: readonly number[]): Habits {
  const pairs = joints.flatMap(at => {
    const [line, next] = [lines[at], lines[at + 1]]
    return line && next ? [{ line, next }] : []
  })
  const widestCells = Math.max(0, ...pairs.map(({ line }) => line.cells + indentCells(line)))
  const broken = pairs.filter(
    ({ line }) => line.cells >= leastWrapped && !sentenceEnd.test(line.text)
  )
  const tight = broken.filter(({ line, next }) => isTight(line, next, widestCells))
  const isWrapped =
    widestCells <= mostWrapped &&
    broken.length >= 0.3 * pairs.length &&
    tight.length > 0 &&
    tight.length >= 0.8 * broken.length
  const hasBlanks = lines.some((line, at) => line.kind === 'plain' && isParted(lines, at))
  const ending = pairs.filter(({ line }) => fullSentenceEnd.test(line.text))
  const holdsSeveral = ending.some(({ line }) => (line.text.match(sentences)?.length ?? 0) > 1)
  const isIndented = pairs.some(({ next }) => isIdeographic(next))
  const isLined = !isWrapped && (hasBlanks ? holdsSeveral : ending.length > 0 || isIndented)
  return { isWrapped, widestCells, hasBlanks, isLined }
}

/** Whether a line ends with a full stop, a question or an exclamation. */
export function endsSentence({ text }: CopyLine): boolean {
  return fullSentenceEnd.test(text)
}

/** Whether a line ends with a sentence, a colon or a semicolon. */
export function endsStatement({ text }: CopyLine): boolean {
  return sentenceEnd.test(text)
}

/** Whether the words of a line stand behind a full-width space. */
export function isIdeographic(line: CopyLine): boolean {
  return line.kind === 'plain' && line.indent.includes('\u3000')
}

/** Width of the blanks before a line's words, a tab as four. */
export function indentCells({ indent }: CopyLine): number {
  return cellWidth(indent.replaceAll('\t', '    '))
}

/** Whether a line of a wrapped text is so short that it must end its paragraph. */
export function isShort(line: CopyLine, next: CopyLine, { widestCells }: Habits): boolean {
  return (
    line.cells + indentCells(line) <= widestCells * shortShare && !isTight(line, next, widestCells)
  )
}

/** Whether a blank line, and nothing else, stands between this line of words and the next. */
function isParted(lines: readonly CopyLine[], at: number): boolean {
  if (lines[at + 1]?.kind !== 'blank') return false
  return lines.slice(at + 1).find(line => line.kind !== 'blank')?.kind === 'plain'
}

/** Whether the next line's first word would not have stood on this one. */
function isTight(line: CopyLine, next: CopyLine, widestCells: number): boolean {
  const word =
    /^(?:[!-~\u00c0-\u024f]+|.[，。、；：！？”’」』）》]*)/u.exec(wordsOf(next))?.[0] ?? ''
  const space = /[\w,.;]$/.test(line.text.trimEnd()) ? 1 : 0
  return indentCells(line) + line.cells + space + cellWidth(word) > widestCells - slackCells
}
