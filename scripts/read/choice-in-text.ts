import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'
import type { KeyShapes } from './key-shapes.ts'
import { meantYaml } from './meant-yaml.ts'
import { type Mend, mendText } from './mended-text.ts'

/** What of its pages an issue's file is to say. */
export interface WrittenChoice {
  readonly format: string
  /** Body size in points. */
  readonly bodySize: number
  /** How many pages, 1 to the last; absent where the file's own stay. */
  readonly pages?: number
}

/**
 * Writes a choice of format, pages and body size into the text of an `issue.yaml`: these values and no other character
 * of it change, so that remarks and whatever else stands there stay. Undefined where the text is no plain list of keys.
 */
export function choiceInText(
  filed: string,
  { format, bodySize, pages }: WrittenChoice,
  shapes: KeyShapes
): string | undefined {
  const newline = filed.includes('\r\n') ? '\r\n' : '\n'
  const whole = filed.endsWith('\n') ? filed : `${filed}${newline}`
  const meant = meantYaml(whole, shapes)
  const document = parseDocument(meant.text, { schema: 'failsafe', version: '1.2' })
  const { contents } = document
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) return undefined
  const pairs = contents.items as readonly Pair<Node, Node | null>[]
  const values = [
    { key: 'format', value: format },
    { key: 'bodySize', value: bodySize },
    ...(pages === undefined ? [] : [{ key: 'pages', value: pages }])
  ]
  const mends = values.map(({ key, value }) => {
    const pair = pairs.find(({ key: name }) => isScalar(name) && name.value === key)
    if (!pair) return newLine(meant.text, pairs, `${key}: ${value}`)
    return key === 'pages'
      ? pagesMend(meant.text, pair, Number(value))
      : valueMend(pair, String(value))
  })
  const moved = mends.map(({ start, end, insert }) => ({
    start: meant.filedOffset(start),
    end: meant.filedOffset(end),
    insert: insert.replaceAll('\n', newline)
  }))
  return mendText(
    whole,
    moved.toSorted((one, other) => one.start - other.start)
  ).text
}

/** Puts a value in the place of another; a remark behind it stays. */
function valueMend({ key, value }: Pair<Node, Node | null>, insert: string): Mend {
  const [start, end] = value?.range ?? [0, 0]
  // A key without a value has its place right behind the colon.
  if (end > start) return { start, end, insert }
  const after = (key.range?.[1] ?? 0) + 1
  return { start: after, end: after, insert: ` ${insert}` }
}

/** A list keeps its first pages with all that stands there, and loses or gains pages at its end. */
function pagesMend(text: string, pair: Pair<Node, Node | null>, count: number): Mend {
  const { value: list } = pair
  if (!isSeq(list)) return valueMend(pair, String(count))
  const items = list.items as readonly Node[]
  const endOf = (item: Node | undefined) => {
    const end = item?.range?.[1] ?? list.range?.[0] ?? 0
    // The last line of the file ends behind what stands in it.
    return !list.flow && text[end - 1] !== '\n' ? text.indexOf('\n', end) + 1 : end
  }
  const start = endOf(items[Math.min(count, items.length) - 1])
  if (items.length > count) {
    const end = endOf(items.at(-1))
    return { start, end, insert: list.flow ? '' : remarksIn(text.slice(start, end)) }
  }
  const numbers = Array.from({ length: count - items.length }, (_, at) => items.length + at + 1)
  if (list.flow) {
    return { start, end: start, insert: numbers.map(one => `, { number: ${one} }`).join('') }
  }
  // Where the list's own hyphens stand.
  const hyphen = list.range?.[0] ?? 0
  const indent = ' '.repeat(hyphen - lineStart(text, hyphen))
  const lines = numbers.map(number => `${indent}- number: ${number}\n`).join('')
  return { start, end: start, insert: lines }
}

/** Lines of remarks alone, which may speak of more than the page that goes. */
function remarksIn(removed: string): string {
  return removed
    .split(/\r?\n/)
    .filter(line => /^\s*#/.test(line))
    .map(line => `${line}\n`)
    .join('')
}

/** A key that is not there yet stands over the pages, or last where there are none. */
function newLine(text: string, pairs: readonly Pair<Node, Node | null>[], line: string): Mend {
  const pages = pairs.find(({ key }) => isScalar(key) && key.value === 'pages')
  if (!pages || line.startsWith('pages:')) {
    return { start: text.length, end: text.length, insert: `${line}\n` }
  }
  const start = lineStart(text, pages.key.range?.[0] ?? 0)
  return { start, end: start, insert: `${line}\n` }
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
