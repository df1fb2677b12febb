import { rightFlow } from './flow-slip.ts'
import type { KeyShape, KeyShapes } from './key-shapes.ts'
import { type Mend, type MendedText, mendText } from './mended-text.ts'
import { closingBracket, type OneLineValue, oneLineValue } from './one-line-value.ts'
import { type YamlSlip, yamlEntry } from './yaml-entry.ts'

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
    if (/^(?:---|\.\.\.)\s*$/.test(line) && lines.slice(at + 1).every(isBlank)) {
      mends.push({ start: here, end: here + line.length, insert: '' })
      return
    }
    if (indentOf(line) <= free) free = Number.POSITIVE_INFINITY
    const known: KeyShapes = free < Number.POSITIVE_INFINITY ? () => oneText : shapes
    const entry = yamlEntry(line, known, above)
    if (!entry) return
    for (const { start, end, insert } of entry.mends)
      mends.push({ start: here + start, end: here + end, insert })
    for (const slip of entry.slips) slips.push({ ...slip, offset: here + slip.offset })
    const { indent, shape, value } = entry
    if (entry.isKey) above = shape
    if (shape.free && value === '') free = indent
    const from = here + entry.valueStart
    const right = isFlow(value, shape) ? rightFlow(value, known) : value
    if (right !== value) {
      slips.push({ kind: 'flow', offset: from, word: value.slice(0, 1), value: right })
      mends.push({ start: from, end: from + value.length, insert: right })
      return
    }
    const meant = oneLineValue(value, shape)
    const cut = shape.isPrinted ? cutAt(value, meant) : -1
    if (cut >= 0 && lastDeeper(lines, at, indent) === at) {
      const word = entry.isKey ? (/^[^:：\s]+/u.exec(line.slice(indent))?.[0] ?? '') : '-'
      slips.push({ kind: 'cut', offset: from + cut, word, value })
      mends.push(quoted(value, from))
      return
    }
    switch (meant.kind) {
      case 'sound':
        if (value !== '' && !value.startsWith('#')) skipTo = lastDeeper(lines, at, indent) + 1
        return
      case 'block':
        skipTo = lastDeeper(lines, at, indent) + 1
        return
      case 'quoted':
        mends.push(quoted(value.slice(1, meant.length - 1), from, meant.length))
        return
      case 'text':
        if (lastDeeper(lines, at, indent) === at)
          mends.push(quoted(value.slice(0, meant.length), from))
        skipTo = lastDeeper(lines, at, indent) + 1
        return
      case 'open': {
        const end = endOfOpen(lines, at, indent, value)
        if (end !== undefined) {
          skipTo = end + 1
          return
        }
        const isApostrophe = meant.sign === "'" && shape.text
        if (!isApostrophe) slips.push({ kind: 'open', offset: from, word: meant.sign, value })
        mends.push(/["']/.test(meant.sign) ? quoted(value, from) : closed(value, from))
      }
    }
  })
  return { ...mendText(filed, mends), slips }
}

const oneText: KeyShape = { text: true, list: false, map: false, isPrinted: true }

/** Where YAML would end a text of one line, at ` #`; below 0 where it reads all. */
function cutAt(value: string, meant: OneLineValue): number {
  const isPlain = meant.kind === 'text' || (meant.kind === 'sound' && !/^["'[{#]/.test(value))
  return isPlain ? value.search(/(?<=\s)#/) : -1
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
