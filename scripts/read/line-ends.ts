import { ideograph } from '../kit/han.ts'
import { type CopyLine, isListItem, wordsOf } from './copy-lines.ts'
import {
  endsSentence,
  endsStatement,
  type Habits,
  habitsOf,
  indentCells,
  isIdeographic,
  isShort
} from './line-habits.ts'

/** What the end of a line means: nothing, the end of a paragraph (and why), or a guess that it is nothing. */
export type LineEnd = 'joins' | 'doubtful' | 'indent' | 'sentence' | 'block'

const midSentence = /[，、,（(“‘《—－-]\s*$/

/** 一、 （二） 3、 ④ 第五条 and the bullets of Word. */
const enumerated = new RegExp(
  String.raw`^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[、．]|\d{1,2}\.(?=${ideograph})|[①-⑳㈠-㈩⑴-⒇]|第[一二三四五六七八九十百\d]{1,4}[条章节款]|[•·●○■□◆◇▪▫★☆➢✓※])`,
  'u'
)

/** A line as short as this without a full stop is a subhead or a line of a list. */
const shortCells = 40
/** Where no line is longer, each was ended by hand: 床前明月光，/ 疑是地上霜。 */
const verseCells = 24
/** 联系人：张三 / 电话：82097213 */
const labelled = new RegExp(`^${ideograph}{2,6}[：:].`, 'u')

/** Says of each line's end what it means; the last of all, and those beside a blank line, join nothing. */
export function lineEnds(lines: readonly CopyLine[], isFree: boolean): readonly LineEnd[] {
  const joints = lines.flatMap((line, at) => {
    const next = lines[at + 1]
    return next && isJoint(line, next) ? [at] : []
  })
  const file = habitsOf(
    lines,
    joints.filter(at => isFreeJoint(lines, at, isFree))
  )
  return lines.map((line, at) => {
    const next = lines[at + 1]
    if (next?.kind !== 'plain') return beforeBlock(line, next, file)
    if (line.kind === 'own') return afterBlock(line, next, file)
    if (line.kind !== 'plain') return 'joins'
    const joins = isInList(lines, at, next)
    if (isIndented(line, next, file))
      return joins || goesOnIndented(line, next, file) ? 'joins' : 'indent'
    return joins || !isFreeJoint(lines, at, isFree) ? 'joins' : betweenWords(line, next, file)
  })
}

function isJoint(line: CopyLine, next: CopyLine): boolean {
  return line.kind === 'plain' && next.kind === 'plain'
}

function isFreeJoint(lines: readonly CopyLine[], at: number, isFree: boolean): boolean {
  return isFree && lines[at]?.inBox === false
}

function goesOnIndented(line: CopyLine, next: CopyLine, file: Habits): boolean {
  return file.isWrapped && line.indent === next.indent && !endsStatement(line)
}

/** What a line end means by the words on either side of it. */
function betweenWords(line: CopyLine, next: CopyLine, file: Habits): LineEnd {
  const ends = endsStatement(line)
  const isItem = enumerated.test(wordsOf(next))
  if (isLabelled(line) && isLabelled(next)) return 'sentence'
  if (isItem && (ends || enumerated.test(wordsOf(line)))) return 'sentence'
  if (file.isWrapped) return endsWrapped(line, next, file) ? 'sentence' : 'joins'
  if (file.isLined) {
    const endsLine = ends || (isItem && !midSentence.test(line.text)) || isSubhead(line, file)
    return endsLine ? 'sentence' : 'joins'
  }
  return endsSentence(line) ? 'doubtful' : 'joins'
}

/** In copy that a mail program wrapped a short line with a full stop is a paragraph's last. */
function endsWrapped(line: CopyLine, next: CopyLine, file: Habits): boolean {
  return endsStatement(line) && !file.hasBlanks && isShort(line, next, file)
}

/** Words under a list item, a quotation or a table go on in it for Markdown, which few authors know. */
function afterBlock(line: CopyLine, next: CopyLine, file: Habits): LineEnd {
  const words = line.text.trimStart()
  if (!/^[>|]/.test(words) && !isListItem(line)) return 'joins'
  if (isIdeographic(next)) return 'indent'
  if (words.startsWith('|'))
    return words.endsWith('|') && !next.text.includes('|') ? 'block' : 'joins'
  return file.isLined && next.indent === '' && /[。！？；]\s*$/.test(line.text) ? 'block' : 'joins'
}

/** A list that begins with another number than 1 does not end a paragraph for Markdown. */
function beforeBlock(line: CopyLine, next: CopyLine | undefined, file: Habits): LineEnd {
  if (line.kind !== 'plain' || next?.kind !== 'own' || !/^\d/.test(wordsOf(next))) return 'joins'
  return !file.isWrapped && endsStatement(line) ? 'block' : 'joins'
}

function isInList(lines: readonly CopyLine[], at: number, next: CopyLine): boolean {
  if (/^[\u3000\u00a0\u2000-\u200a]/.test(next.indent) || next.indent === '') return false
  const above = lines.slice(0, at + 1)
  const start = above.findLastIndex(line => line.kind !== 'plain')
  const opener = above[start]
  return opener !== undefined && isListItem(opener)
}

function isIndented(line: CopyLine, next: CopyLine, file: Habits): boolean {
  const isLikely = endsStatement(line) || !file.hasBlanks
  return isIdeographic(next) || (isLikely && indentCells(next) >= 2)
}

function isLabelled(line: CopyLine): boolean {
  return line.cells <= shortCells && labelled.test(wordsOf(line))
}

function isSubhead({ text, cells }: CopyLine, { hasBlanks, widestCells }: Habits): boolean {
  const isVerse = widestCells <= verseCells
  return !hasBlanks && cells <= shortCells && (isVerse || !midSentence.test(text))
}
