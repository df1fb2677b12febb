import type { Element, ElementContent, Nodes } from 'hast'
import type { BlockLines } from './print-record.ts'

/** The lines of a head, part by part, as they were broken. */
export function headLines(nodes: readonly Element[]): readonly string[] {
  return nodes.flatMap(linesOf)
}

/** The lines of set copy by their blocks, in reading order; what two legs part of one block stands together. */
export function copyLines(nodes: readonly Element[]): readonly BlockLines[] {
  const found = new Map<string, string[]>()
  for (const node of nodes) {
    const block = blockOf(node)
    const lines = found.get(block) ?? []
    found.set(block, [...lines, ...linesOf(node)])
  }
  return [...found].map(([block, lines]) => [block, ...lines])
}

/** The block that an element sets, or that the first of its descendants does; empty where none says so. */
function blockOf(node: Element): string {
  const own = node.properties.dataBlock
  if (typeof own === 'string') return own
  for (const child of node.children) {
    const inner = child.type === 'element' ? blockOf(child) : ''
    if (inner !== '') return inner
  }
  return ''
}

/** Elements that stand on lines of their own. */
const ownLines =
  /^(?:p|h[1-6]|div|li|tr|td|th|dt|dd|figcaption|blockquote|pre|section|header|aside)$/

function linesOf(node: Element): readonly string[] {
  const lines = ['']
  read(node.children, lines)
  return lines.map(line => line.trim()).filter(line => line !== '')
}

function read(nodes: readonly (ElementContent | Nodes)[], lines: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') lines.push((lines.pop() ?? '') + node.value)
    if (node.type !== 'element') continue
    if (node.tagName === 'br' || ownLines.test(node.tagName)) lines.push('')
    read(node.children, lines)
    if (ownLines.test(node.tagName)) lines.push('')
  }
}
