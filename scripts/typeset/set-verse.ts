import type { Element } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import { type LineSetting, type SetContext, setParagraph, widestLineEm } from './set-paragraph.ts'

/**
 * Sets the stanzas of a poem: lines end where the poet ended them, all stanzas stand as far in as centres the
 * longest line, and a blank row parts two of them.
 */
export function setVerse(
  stanzas: readonly Block[],
  measure: number,
  context: SetContext
): readonly SetPiece[] {
  const setting = (measureEm: number): LineSetting => ({
    measureEm,
    indentEm: 0,
    family: context.style.roles.body,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: false
  })
  const widest = Math.max(
    ...stanzas.map(stanza => widestLineEm(stanza.node.children, setting(measure), context))
  )
  const inwardEm = Math.max(0, Math.floor(measure - widest) / 2)
  return stanzas.flatMap((stanza, at) => {
    const isTitle = isVerseTitle(stanza)
    const style = isTitle || inwardEm === 0 ? {} : { style: `padding-left:${inwardEm}em` }
    const options = setParagraph(
      stanza.node.children,
      setting(isTitle ? measure : measure - inwardEm),
      context,
      children => {
        const className = ['copy', 'verse', ...(isTitle ? ['verse-title'] : [])]
        return {
          ...stanza.node,
          properties: { ...stanza.node.properties, ...style, className },
          children
        }
      }
    )
    const above = stanzas[at - 1]
    const piece = { block: stanza.id, line: stanza.place.line ?? 1 }
    return [
      ...(above && !isVerseTitle(above) ? [blankRow(piece)] : []),
      { ...piece, flow: 'lines' as const, keepWithNext: isTitle, options: options.slice(0, 1) }
    ]
  })
}

function isVerseTitle({ node }: Block): boolean {
  const names = node.properties.className
  return Array.isArray(names) && names.includes('verse-title')
}

function blankRow(piece: Pick<SetPiece, 'block' | 'line'>): SetPiece {
  const node: Element = {
    type: 'element',
    tagName: 'div',
    properties: { style: '--rows:1' },
    children: []
  }
  return {
    ...piece,
    flow: 'slab',
    keepWithNext: false,
    options: [{ rows: 1, cost: 0, node: () => node }]
  }
}
