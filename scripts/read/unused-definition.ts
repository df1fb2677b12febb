import type { Definition, LinkReference, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type CopyText, type Mend, offsetsOf } from './copy-text.ts'

/**
 * `[1]: https://…` that no link uses is a line of copy, the source of a note typed by hand; a number alone
 * in brackets (见[1]) is such a note and no link.
 */
export function unusedDefinition(tree: Root, copy: CopyText): Mend {
  const used = new Set<string>()
  visit(tree, node => {
    if (node.type === 'linkReference' && isNumber(node)) return
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  return node => {
    const text = () => textOf(node, copy)
    if (node.type === 'linkReference' && isNumber(node)) return text()
    if (node.type !== 'definition' || used.has(node.identifier)) return undefined
    return text()?.map(text => paragraph(text, node))
  }
}

function isNumber({ referenceType, identifier }: LinkReference): boolean {
  return referenceType === 'shortcut' && /^(?:[注参见]*\d+|[*※])$/.test(identifier)
}

function textOf(node: Nodes, copy: CopyText): readonly ReturnType<CopyText['piece']>[] | undefined {
  const span = offsetsOf(node)
  return span && [copy.piece(span.start, span.end)]
}

function paragraph(text: ReturnType<CopyText['piece']>, { position }: Definition): Nodes {
  return { type: 'paragraph', children: [text], ...(position && { position }) }
}
