import type { Nodes, Paragraph } from 'mdast'
import { type CopyText, offsetsOf } from './copy-text.ts'

/** Two or more lines that all begin with `>` and no blank after it are a quotation, as in e-mail. */
export function tightQuotation(node: Nodes, copy: CopyText): readonly Nodes[] | undefined {
  const span = offsetsOf(node)
  if (node.type !== 'paragraph' || !span) return undefined
  const filed = copy.text.slice(span.start, span.end)
  const lines = filed.split('\n')
  if (lines.length < 2 || !lines.every(line => /^[^\S\n]*>\p{L}/u.test(line))) return undefined
  const children = node.children.map((child, at) =>
    child.type === 'text'
      ? { ...child, value: child.value.replace(at === 0 ? /(^|\n)>/g : /(\n)>/g, '$1') }
      : child
  )
  const { position } = node
  const from = copy.piece(span.start + (filed.indexOf('>') + 1), span.end)
  const words: Paragraph = { ...node, children, ...(from.position && { position: from.position }) }
  return [{ type: 'blockquote', children: [words], ...(position && { position }) }]
}
