import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast'
import type { Place, Problem, Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { type FiledCopy, filedCopy } from './filed-copy.ts'
import { markupShapes } from './markup-shapes.ts'
import { pairedShapes } from './paired-shapes.ts'
import { type PrintedToken, printedCopy } from './printed-copy.ts'
import { type Filed, type Reading, readThrough } from './read-through.ts'
import { tokenAt } from './same-characters.ts'

/** A story's copy after editing without corrections: its blocks in order, and its notes as filed. */
export interface BareCopy {
  readonly blocks: readonly HtmlNodes[]
  /** One for each note, in the order of the file. */
  readonly notes: readonly HtmlRoot[]
}

/**
 * Reports an error where a character of the file is neither printed, exactly once and in order, nor part
 * of what stands in the file as markup: so no parser and no rule can swallow or double copy in silence.
 */
export function checkNothingLost(filed: FiledStory, bare: BareCopy, report: Report): void {
  const { body, notes } = filedCopy(filed)
  const names = new Set(
    [...filed.filed.matchAll(/^[^\S\n>]*\[\^([^\]\s]+)\]:/gm)].map(([, name = '']) => name)
  )
  compare(body, bare.blocks, names, filed, report)
  for (const [index, note] of notes.entries()) {
    const shown = bare.notes[index]
    compare(note, shown ? [shown] : [], names, filed, report)
  }
}

function compare(
  copy: FiledCopy,
  shown: readonly HtmlNodes[],
  notes: ReadonlySet<string>,
  filed: FiledStory,
  report: Report
): void {
  const printed = printedCopy(shown)
  const reading = readThrough(shapesIn(copy, notes), printed)
  const placeAt = (at: number) => placeIn(filed, copy.indexOf(at))
  for (const problem of problemsOf(copy.text, printed, reading, placeAt)) report(problem)
}

function shapesIn({ text, isCode }: FiledCopy, notes: ReadonlySet<string>): Filed {
  const skips = new Map<number, { end: number; isItem?: boolean }[]>()
  for (const { start, ...skip } of markupShapes(text, notes))
    if (!isCode(start)) skips.set(start, [...(skips.get(start) ?? []), skip])
  const pairs = pairedShapes(text).filter(({ start }) => !isCode(start))
  return {
    text,
    skips,
    // A row of two may be one mark and one sign.
    pairs: new Map(
      pairs.flatMap(pair =>
        [...Array(pair.end - pair.start).keys()].map(step => [pair.start + step, pair] as const)
      )
    ),
    hasReferences: text.includes('&')
  }
}

const most = 20

/** What is only missing is told place by place; where the reading came off its way, that is told once. */
function problemsOf(
  text: string,
  printed: readonly PrintedToken[],
  { lost, read }: Reading,
  placeAt: (at: number) => Place
): readonly Problem[] {
  const [first] = lost
  if (read === printed.length)
    return stretches(lost, text)
      .slice(0, most)
      .map(({ start, end }) => swallowed(text.slice(start, end), placeAt(start)))
  const at = first?.start ?? text.length
  const instead = printed
    .slice(read, read + 12)
    .map(token => token.text)
    .join('')
  return [differs(words(text, at), instead, placeAt(Math.min(at, lastCharacter(text))))]
}

/** What is lost with nothing but blanks between is one stretch. */
function stretches(lost: Reading['lost'], text: string): Reading['lost'] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of lost) {
    const before = found.at(-1)
    if (before && text.slice(before.end, start).trim() === '') before.end = end
    else found.push({ start, end })
  }
  return found
}

function words(text: string, at: number): string {
  let end = at
  for (let count = 0; count < 12 && end < text.length; count += 1) end = tokenAt(text, end).end
  return text.slice(at, end).trim()
}

function lastCharacter(text: string): number {
  return Math.max(0, text.trimEnd().length - 1)
}

function swallowed(words: string, place: Place): Problem {
  return {
    code: 'copy/text-lost',
    severity: 'error',
    place,
    message: {
      en: `“${words}” stands in the file here and would not be printed.`,
      zh: `文件此处的“${words}”不会印出。`
    },
    hint: hintFor(words)
  }
}

function differs(filed: string, edited: string, place: Place): Problem {
  return {
    code: 'copy/text-lost',
    severity: 'error',
    place,
    message: {
      en: `The copy would change here: filed “${filed}”, edited “${edited}”.`,
      zh: `此处文字会有改动：原稿“${filed}”，编辑后“${edited}”。`
    },
    hint: hintFor(filed)
  }
}

function hintFor(words: string): Problem['hint'] {
  const sign = /[*_~`#[\]()<>{}&|!:.+\\=-]/.exec(words)?.[0]
  return sign === undefined
    ? {
        en: 'Write this line as plain words, without tables, lists or tags around it.',
        zh: '请把这一行写成普通文字，不用表格、列表和标签。'
      }
    : {
        en: `If “${sign}” is to be printed, write “\\${sign}”; if not, delete it.`,
        zh: `要印出“${sign}”，请写成“\\${sign}”；不要印，就删去。`
      }
}

function placeIn({ file, filed }: FiledStory, index: number): Place {
  const before = filed.slice(0, index).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
