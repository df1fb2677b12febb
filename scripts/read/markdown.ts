import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { copyConstructs } from './copy-constructs.ts'
import { mendCopy } from './mend-copy.ts'

/**
 * Parses Markdown with tables, notes and directives; what CommonMark takes for markup and an author
 * wrote as copy stays copy. Positions count in the given text.
 */
export function parseMarkdown(copy: string): Root {
  const tree = mendCopy(processor.parse(wholeAddresses(copy)), copy)
  visit(tree, 'link', link => {
    link.url = link.url.replaceAll(blank, '%20')
  })
  return tree
}

/** A blank in the address of a link ends none: `[甲](https://example.org/a b)`; it is written as one that Markdown reads on. */
function wholeAddresses(copy: string): string {
  return copy.replace(blankInAddress, found => found.replaceAll(' ', blank))
}

const blank = '\u00a0'

const blankInAddress = /(?<=\]\()(?:https?:\/\/|mailto:)[^\s()<>"']+(?: [^\s()<>"']+)+(?=\))/gi

/** How deep the tree's nodes are nested, measured without recursion. */
export function treeDepth(tree: Root): number {
  let depth = 0
  let level: readonly unknown[] = [tree]
  while (level.length > 0) {
    depth++
    level = level.flatMap(node => (hasChildren(node) ? node.children : []))
  }
  return depth
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkBlockDirectives)
  .use(remarkCopy)
  .freeze()

function remarkCopy(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), copyConstructs()]
}

/**
 * remark-directive without its text construct, which takes 记者:张三 for the directive “张三” and
 * loses the name (4.0.0). The construct has no name to disable it by, so its hook is left out.
 */
function remarkBlockDirectives(this: Processor): void {
  remarkDirective.call(this)
  const extensions = this.data().micromarkExtensions ?? []
  const { text: _, ...blocks } = extensions.pop() ?? {}
  extensions.push(blocks)
}

function hasChildren(node: unknown): node is { readonly children: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'children' in node
}
