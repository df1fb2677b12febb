import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { PieceOption, SetPiece } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import { type SetContext, setParagraph } from './set-paragraph.ts'
import { setSlab } from './set-slab.ts'

/** Without an indent: the parts of a letter, and the words that say who is quoted (——鲁迅). */
const flush: ReadonlySet<string> = new Set(['salutation', 'regards', 'signature'])

/** Space at each side of a quotation, in body characters. */
const sideEm = 1

/**
 * Sets a quotation or a letter paragraph by paragraph, so that two legs can part it; each comes in a quotation
 * of its own, and `joinLists` puts those that follow one another together again.
 */
export function setQuote(block: Block, measure: number, context: SetContext): readonly SetPiece[] {
  const { style } = context
  const parts = block.node.children.filter(child => child.type === 'element')
  return parts.map(part => {
    const flows = part.tagName === 'p'
    const isLast = part === parts.at(-1)
    const names = isLast && /^—/u.test(textOf(part)) ? ['signature'] : classes(part)
    const isFlush = names.some(name => flush.has(name))
    const setting = {
      measureEm: measure - 2 * sideEm,
      indentEm: isFlush ? 0 : style.indentEm,
      family: style.roles.quote,
      rowsPerLine: 1,
      extraRows: 0,
      hyphens: true
    }
    const inQuote = (children: ElementContent[]): Element => ({ ...block.node, children })
    const dressed = (children: ElementContent[]): Element =>
      inQuote([
        { ...part, properties: { ...part.properties, className: [...names, 'lines'] }, children }
      ])
    return {
      block: block.id,
      line: block.place.line ?? 1,
      flow: flows ? 'lines' : 'slab',
      keepWithNext: false,
      options: flows
        ? setParagraph(part.children, setting, context, dressed)
        : [quoted(setSlab({ ...block, node: part }, measure - 2 * sideEm, context), inQuote)]
    }
  })
}

/** The rows stand on the part, not on the quotation around it, which goes on. */
function quoted(slab: PieceOption, inQuote: (children: ElementContent[]) => Element): PieceOption {
  return { ...slab, node: () => inQuote([slab.node()]) }
}

function classes(node: Element): string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}
