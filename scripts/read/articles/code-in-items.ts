import type { Code, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Writes code that stands in an item, a quotation or a note as lines of code in a paragraph, in place: a block
 * of code stands by itself only.
 */
export function codeInItems(tree: Root): Root {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined || !homes.has(parent.type)) return
    const position = node.position ? { position: node.position } : {}
    parent.children[index] = { type: 'paragraph', children: linesOf(node), ...position }
  })
  return tree
}

const homes: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'footnoteDefinition'])

function linesOf({ value, position }: Code): PhrasingContent[] {
  const place = position ? { position } : {}
  const lines = value.split('\n').filter(line => line.trim() !== '')
  return lines.flatMap((line, at): PhrasingContent[] => {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
    const shown = '\u00a0'.repeat(indent.replaceAll('\t', '  ').length) + line.slice(indent.length)
    const code: PhrasingContent = { type: 'inlineCode', value: shown, ...place }
    return at === 0 ? [code] : [{ type: 'break', ...place }, code]
  })
}
