import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type CopyRefusal, copyLimits, type RefusalReason, tooMuchWork } from './copy-work.ts'
import { tooMuchHtml } from './html-work.ts'
import { longParagraph } from './long-paragraph.ts'
import { parseMarkdown, treeDepth } from './markdown.ts'
import { isTooLarge } from './table-size.ts'

/**
 * Parses Markdown whose work is bounded: what would take long to read, or to set, is counted first and refused with
 * its line. No clock has a part in it.
 */
export function parseCopy(copy: string): Root | CopyRefusal {
  const refusal = tooMuchWork(copy) ?? longParagraph(copy)
  if (refusal) return refusal
  const tree = parseMarkdown(copy)
  if (treeDepth(tree) > copyLimits.depth) return { reason: 'too-deep', line: deepestLine(tree) }
  return tooLargeBlock(tree) ?? tooMuchHtml(tree) ?? tree
}

/** The first block that no page could take. */
function tooLargeBlock(tree: Root): CopyRefusal | undefined {
  let found: CopyRefusal | undefined
  visit(tree, node => {
    const reason = tooLarge(node)
    if (reason) found ??= { reason, line: lineOf(node) }
    return found ? false : undefined
  })
  return found
}

function tooLarge(node: Nodes): RefusalReason | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'leafDirective':
    case 'tableCell':
      return lengthOf(node) > copyLimits.blockCharacters ? 'paragraph-too-long' : undefined
    case 'table': {
      const columns = node.children[0]?.children.length ?? 0
      return isTooLarge(columns, node.children.length) ? 'table-too-large' : undefined
    }
    default:
      return undefined
  }
}

function lengthOf({ position }: Nodes): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0)
}

function deepestLine(tree: Root): number {
  let level: readonly Nodes[] = [tree]
  for (;;) {
    const next = level.flatMap(node => ('children' in node ? node.children : []))
    if (next.length === 0) return lineOf(level[0] ?? tree)
    level = next
  }
}

function lineOf({ position }: Nodes): number {
  return (position?.start.line ?? 1) - 1
}
