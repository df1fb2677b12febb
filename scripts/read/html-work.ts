import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type CopyRefusal, copyLimits, type RefusalReason } from './copy-work.ts'
import { tableLimits } from './table-size.ts'

/** Limits of HTML in copy. */
const htmlLimits = { ...tableLimits, rows: 1000, characters: 20_000 } as const

/** What never holds other elements, or is closed by what follows. */
const selfClosing =
  /^(?:br|hr|img|wbr|input|meta|link|col|area|base|embed|source|track|param|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|colgroup|caption|option|optgroup|rt|rp|rb|rtc)$/i

/** What stands within a line of text. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|rtc|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi
const span = /\b(col|row)span\s*=\s*["']?\s*\+?(\d+)/gi

/**
 * The first place in a tree's HTML that would take long to set: elements nested too deep, a table of too many cells or
 * with a cell over more columns or rows than there can be, text without end between two elements.
 */
export function tooMuchHtml(tree: Root): CopyRefusal | undefined {
  let found: CopyRefusal | undefined
  let depth = 0
  visit(tree, 'html', ({ value, position }) => {
    const line = (position?.start.line ?? 1) - 1
    const refuse = (reason: RefusalReason, at: number) => {
      found ??= { reason, line: line + value.slice(0, at).split('\n').length - 1 }
    }
    let [cells, columns, textFrom] = [0, 0, 0]
    for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of value.matchAll(
      tag
    )) {
      if (!selfClosing.test(name)) depth = Math.max(0, depth + (slash ? -1 : 1))
      if (depth > copyLimits.depth) refuse('too-deep', index)
      if (!inline.test(name)) {
        if (index - textFrom > htmlLimits.characters) refuse('paragraph-too-long', textFrom)
        textFrom = index + whole.length
      }
      if (slash) continue
      if (/^tr$/i.test(name)) columns = 0
      if (!/^t[dh]$/i.test(name)) continue
      const { col, row } = spans(attributes)
      columns += col
      cells += col * row
      const isLarge =
        columns > htmlLimits.columns || row > htmlLimits.rows || cells > htmlLimits.cells
      if (isLarge) refuse('table-too-large', index)
    }
    if (value.length - textFrom > htmlLimits.characters) refuse('paragraph-too-long', textFrom)
    return found ? false : undefined
  })
  return found
}

function spans(attributes: string): { readonly col: number; readonly row: number } {
  const found = { col: 1, row: 1 }
  for (const [, way, number] of attributes.matchAll(span)) {
    found[way?.toLowerCase() === 'col' ? 'col' : 'row'] = Math.max(1, Number(number))
  }
  return found
}
