import type { SourceBlock, SourceDocument, SourceText } from './source-block.ts'
import { cells } from './table-cells.ts'

/** A plain text as blocks: paragraphs between empty lines, or a line each where there are none; hard ends joined. */
export function textSource(text: string): SourceDocument {
  const lines = text.replace(/\f/g, '\n\f\n').split('\n')
  const groups = lineGroups(lines)
  return { blocks: groups.flatMap(blocksOf), notes: new Map(), aside: [], signs: text }
}

interface LineGroup {
  readonly lines: readonly string[]
  readonly line: number
  readonly gap: number
}

function lineGroups(lines: readonly string[]): readonly LineGroup[] {
  const groups: { lines: string[]; line: number; gap: number }[] = []
  let gap = 0
  let open = false
  // A form feed stands on a line of its own that the file does not have.
  let feeds = 0
  lines.forEach((line, at) => {
    if (line === '\f') {
      groups.push({ lines: [line], line: at + 1 - feeds, gap })
      feeds += 2
      open = false
      gap = 0
      return
    }
    if (line.trim() === '') {
      open = false
      gap++
      return
    }
    if (open) groups.at(-1)?.lines.push(line)
    else groups.push({ lines: [line], line: at + 1 - feeds, gap })
    open = true
    gap = 0
  })
  return groups
}

function blocksOf({ lines, line, gap }: LineGroup): readonly SourceBlock[] {
  if (lines[0] === '\f') return [{ kind: 'page', text: '', at: { line } }]
  const rows = lines.map(cells)
  const columns = rows[0]?.length ?? 0
  if (lines.length > 1 && columns > 1 && rows.every(row => row.length === columns))
    return [{ kind: 'table', rows, at: { line } }]
  const runs = isHardWrapped(lines) ? joinedRuns(lines) : lines.map((text, at) => ({ text, at }))
  return runs.map(({ text, at }) => blockOf(text, line + at, at === 0 ? gap : 0))
}

function blockOf(line: string, at: number, gap: number): SourceBlock {
  const text = line.trim()
  if (/^(?:[-=*_~－—─━＝*＊•·.]\s*){3,}$/u.test(text))
    return { kind: 'rule', text, at: { line: at } }
  const [, signs = '', words = ''] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text) ?? []
  const heading = words === '' ? {} : { level: signs.length }
  const block: SourceText = { kind: 'text', text: words || text, at: { line: at }, gap, ...heading }
  const before = /^[ \t\u3000]*/.exec(line)?.[0] ?? ''
  return { ...block, ...seatOf(before, text) }
}

/** Blanks push a signature to the right; two of an em, or four narrow ones, begin a paragraph. */
function seatOf(before: string, text: string): Partial<SourceText> {
  const ems = [...before].reduce((sum, sign) => sum + (sign === '\t' ? 2 : blankWidth(sign)), 0)
  if (ems >= 6 && [...text].length <= 30) return { align: 'right' }
  return ems >= 1 ? { isIndented: true } : {}
}

function blankWidth(sign: string): number {
  return sign === '\u3000' ? 1 : 0.5
}

/** Lines of nearly one length, of which few end a sentence, were ended by a machine and not by a person. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  const widths = lines.map(widthOf)
  const most = Math.max(...widths)
  const inner = lines.slice(0, -1)
  const full = inner.filter((_, at) => (widths[at] ?? 0) >= most * 0.85).length
  const ended = inner.filter(line => /[。！？.!?:：]["”’」』)）]?\s*$/u.test(line)).length
  return most >= 12 && full >= inner.length * 0.7 && ended <= inner.length * 0.5
}

/** Half-width signs count half. */
function widthOf(line: string): number {
  return [...line.trimEnd()].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x250 ? 0.5 : 1), 0)
}

function joinedRuns(lines: readonly string[]): readonly { text: string; at: number }[] {
  const most = Math.max(...lines.map(widthOf))
  const runs: { text: string; at: number }[] = []
  lines.forEach((line, at) => {
    const last = runs.at(-1)
    const begins =
      /^(?:\u3000{1,2}|[ \t]{2,})\S/.test(line) || widthOf(lines[at - 1] ?? '') < most * 0.8
    if (last && !begins) last.text = joined(last.text, line)
    else runs.push({ text: line, at })
  })
  return runs
}

/** Two ends of a sentence: with a blank between Latin letters, with none beside Chinese. */
export function joined(before: string, after: string): string {
  const [head, tail] = [before.trimEnd(), after.trimStart()]
  const isSpaced =
    /[\p{Script=Latin}\p{Script=Cyrillic}\d,.;:!?'"’”)\]%]$/u.test(head) &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\d'"‘“([$£€]/u.test(tail)
  const isEnglish =
    isSpaced &&
    (/\p{Script=Latin}$/u.test(head) || !/\d$/.test(head) || /^\p{Script=Latin}/u.test(tail))
  return `${head}${isEnglish ? ' ' : ''}${tail}`
}
