import type { Element, ElementContent } from 'hast'
import { gaijiMark, isGaiji } from '../edit/is-gaiji.ts'
import { xmlCharacters } from '../kit/xml-text.ts'
import type { PageBreak } from './book-input.ts'

/** The empty element at which a page of the printed paper begins. */
export function pageMark(pageBreak: PageBreak): Element {
  const properties = {
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    id: pageBreak.id,
    ariaLabel: xmlCharacters(pageBreak.label)
  }
  return { type: 'element', tagName: 'span', properties, children: [] }
}

/** A page that begins in a block, after so many UTF-16 units of its text. */
export interface BreakInBlock {
  readonly pageBreak: PageBreak
  readonly offset: number
}

/**
 * Puts page marks into a block, each before the very character with which the page begins, those at one place in the
 * order given. `text` is the block's text, to which the offsets belong; white space is not counted, because it is
 * folded there and not in the elements.
 */
export function markPages(
  nodes: readonly ElementContent[],
  text: string,
  breaks: readonly BreakInBlock[]
): ElementContent[] {
  let marked = [...nodes]
  for (const { pageBreak, offset } of [...breaks].sort((a, b) => a.offset - b.offset)) {
    const before = count(xmlCharacters(text.slice(0, offset)))
    const mark = pageMark(pageBreak)
    if (before === 0) marked = inFront(marked, mark)
    else marked = insert(marked, { left: before, mark, done: false })
  }
  return marked
}

/** Puts a mark before the very first character of some elements. */
export function markStart(
  nodes: readonly ElementContent[],
  pageBreak: PageBreak
): ElementContent[] {
  return insert(nodes, { left: 0, mark: pageMark(pageBreak), done: false })
}

interface Search {
  left: number
  readonly mark: Element
  done: boolean
}

/** Marks of earlier pages at the same place stay in front of this one. */
function inFront(nodes: readonly ElementContent[], mark: Element): ElementContent[] {
  const first = nodes.findIndex(node => !(node.type === 'element' && isMark(node)))
  const at = first < 0 ? nodes.length : first
  return [...nodes.slice(0, at), mark, ...nodes.slice(at)]
}

/** A page that begins past the last character begins after the block. */
function insert(nodes: readonly ElementContent[], search: Search): ElementContent[] {
  const marked = nodes.flatMap(node => insertIn(node, search))
  return search.done ? marked : [...marked, search.mark]
}

function insertIn(node: ElementContent, search: Search): ElementContent[] {
  if (search.done) return [node]
  if (node.type === 'text') return split(node.value, search)
  if (node.type !== 'element') return [node]
  if (node.tagName === 'ruby' || isGaiji(node)) {
    const size = count(textOf(node))
    if (search.left >= size) {
      search.left -= size
      return [node]
    }
    search.done = true
    return [search.mark, node]
  }
  return [{ ...node, children: node.children.flatMap(child => insertIn(child, search)) }]
}

function split(value: string, search: Search): ElementContent[] {
  let index = 0
  for (const character of value) {
    const isSpace = /\s/.test(character)
    if (!isSpace && search.left < character.length) {
      search.done = true
      return [...asText(value.slice(0, index)), search.mark, ...asText(value.slice(index))]
    }
    if (!isSpace) search.left -= character.length
    index += character.length
  }
  return asText(value)
}

function isMark(node: Element): boolean {
  return node.properties.role === 'doc-pagebreak'
}

function asText(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (isGaiji(node)) return gaijiMark
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function count(text: string): number {
  return text.replace(/\s/g, '').length
}
