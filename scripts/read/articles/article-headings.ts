import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Recast } from '../../model/article.ts'
import { hidden } from './markup/mark.ts'

/** An article's tree with its headings as subheads, and the headline that one of them was. */
export interface HeadedTree {
  readonly tree: Root
  readonly headline?: string
  readonly recasts: readonly Recast[]
}

/**
 * The first `# `, or a first line that is bold, is the headline where the front matter has none; where it repeats the one there it is not
 * printed twice. Of the others `#` and `##` are subheads and all deeper ones small subheads; an article that
 * begins at `###` has its subheads there.
 */
export function articleHeadings(tree: Root, title: string | undefined): HeadedTree {
  const first = tree.children.findIndex(node => node.type === 'heading' && node.depth === 1)
  const at = first < 0 && isBoldLine(tree.children[0]) && tree.children.length > 1 ? 0 : first
  const found = tree.children[at]
  const words = found ? plain(textOf(found, { includeHtml: false })) : ''
  const isRepeated = title !== undefined && folded(title) === folded(words)
  const isTaken = found !== undefined && words !== '' && (title === undefined || isRepeated)
  const rest = isTaken ? tree.children.toSpliced(at, 1) : tree.children
  const headings = rest.filter(node => node.type === 'heading')
  const highest = Math.max(2, Math.min(...headings.map(({ depth }) => depth)))
  const children = rest.map(node =>
    node.type === 'heading' ? { ...node, depth: node.depth <= highest ? 2 : 3 } : node
  ) as Root['children']
  if (!isTaken) return { tree: { ...tree, children }, recasts: [] }
  const kind = title === undefined ? 'headline' : 'repeated-headline'
  return {
    tree: { ...tree, children },
    ...(title === undefined ? { headline: words } : {}),
    recasts: [{ ...stretchOf(found), kind, prints: [] }]
  }
}

/** A first line that is bold as a whole is a headline by hand. */
function isBoldLine(node: Root['children'][number] | undefined): boolean {
  if (node?.type !== 'paragraph') return false
  const [only, ...others] = node.children
  return only?.type === 'strong' && others.length === 0 && textOf(only).length <= mostBold
}

const mostBold = 60

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase()
}

function plain(text: string): string {
  return text
    .replaceAll(hidden, '')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function stretchOf({ position }: RootContent): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
