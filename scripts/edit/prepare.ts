import type { Code, Heading, Link, Nodes, Root } from 'mdast'
import type {} from 'remark-directive'
import { SKIP, visit } from 'unist-util-visit'
import { kinds } from '../model/kinds.ts'
import type { Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import { type CopySource, placeOf } from './copy-source.ts'
import { keepMark } from './item-marks.ts'
import { keepLines, keepsLines } from './own-lines.ts'
import { struckOut } from './struck-out.ts'
import { checkCells } from './table-cells.ts'

/**
 * A copy of the filed tree made ready for editing: what Markdown reads into plain copy by accident
 * (addresses as links) is text again, and lines stay lines where they count.
 */
export function prepareTree(filed: FiledStory, source: CopySource, report: Report): Root {
  const tree = structuredClone(filed.tree)
  const { keepsLines: areLinesKept } = kinds[filed.meta.kind]
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    switch (node.type) {
      case 'link':
        if (!isTypedLink(node, source)) return replace(parent, index, node.children)
        return
      case 'delete':
        report({ ...struckOut, place: placeOf(filed.file, node) })
        return replace(parent, index, node.children)
      case 'table':
        checkCells(node, filed, report)
        return
      case 'code':
        checkEnd(node, filed, source, report)
        return
      case 'heading':
        settleDepth(node, filed, report)
        return
      case 'listItem':
        keepMark(node, source)
        return
      case 'paragraph':
      case 'containerDirective':
        if (keepsLines(node, areLinesKept)) keepLines(node)
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

function checkEnd(code: Code, filed: FiledStory, source: CopySource, report: Report): void {
  const span = source.spanOf(code)
  // Code that another tool marks is closed as that tool closes it.
  if (!span || !/^[\s>]*(?:`{3}|~{3})/.test(source.text.slice(span.start, span.end))) return
  if (/\n[\s>]*(?:`{3,}|~{3,})\s*$/.test(source.text.slice(span.start, span.end))) return
  report({
    code: 'copy/fence-open',
    // The tools for which articles are written set it so.
    severity: filed.article ? 'warning' : 'error',
    place: placeOf(filed.file, code),
    message: {
      en: 'A fence begins here and has no end: all below it would be set as code.',
      zh: '此处的围栏没有结束，以下文字都会排成代码。'
    },
    hint: {
      en: 'Put the same signs on a line of their own under the code, or delete this line.',
      zh: '请在代码之后单独一行再写一次同样的符号；不是代码，就删去此行。'
    }
  })
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
