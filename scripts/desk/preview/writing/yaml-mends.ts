import { isSeq, type Node, stringify } from 'yaml'
import type { Mend } from '../../../read/mended-text.ts'
import type { Entry, Found, Items, Keys } from './yaml-found.ts'

/** Puts a value at a place; a key that is not there yet is written under the last one. */
export function setMend(text: string, found: Found, value: string | number): Mend {
  if (found.in === 'items') return itemValue(text, found.item, value)
  const written = writtenAt(value, found.keys.flow === true)
  return found.entry
    ? valueMend(text, found.entry, written)
    : newKey(text, found.keys, `${found.key}: ${written}`)
}

/** Adds an item to the list that stands at a key, which is made where it is not there. */
export function addMend(text: string, found: Found, item: string): Mend | undefined {
  if (found.in === 'items') return undefined
  const { keys, key, entry } = found
  const list = entry?.value
  if (isSeq(list) && list.items.length > 0) return itemMend(text, list as unknown as Items, item)
  return entry ? valueMend(text, entry, `[${item}]`) : newKey(text, keys, `${key}: [${item}]`)
}

/** Takes a key out with its line, or an item with its hyphen or comma; undefined where it is not there. */
export function removalMend(text: string, found: Found): Mend | undefined {
  if (found.in === 'items') {
    const spans = found.items.items.map(one => spanOf(one))
    if (found.items.flow === true) return fromFlow(spans, found.at)
    if (spans.length === 1) return emptied(text, found.items)
    return wholeLines(text, spans[found.at] ?? [0, 0])
  }
  const { keys, entry } = found
  if (!entry) return undefined
  const spans = keys.items.map(one => [one.key.range?.[0] ?? 0, endOf(one)] as const)
  const at = keys.items.indexOf(entry)
  const span = spans[at] ?? [0, 0]
  if (keys.flow === true) return fromFlow(spans, at)
  const isBehindHyphen = /-\s+$/.test(text.slice(lineStart(text, span[0]), span[0]))
  return isBehindHyphen
    ? { start: span[0], end: spans[at + 1]?.[0] ?? span[1], insert: '' }
    : wholeLines(text, span)
}

type Span = readonly [start: number, end: number]

function spanOf({ range }: Node): Span {
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

function fromFlow(spans: readonly Span[], at: number): Mend {
  const [start, end] = spans[at] ?? [0, 0]
  const next = spans[at + 1]
  if (next) return { start, end: next[0], insert: '' }
  return { start: spans[at - 1]?.[1] ?? start, end, insert: '' }
}

/** What was the only item leaves an empty list, and no key without a value. */
function emptied(text: string, list: Items): Mend {
  const [only] = list.items
  const [start, end] = only ? spanOf(only) : [0, 0]
  const from = text.slice(0, list.range?.[0] ?? start).trimEnd().length
  return { start: from, end, insert: ' []' }
}

function wholeLines(text: string, [start, end]: Span): Mend {
  return { start: lineStart(text, start), end: lineEnd(text, end), insert: '' }
}

/** As it must be written so that it is read as this text; in brackets and braces a comma is none of it. */
function writtenAt(value: string | number, isFlow: boolean): string {
  if (typeof value === 'number') return String(value)
  if (isFlow && /[,[\]{}:#&*!|>'"%@`]/.test(value)) return JSON.stringify(value)
  return stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd()
}

function itemValue(text: string, item: Node, value: string | number): Mend {
  const [start, end] = spanOf(item)
  const isFlow = /[[{]/.test(text.slice(lineStart(text, start), start))
  return { start, end, insert: writtenAt(value, isFlow) }
}

function valueMend(text: string, { key, value }: Entry, insert: string): Mend {
  const [start, end] = value?.range ?? [0, 0]
  // A text of several lines ends with its last line; a key without a value has its place behind the colon.
  if (end > start) return { start, end, insert: text[end - 1] === '\n' ? `${insert}\n` : insert }
  const after = (key.range?.[1] ?? 0) + 1
  return { start: after, end: after, insert: ` ${insert}` }
}

/** A new key stands under the last one, or before the closing brace. */
function newKey(text: string, keys: Keys, line: string): Mend {
  const [first] = keys.items
  const last = keys.items.at(-1)
  if (keys.flow === true || !first || !last) {
    const kept = text.slice(0, (keys.range?.[1] ?? 1) - 1).trimEnd().length
    return { start: kept, end: kept, insert: first ? `, ${line}` : line }
  }
  return newLine(text, endOf(last), columnOf(text, first.key.range?.[0] ?? 0), line)
}

function itemMend(text: string, list: Items, item: string): Mend {
  const last = list.items.at(-1)
  const end = last ? spanOf(last)[1] : 0
  if (list.flow === true) return { start: end, end, insert: `, ${item}` }
  return newLine(text, end, columnOf(text, list.range?.[0] ?? 0), `- ${item}`)
}

/** Under the line on which something ends. */
function newLine(text: string, after: number, column: number, line: string): Mend {
  const at = lineEnd(text, after)
  const isOpen = at > 0 && text[at - 1] !== '\n'
  return { start: at, end: at, insert: `${isOpen ? '\n' : ''}${' '.repeat(column)}${line}\n` }
}

function endOf({ key, value }: Entry): number {
  return value?.range?.[1] ?? key.range?.[1] ?? 0
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Behind the end of the line on which a value ends; where that is the start of a line, there. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}
