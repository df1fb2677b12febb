import { articleMarks, isRule } from './article-marks.ts'
import { copyLines } from './file-headings.ts'
import type { DividedFile, LeftOut, LeftReason, Mark, PartOfFile } from './part-of-file.ts'

/**
 * Divides the copy of a file, which begins at an offset of its text, into stories: all of it is in one of them, in
 * the head of the folder, or in the list of what was left out.
 */
export function divideFile(copy: string, copyAt: number, level: number | undefined): DividedFile {
  const lines = copy.split('\n')
  const file: OpenFile = { lines, starts: offsetsOf(lines, copyAt), left: [] }
  const { title, marks } = articleMarks(copyLines(lines), level)
  const first = marks[0]?.line ?? lines.length
  const above = textOf(file, title?.next ?? 0, first)
  const isStory = marks.length > 0 && shownWords(above) >= leastIntro
  const intro = isStory ? [{ ...(title ? { headline: title.words } : {}), copy: above }] : []
  const parts = [...intro, ...partsOf(file, marks)]
  const over = title ? [textOf(file, 0, title.line), isStory ? '' : `# ${title.words}`] : []
  const head = [...over, isStory ? '' : above].filter(words => words !== '').join('\n\n')
  if (head !== '' && marks.length > 0)
    file.left.push({ why: 'above', words: head, start: copyAt, end: file.starts[first] ?? copyAt })
  const { left } = file
  return { parts, left, head, ...(title ? { title: plainWords(title.words) } : {}) }
}

interface OpenFile {
  readonly lines: readonly string[]
  /** Offsets of the lines in the file’s text. */
  readonly starts: readonly number[]
  readonly left: LeftOut[]
}

/** Each mark with the copy under it; a section without copy of its own is only named by its articles. */
function partsOf(file: OpenFile, marks: readonly Mark[]): readonly PartOfFile[] {
  let section: Mark | undefined
  return marks.flatMap((mark, at) => {
    const next = marks[at + 1]
    const copy = textOf(file, mark.next, next?.line ?? file.lines.length)
    if (mark.number !== '') leave(file, 'number', mark.line, mark.number)
    section = sectionAt(mark, section)
    if (mark.kind === 'article' || copy !== '') return [partOf(mark, section, copy)]
    if (next === undefined || !isUnder(next, mark))
      leave(file, 'empty-section', mark.line, mark.words)
    else if (plainWords(mark.words) !== mark.words) leave(file, 'markup', mark.line, mark.words)
    return []
  })
}

/** The section in which a mark stands, itself if it is one. */
function sectionAt(mark: Mark, section: Mark | undefined): Mark | undefined {
  if (mark.kind === 'section') return mark
  const isOver = section !== undefined && mark.level > 0 && mark.level <= section.level
  return isOver ? undefined : section
}

function partOf({ line, words }: Mark, section: Mark | undefined, copy: string): PartOfFile {
  const isInside = section !== undefined && section.line !== line
  return {
    ...(words === '' ? {} : { headline: words }),
    ...(isInside ? { section: plainWords(section.words) } : {}),
    copy
  }
}

function leave(file: OpenFile, why: LeftReason, line: number, words: string): void {
  const at = Math.max(0, (file.lines[line] ?? '').indexOf(words))
  const start = (file.starts[line] ?? 0) + at
  file.left.push({ why, words, start, end: start + words.length })
}

function isUnder(mark: Mark, section: Mark): boolean {
  return mark.level === 0 || mark.level > section.level
}

/** Heads of a folder are shorter; what is longer is copy. */
const leastIntro = 150

/** Without links and marks: as it is printed. */
export function plainWords(words: string): string {
  return words
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/(\*\*|__|`)(.*?)\1/g, '$2')
    .replace(/[*_]{1,2}(\S.*?\S|\S)[*_]{1,2}/g, '$1')
    .replace(/<[^>]*>|\{#[^}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function shownWords(copy: string): number {
  const words = plainWords(copy.replace(/!\[[^\]]*\]\([^)]*\)/g, ''))
  const latin = words.match(/[A-Za-z]+/g) ?? []
  return words.replace(/[A-Za-z\s]+/g, '').length + latin.length * 2
}

/** Lines without blank ones and lines across the page at their beginning and end. */
function textOf(file: OpenFile, from: number, to: number): string {
  const { lines } = file
  const isNothing = (line: string) => line.trim() === '' || isRule(line)
  let [start, end] = [from, to]
  while (start < end && isNothing(lines[start] ?? '')) start++
  while (end > start && isNothing(lines[end - 1] ?? '')) end--
  for (let line = from; line < to; line++)
    if ((line < start || line >= end) && isRule(lines[line] ?? ''))
      leave(file, 'rule', line, lines[line] ?? '')
  return lines.slice(start, end).join('\n').trimEnd()
}

function offsetsOf(lines: readonly string[], from: number): readonly number[] {
  let at = from
  return lines.map(line => {
    const start = at
    at += line.length + 1
    return start
  })
}
