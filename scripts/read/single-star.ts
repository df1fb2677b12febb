import type { Nodes } from 'mdast'
import { type CopyText, offsetsOf } from './copy-text.ts'

/**
 * `* 为必填项`, `+ 3%` and `- 5℃` alone are a note's star and a number's sign, not a list of one item; a
 * list has a hyphen and words, a number, or a second item.
 */
export function singleStar(node: Nodes, copy: CopyText): readonly Nodes[] | undefined {
  const span = offsetsOf(node)
  const [item, ...others] = node.type === 'list' ? node.children : []
  const [paragraph, ...below] = item?.children ?? []
  if (!span || others.length > 0 || below.length > 0 || paragraph?.type !== 'paragraph')
    return undefined
  const words = offsetsOf(paragraph)
  if (!words || !/^(?:[*+][ \t]|-[ \t]+\d)/.test(copy.text.slice(span.start, span.end)))
    return undefined
  if (typeof item?.checked === 'boolean') return undefined
  const sign = copy.piece(span.start, words.start)
  const { position } = node
  return [{ ...paragraph, children: [sign, ...paragraph.children], ...(position && { position }) }]
}
