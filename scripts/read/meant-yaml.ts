import { rightFlow } from './flow-slip.ts'
import type { KeyShape, KeyShapes } from './key-shapes.ts'
import { type Mend, type MendedText, mendText } from './mended-text.ts'
import { closingBracket, type OneLineValue, oneLineValue } from './one-line-value.ts'
import { type YamlEntry, type YamlSlip, yamlEntry } from './yaml-entry.ts'

/** A YAML text as it was meant, and the slips in it, mended so that reading can go on. */
export interface MeantYaml extends MendedText {
  readonly slips: readonly YamlSlip[]
}

/**
 * Puts one-line texts in quotation marks where YAML would take them for something else:
 * `headline: Bins: new days`, `byline: @wang`, `deck: [注] 说明`. Slips such as a full-width colon
 * after a key are listed. Lines that belong to texts or lists over several lines stay as they are.
 */
export function meantYaml(filed: string, shapes: KeyShapes): MeantYaml {
  const lines = filed.split('\n')
  const mends: Mend[] = []
  const slips: YamlSlip[] = []
  let start = 0
  let skipTo = 0
  let above: KeyShape | undefined
  /** Indentation of a group whose keys are free. */
  let free = Number.POSITIVE_INFINITY
  lines.forEach((line, at) => {
    const here = start
    start += line.length + 1
    if (at < skipTo || /^\s*(?:#.*)?$/.test(line)) return
    if (isEndMark(lines, at)) {
      mends.push({ start: here, end: here + line.length, insert: '' })
      return
    }
    if (indentOf(line) <= free) free = Number.POSITIVE_INFINITY
    const known: KeyShapes = free < Number.POSITIVE_INFINITY ? () => oneText : shapes
    const entry = yamlEntry(line, known, above)
    if (!entry) return
    if (entry.isKey) above = entry.shape
    if (opensFreeKeys(entry)) free = entry.indent
    const value = meantValue(entry, known, lines, at)
    mends.push(...[...entry.mends, ...value.mends].map(mend => movedBy(here, mend)))
    slips.push(
      ...[...entry.slips, ...value.slips].map(slip => ({ ...slip, offset: here + slip.offset }))
    )
    skipTo = value.lastLine + 1
  })
  return { ...mendText(filed, mends), slips }
}

function opensFreeKeys({ shape, value }: YamlEntry): boolean {
  return shape.free === true && value === ''
}

/** What is to be mended in a value, by offsets in its first line. */
interface MeantValue {
  readonly mends: readonly Mend[]
  readonly slips: readonly YamlSlip[]
  /** The last line that belongs to it, where those below are not lines of their own. */
  readonly lastLine: number
}

function meantValue(
  entry: YamlEntry,
  known: KeyShapes,
  lines: readonly string[],
  at: number
): MeantValue {
  const { indent, shape, value, valueStart: from } = entry
  const asItIs = { mends: [], slips: [], lastLine: at }
  const right = isFlow(value, shape) ? rightFlow(value, known) : value
  if (right !== value) {
    const slip = { kind: 'flow', offset: from, word: value.slice(0, 1), value: right } as const
    const mend = { start: from, end: from + value.length, insert: right }
    return { ...asItIs, mends: [mend], slips: [slip] }
  }
  const meant = oneLineValue(value, shape)
  const last = lastDeeper(lines, at, indent)
  const cut = shape.isPrinted && last === at ? cutAt(value, meant) : -1
  if (cut >= 0) {
    const slip = { kind: 'cut', offset: from + cut, word: wordOf(entry, lines[at]), value } as const
    return { ...asItIs, mends: [quoted(value, from)], slips: [slip] }
  }
  switch (meant.kind) {
    case 'sound':
      return value === '' || value.startsWith('#') ? asItIs : { ...asItIs, lastLine: last }
    case 'block':
      return { ...asItIs, lastLine: last }
    case 'quoted': {
      const words = value.slice(1, meant.length - 1)
      return { ...asItIs, mends: [quoted(words, from, meant.length)] }
    }
    case 'text': {
      const mends = last === at ? [quoted(value.slice(0, meant.length), from)] : []
      return { ...asItIs, mends, lastLine: last }
    }
    case 'open': {
      const end = endOfOpen(lines, at, indent, value)
      return end === undefined
        ? { ...closedValue(entry, meant.sign), lastLine: at }
        : { ...asItIs, lastLine: end }
    }
  }
}

/** Closes at the end of its line what nothing closes; a text may begin with an apostrophe. */
function closedValue(
  { shape, value, valueStart: from }: YamlEntry,
  sign: string
): Pick<MeantValue, 'mends' | 'slips'> {
  const isApostrophe = sign === "'" && shape.text
  return {
    mends: [/["']/.test(sign) ? quoted(value, from) : closed(value, from)],
    slips: isApostrophe ? [] : [{ kind: 'open', offset: from, word: sign, value }]
  }
}

/** The key that a line begins with, or the hyphen of a list. */
function wordOf({ isKey, indent }: YamlEntry, line = ''): string {
  return isKey ? (/^[^:：\s]+/u.exec(line.slice(indent))?.[0] ?? '') : '-'
}

const oneText: KeyShape = { text: true, list: false, map: false, isPrinted: true }

/** Where YAML would end a text of one line, at ` #`; below 0 where it reads all. */
function cutAt(value: string, meant: OneLineValue): number {
  const isPlain = meant.kind === 'text' || (meant.kind === 'sound' && !/^["'[{#]/.test(value))
  return isPlain ? value.search(/(?<=\s)#/) : -1
}

/** A `---` or `...` with nothing under it. */
function isEndMark(lines: readonly string[], at: number): boolean {
  return /^(?:---|\.\.\.)\s*$/.test(lines[at] ?? '') && lines.slice(at + 1).every(isBlank)
}

function movedBy(offset: number, { start, end, insert }: Mend): Mend {
  return { start: offset + start, end: offset + end, insert }
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

/** A whole list or group in brackets, where one may stand. */
function isFlow(value: string, shape: KeyShape): boolean {
  const mayBe = value.startsWith('[') ? shape.list : value.startsWith('{') && shape.map
  return mayBe && closingBracket(value) === value.length
}

/** Full-width blanks are none to YAML. */
function indentOf(line: string): number {
  return line.search(/[^ \t]|$/)
}

/** The last of the lines under one that are indented deeper. */
function lastDeeper(lines: readonly string[], at: number, indent: number): number {
  let last = at
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (line.trim() === '') continue
    if (indentOf(line) <= indent) break
    last = next
  }
  return last
}

/** The line that closes a quotation mark or bracket, if one does before the next key. */
function endOfOpen(
  lines: readonly string[],
  at: number,
  indent: number,
  value: string
): number | undefined {
  const isNext = (line: string) =>
    indentOf(line) <= indent && /^\s*(?:- +)*[\p{L}_-]+:(?:\s|$)/u.test(line)
  const next = lines.findIndex((line, index) => index > at && isNext(line))
  const rest = lines.slice(at + 1, next < 0 ? lines.length : next)
  const text = [value, ...rest].join('\n')
  const quotes = text.startsWith('"') ? /^"(?:[^"\\]|\\[\s\S])*"/ : /^'(?:[^']|'')*'/
  const end = /^["']/.test(text) ? quotes.exec(text)?.[0].length : closingBracket(text)
  return end === undefined ? undefined : at + text.slice(0, end).split('\n').length - 1
}

function quoted(value: string, start: number, length = value.length): Mend {
  return { start, end: start + length, insert: `'${value.replaceAll("'", "''")}'` }
}

/** A list or group that was left open ends with its line. */
function closed(value: string, start: number): Mend {
  const end = start + value.length
  return { start: end, end, insert: value.startsWith('[') ? ']' : '}' }
}
