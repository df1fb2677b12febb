import type { Delete, Heading, Link, Nodes, PhrasingContent, Root, Text } from 'mdast'
import type {} from 'remark-directive'
import { SKIP, visit } from 'unist-util-visit'
import type { Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { type CopySource, placeOf } from './copy-source.ts'

/**
 * A copy of the filed tree made ready for editing: what Markdown reads into plain copy by accident
 * (addresses as links, a single ~ as a deletion) is text again, and lines stay lines where they count.
 */
export function prepareTree(filed: FiledStory, source: CopySource, report: Report): Root {
  const tree = structuredClone(filed.tree)
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    switch (node.type) {
      case 'link':
        if (!isTypedLink(node, source)) return replace(parent, index, node.children)
        return
      case 'delete':
        return replace(parent, index, restored(node, source, filed, report))
      case 'heading':
        settleDepth(node, filed, report)
        return
      case 'listItem':
        node.checked = null
        return
      case 'containerDirective':
        if (['verse', 'hotlines', 'names'].includes(node.name)) keepLines(node)
        return
    }
  })
  return tree
}

function replace(
  parent: { children: Nodes[] },
  index: number,
  nodes: readonly Nodes[]
): [typeof SKIP, number] {
  parent.children.splice(index, 1, ...nodes)
  return [SKIP, index]
}

function isTypedLink(link: Link, source: CopySource): boolean {
  const span = source.spanOf(link)
  return span !== undefined && /[[<]/.test(source.text.charAt(span.start))
}

// 3~5日和6~8日: with one ~ it is a range of numbers, not struck-out text.
function restored(
  node: Delete,
  source: CopySource,
  filed: FiledStory,
  report: Report
): readonly PhrasingContent[] {
  const span = source.spanOf(node)
  if (span && !source.text.startsWith('~~', span.start)) {
    const tilde: Text = { type: 'text', value: '~' }
    return [tilde, ...node.children, { ...tilde }]
  }
  report({
    code: 'copy/struck-out',
    severity: 'warning',
    place: placeOf(filed.file, node),
    message: {
      en: 'Struck-out text is set as plain text.',
      zh: '带删除线的文字已按普通文字排出。'
    },
    hint: { en: 'Delete the words, or take away the ~~.', zh: '请删去这些字，或去掉 ~~。' }
  })
  return node.children
}

function settleDepth(node: Heading, filed: FiledStory, report: Report): void {
  if (node.depth === 2 || node.depth === 3) return
  const depth = node.depth === 1 ? 2 : 3
  report({
    code: 'copy/heading-level',
    severity: 'warning',
    place: placeOf(filed.file, node),
    message: {
      en: `A subhead with ${node.depth} # is set as one with ${depth}; the headline stands in the front matter.`,
      zh: `${node.depth} 个 # 的小标题已按 ${depth} 个 # 排出；大标题写在文件开头的栏目里。`
    },
    hint: {
      en: 'Write ## for a subhead, ### for a smaller one.',
      zh: '小标题用 ##，再小一级用 ###。'
    }
  })
  node.depth = depth
}

function keepLines(container: Nodes): void {
  visit(container, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('\n')) return
    const lines = node.value.split('\n')
    const nodes = lines.flatMap((value, line): PhrasingContent[] =>
      line === 0 ? [{ ...node, value }] : [{ type: 'break' }, { type: 'text', value }]
    )
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
}
