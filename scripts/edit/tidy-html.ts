import type { Element, ElementContent, Root } from 'hast'
import { numbered } from './item-marks.ts'

const blockParents = ['blockquote', 'ul', 'ol', 'table', 'thead', 'tbody', 'tfoot', 'tr']

/**
 * Safe HTML without what paper and book have no use for: line ends between blocks and after `<br>`,
 * the old `<rb>`, and `align`, which becomes a class.
 */
export function tidyHtml(tree: Root): readonly ElementContent[] {
  return tree.children.flatMap(node =>
    node.type === 'doctype' || isLineEnd(node) ? [] : tidied(node, undefined)
  )
}

function tidied(node: ElementContent, parent: Element | undefined): readonly ElementContent[] {
  if (node.type !== 'element') return parent && isBlank(node) && isBlockParent(parent) ? [] : [node]
  const children = node.children.flatMap((child, index) =>
    isLineEnd(child) && isBreak(node.children[index - 1]) ? [] : tidied(child, node)
  )
  // <rb> is gone from HTML; a ruby's base stands in it without.
  if (node.tagName === 'rb') return children
  const { align, className, ...rest } = node.properties
  const names = [
    ...(Array.isArray(className) ? className : []),
    ...(align ? [`align-${align}`] : [])
  ]
  const properties = names.length > 0 ? { ...rest, className: names } : rest
  const tidy = { ...node, properties, children }
  return [node.tagName === 'ol' ? numbered(tidy) : tidy]
}

function isBlockParent(element: Element): boolean {
  const holdsBlocks = element.children.some(
    child => child.type === 'element' && child.tagName === 'p'
  )
  return blockParents.includes(element.tagName) || (element.tagName === 'li' && holdsBlocks)
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function isLineEnd(node: Root['children'][number]): boolean {
  return node.type === 'text' && /^\s*\n\s*$/.test(node.value)
}

function isBlank(node: Root['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
