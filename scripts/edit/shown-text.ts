import type { Nodes, Text } from 'hast'
import { gaijiMark, isGaiji } from './is-gaiji.ts'

declare module 'hast' {
  interface TextData {
    /** Set by the house style and not in the copy, such as a picture's credit from an attribute. */
    made?: boolean
  }
  interface ElementData {
    /** Its words are an address. */
    isAddress?: boolean
  }
}

const blocks = /^(?:p|li|td|th|tr|figcaption|h2|h3|br|blockquote|caption)$/

/** A text that the house adds to the copy. */
export function made(value: string): Text {
  return { type: 'text', value, data: { made: true } }
}

/** All the text a node shows, in reading order, white space folded, the marks of lists too; drawings show none. */
export function shownText(node: Nodes): string {
  return textIn(node).replace(/\s+/g, ' ').trim()
}

/** The text of a node that comes from the copy itself, unfolded: no credits, no numbers of notes. */
export function filedText(node: Nodes): string {
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return ''
  if (node.type === 'text') return node.data?.made ? '' : node.value
  return 'children' in node ? node.children.map(filedText).join('') : ''
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isGaiji(node)) return gaijiMark
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'svg')) return ''
  const inside = node.children.map(textIn).join('')
  const mark = node.type === 'element' ? node.properties.dataMark : undefined
  const text = mark ? `${mark} ${inside}` : inside
  return node.type === 'element' && blocks.test(node.tagName) ? ` ${text} ` : text
}
