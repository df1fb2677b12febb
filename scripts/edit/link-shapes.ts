import { isAddress } from '../read/is-address.ts'
import type { Skip } from './skip.ts'

/**
 * The brackets and addresses of links and pictures, the lines that define addresses, the calls for notes.
 * Brackets are a link's only where an address stands behind them or is defined for their words. Notes,
 * and what was left out of the text, such as pictures that are links, call for definitions and hold them.
 */
export function linkShapes(
  text: string,
  notes: ReadonlySet<string>,
  elsewhere = ''
): readonly Skip[] {
  const own = definitions(text)
  const defined = new Map([...[...definitions(elsewhere).keys()].map(none), ...own])
  const called = new Set<string>()
  for (const [, label = ''] of elsewhere.matchAll(/\[([^[\]]+)\](?!:)/g)) called.add(named(label))
  const skips: Skip[] = []
  for (const { 0: sign, index } of text.matchAll(/(?<!\\)!?\[/g)) {
    const from = index + sign.length
    const to = closingBracket(text, from)
    if (to === undefined) continue
    skips.push(...linkAt(text, { start: index, from, to }, defined, called))
  }
  for (const [label, lines] of own) if (called.has(label)) skips.push(...lines)
  for (const { 0: call, 1: name = '', index } of text.matchAll(/\[\^([^\]\s]+)\](?!:)/g))
    if (notes.has(name)) skips.push({ start: index, end: index + call.length })
  return skips
}

interface Brackets {
  readonly start: number
  /** After the opening bracket. */
  readonly from: number
  /** At the closing one. */
  readonly to: number
}

function linkAt(
  text: string,
  { start, from, to }: Brackets,
  defined: ReadonlyMap<string, readonly Skip[]>,
  called: Set<string>
): readonly Skip[] {
  resource.lastIndex = to
  const found = resource.exec(text)
  const words = named(text.slice(from, to))
  const isPicture = text.startsWith('!', start)
  if (found && isPicture) return pictureAt(text, { start, from, to }, found)
  if (found && (found[0] === ']()' || isAddress(found[1] ?? '')))
    return [
      { start, end: from },
      { start: to, end: to + found[0].length }
    ]
  const [reference = '', label = ''] = /^\](?:\[([^\]\n]*)\])?/.exec(text.slice(to)) ?? []
  const name = named(label) || words
  const isNumber = reference === ']' && /^(?:[注参见]*\d+|[*※])$/.test(words)
  if (!defined.has(name) || isNumber || isDefinition(defined.get(name), start)) return []
  called.add(name)
  return [
    { start, end: from },
    { start: to, end: to + reference.length }
  ]
}

/** A picture's words are printed, and its title, but for its quotation marks. */
function pictureAt(
  text: string,
  { start, from, to }: Brackets,
  [resource, address = '', title]: RegExpExecArray
): readonly Skip[] {
  const end = to + resource.length
  // In a line of words a picture is refused by its own message, but for that of a character.
  const isGaiji = address.startsWith('gaiji/')
  if (!isGaiji && !isAlone(text, start, end)) return [{ start, end }]
  const words = { start, end: from }
  if (title === undefined) return [words, { start: to, end }]
  const titleAt = text.indexOf(title, to)
  return [words, { start: to, end: titleAt + 1 }, { start: titleAt + title.length - 1, end }]
}

/** Whether nothing stands in its line but other pictures. */
function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const lineEnd = text.indexOf('\n', end)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return [before, after].every(part => picturesAlone.test(part))
}

const picturesAlone = /^[^\S\n]*(?:!\[.*?\]\(.*?\)[^\S\n]*)*$/

function isDefinition(lines: readonly Skip[] | undefined, at: number): boolean {
  return lines?.some(({ start }) => start === at) === true
}

/** The lines that define each name; the first of them counts. */
function definitions(text: string): ReadonlyMap<string, readonly Skip[]> {
  const found = new Map<string, Skip[]>()
  for (const { 0: line, 1: label = '', 2: address = '', index } of text.matchAll(definition))
    if (isAddress(address)) {
      const start = index + line.indexOf('[')
      const lines = found.get(named(label)) ?? []
      found.set(named(label), [...lines, { start, end: index + line.length }])
    }
  return found
}

const longest = 3000

/** Where the bracket that opens before `from` closes, in the same paragraph. */
function closingBracket(text: string, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '`') at = codeEnd(text, at)
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return at
    else if (sign === '\n' && /^[^\S\n]*(?:\n|$)/.test(text.slice(at + 1, at + 200)))
      return undefined
  }
  return undefined
}

/** At the last sign of the code that begins here, or of the row of accents where none does. */
function codeEnd(text: string, at: number): number {
  const row = /^`+/.exec(text.slice(at, at + 20))?.[0] ?? ''
  const found = /^(`+)(?!`)[^`\n]+\1(?!`)/.exec(text.slice(at, at + longest))?.[0] ?? row
  return at + found.length - 1
}

function none(label: string): readonly [string, readonly Skip[]] {
  return [label, []]
}

function named(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

const definition =
  /^[^\S\n>]*(?:>[^\S\n]*)*\[([^\]\n^][^\]\n]*)\]:[ \t]*(<[^>\n]*>|\S+)(?:[ \t]+["'(].*)?[ \t]*$/gm
const resource =
  /\]\(\s*(<[^<>\n]*>|(?:https?:\/\/|mailto:)[^\s()<>"']+(?: [^\s()<>"']+)+|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+("[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y
