import type { Element, ElementContent } from 'hast'
import type { PieceOption, SetPiece } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import { type LineSetting, type SetContext, setParagraph } from './set-paragraph.ts'
import { setSlab } from './set-slab.ts'

/** Room for the marks of a list and for the numbers of one, in body characters, as `story.css` has it. */
const markEm = { ul: 1, ol: 2 }

/**
 * Sets a list or a list of hotlines entry by entry, so that two legs can part it; each entry comes in its own
 * list, and `joinLists` puts those that follow one another together again.
 */
export function setList(block: Block, measure: number, context: SetContext): readonly SetPiece[] {
  const isHotlines = block.kind === 'hotlines'
  const marksEm = isHotlines ? 0 : block.node.tagName === 'ol' ? markEm.ol : markEm.ul
  const entries = block.node.children.filter(child => child.type === 'element')
  return entries.map((entry, at) => {
    const setting: LineSetting = {
      measureEm: measure - marksEm,
      indentEm: 0,
      family: context.style.roles.body,
      rowsPerLine: 1,
      extraRows: 0,
      hyphens: true
    }
    const options = isPlain(entry)
      ? setParagraph(entry.children, setting, context, lines => inList(block, entry, at, lines))
      : [slabEntry(block, entry, at, measure, context)]
    return {
      block: block.id,
      line: block.place.line ?? 1,
      flow: isPlain(entry) ? ('lines' as const) : ('slab' as const),
      keepWithNext: false,
      options: options.slice(0, 1)
    }
  })
}

/** Lists and quotations of one block that follow one another in a leg become one. */
export function joinLists(nodes: readonly Element[]): readonly Element[] {
  const joined: Element[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const isMore =
      last &&
      /^(?:[uo]l|blockquote)$/.test(node.tagName) &&
      !/break-before/.test(String(node.properties.style ?? '')) &&
      last.tagName === node.tagName &&
      last.properties.dataBlock === node.properties.dataBlock
    if (isMore)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] }
    else joined.push(node)
  }
  return joined
}

function isPlain(entry: Element): boolean {
  return !entry.children.some(
    child =>
      child.type === 'element' && /^(p|ul|ol|blockquote|table|figure|pre)$/.test(child.tagName)
  )
}

function inList(block: Block, entry: Element, at: number, children: ElementContent[]): Element {
  const names = entry.properties.className
  const className = [...(Array.isArray(names) ? names : []), 'lines']
  const item: Element = {
    ...entry,
    properties: { ...numberOf(block, at), ...entry.properties, className },
    children
  }
  return { ...block.node, children: [item] }
}

/** A list that is parted goes on counting. */
function numberOf({ node }: Block, at: number): { readonly value?: string } {
  return node.tagName === 'ol' ? { value: String(Number(node.properties.start ?? 1) + at) } : {}
}

function slabEntry(
  block: Block,
  entry: Element,
  at: number,
  measure: number,
  context: SetContext
): PieceOption {
  const item = { ...entry, properties: { ...numberOf(block, at), ...entry.properties } }
  return setSlab({ ...block, node: { ...block.node, children: [item] } }, measure, context)
}
