import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { hidden } from './masked-copy.ts'

/** Takes out what stands for masked characters, and the paragraphs that held nothing else; in place. */
export function withoutHidden(tree: Root): Root {
  visit(tree, (node, index, parent) => {
    if ('value' in node && node.type !== 'code') node.value = node.value.replaceAll(hidden, '')
    if (!parent || index === undefined) return
    const isGone =
      (node.type === 'text' && node.value === '' && parent.children.length > 1) ||
      (node.type === 'paragraph' && !hasContent(node) && !node.data?.directiveLabel)
    if (!isGone) return
    parent.children.splice(index, 1)
    return index
  })
  return tree
}

function hasContent(node: Root['children'][number]): boolean {
  let isFound = textOf(node).replaceAll(hidden, '').trim() !== ''
  visit(node, one => {
    isFound ||= one.type === 'image' || one.type === 'footnoteReference' || one.type === 'html'
  })
  return isFound
}

/** Whether an article has nothing to print. */
export function isNothing(tree: Root): boolean {
  return tree.children.every(
    node =>
      node.type === 'thematicBreak' ||
      node.type === 'definition' ||
      (node.type === 'html' && /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/.test(node.value))
  )
}
