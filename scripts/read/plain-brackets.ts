import type { Nodes, Parent } from 'mdast'
import { type CopyText, offsetsOf } from './copy-text.ts'
import { isAddress, isSelfLink } from './is-address.ts'

/** `[2026](12)`, `[公告](见第3版)` and `<ISBN:978>` have no address: all of them is copy. */
export function plainBrackets(node: Nodes, copy: CopyText): readonly Nodes[] | undefined {
  const span = offsetsOf(node)
  if (!span) return undefined
  const filed = copy.text.slice(span.start, span.end)
  if (node.type === 'image')
    return isAddress(node.url) || node.url === '' || looksLikeFile(node.url)
      ? undefined
      : [copy.piece(span.start, span.end)]
  if (node.type !== 'link') return undefined
  if (filed.startsWith('<'))
    return isSelfLink(filed.slice(1, -1)) ? undefined : [copy.piece(span.start, span.end)]
  // `[文字]()` is a link that its author has not finished, and told as one.
  const isOpen = node.url === '' && filed.endsWith(']()')
  if (!filed.startsWith('[') || isAddress(node.url) || isOpen) return undefined
  return around(node, span, copy)
}

/** A node's children with the marks before and after them as text. */
export function around(
  node: Parent,
  { start, end }: { readonly start: number; readonly end: number },
  copy: CopyText
): readonly Nodes[] {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const [head, tail] = [first && offsetsOf(first), last && offsetsOf(last)]
  if (!head || !tail) return [copy.piece(start, end)]
  return [copy.piece(start, head.start), ...node.children, copy.piece(tail.end, end)]
}

function looksLikeFile(url: string): boolean {
  return /\.\w{2,4}$/.test(url)
}
