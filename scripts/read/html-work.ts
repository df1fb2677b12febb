import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type CopyRefusal, copyLimits, type RefusalReason } from './copy-work.ts'
import { emptyElements, lineElements, mayStayOpen } from './html-elements.ts'
import { tableLimits } from './table-size.ts'

/** Limits of HTML in copy. */
const htmlLimits = { ...tableLimits, rows: 1000 } as const

/** What never holds other elements, or is closed by what follows. */
const selfClosing: ReadonlySet<string> = new Set([
  ...[...emptyElements, ...mayStayOpen, 'optgroup', 'rtc'],
  ...['area', 'base', 'embed', 'input', 'link', 'meta', 'param', 'source', 'track']
])

/** Of which each story has many, and whose number the limits of tables hold. */
const cells: ReadonlySet<string> = new Set(['td', 'th'])

/** What stands within a line of text. */
export const inlineElements: ReadonlySet<string> = new Set([
  ...[...lineElements, 'br', 'wbr', 'ruby', 'rb', 'rp', 'rt', 'rtc'],
  ...['bdo', 'big', 'font', 'tt']
])

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi
const span = /\b(col|row)span\s*=\s*["']?\s*\+?(\d+)/gi

/**
 * The first place in a tree's HTML that would take long to set: elements nested too deep or too many of them, a table
 * of too many cells or with a cell over more columns or rows than there can be, text without end between two elements.
 */
export function tooMuchHtml(tree: Root): CopyRefusal | undefined {
  let found: CopyRefusal | undefined
  const nest = { depth: 0, rubies: 0, parts: 0 }
  visit(tree, 'html', ({ value, position }) => {
    const refused = refusedIn(value, nest)
    if (!refused) return undefined
    const linesAbove = value.slice(0, refused.at).split('\n').length - 1
    found = { reason: refused.reason, line: (position?.start.line ?? 1) - 1 + linesAbove }
    return false
  })
  return found
}

/** Reads one piece of HTML; the elements that it leaves open are so in the pieces after it. */
function refusedIn(
  html: string,
  nest: Nest
): { readonly reason: RefusalReason; readonly at: number } | undefined {
  const isTooLargeWith = tableSize()
  let textFrom = 0
  for (const { 0: whole, 1: slash, 2: typed = '', 3: attributes = '', index } of html.matchAll(
    tag
  )) {
    const name = typed.toLowerCase()
    takeTag(nest, name, slash ? -1 : 1)
    const reason = tooManyIn(nest)
    if (reason) return { reason, at: index }
    if (!inlineElements.has(name)) {
      if (index - textFrom > copyLimits.blockCharacters)
        return { reason: 'paragraph-too-long', at: textFrom }
      textFrom = index + whole.length
    }
    if (!slash && isTooLargeWith(name, attributes)) return { reason: 'table-too-large', at: index }
  }
  const isLong = html.length - textFrom > copyLimits.blockCharacters
  return isLong ? { reason: 'paragraph-too-long', at: textFrom } : undefined
}

/** What is open where a piece of HTML begins. */
interface Nest {
  depth: number
  rubies: number
  /** Elements so far that are no part of a line. */
  parts: number
}

/** Outside of ruby its parts do not close one another, and nest like any element. */
function takeTag(nest: Nest, name: string, step: 1 | -1): void {
  if (name === 'ruby') nest.rubies = Math.max(0, nest.rubies + step)
  const isLoose = rubyParts.has(name) && nest.rubies === 0
  if (isLoose || !selfClosing.has(name)) nest.depth = Math.max(0, nest.depth + step)
  if (step > 0 && !inlineElements.has(name) && !cells.has(name)) nest.parts += 1
}

function tooManyIn({ depth, parts }: Nest): RefusalReason | undefined {
  if (depth > copyLimits.depth) return 'too-deep'
  return parts > copyLimits.parts ? 'too-long' : undefined
}

const rubyParts: ReadonlySet<string> = new Set(['rb', 'rp', 'rt', 'rtc'])

/** Counts the cells of tables, opening tag by opening tag, and tells whether they are too many with this one. */
function tableSize(): (name: string, attributes: string) => boolean {
  let [cells, columns] = [0, 0]
  return (name, attributes) => {
    if (name === 'tr') columns = 0
    if (!/^t[dh]$/.test(name)) return false
    const { col, row } = spans(attributes)
    columns += col
    cells += col * row
    return columns > htmlLimits.columns || row > htmlLimits.rows || cells > htmlLimits.cells
  }
}

function spans(attributes: string): { readonly col: number; readonly row: number } {
  const found = { col: 1, row: 1 }
  for (const [, way, number] of attributes.matchAll(span)) {
    found[way?.toLowerCase() === 'col' ? 'col' : 'row'] = Math.max(1, Number(number))
  }
  return found
}
