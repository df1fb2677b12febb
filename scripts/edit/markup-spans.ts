import type { Nodes, Parent, Root } from 'mdast'
import type {} from 'remark-directive'
import { visit } from 'unist-util-visit'
import type { CopySource, Span } from './copy-source.ts'

const stripped =
  /^<(script|style|template|title|textarea|select|svg|math|object|iframe|noscript)\b/i
const tags = /<!--[\s\S]*?-->|<[!?/]?[a-z][^>]*>/gi
const hiddenHtml = new RegExp(`${stripped.source.slice(1)}[\\s\\S]*?</\\1\\s*>`, 'gi')
const writtenId = /\{#[\p{L}\p{N}_.-]+\}\s*#*\s*$/u

/**
 * The stretches of a story's file that are markup and not copy: addresses, attributes, tags, names
 * of notes, numbers of lists. What is not in them must be shown.
 */
export function markupSpans(tree: Root, source: CopySource): readonly Span[] {
  const spans: Span[] = []
  visit(tree, (node, index, parent) => {
    const span = source.spanOf(node)
    if (span) spans.push(...markupOf(node, span, source, parent, index))
  })
  return spans
}

function markupOf(
  node: Nodes,
  span: Span,
  source: CopySource,
  parent: Parent | undefined,
  index: number | undefined
): readonly Span[] {
  const slice = source.text.slice(span.start, span.end)
  switch (node.type) {
    case 'link':
    case 'linkReference':
    case 'listItem':
    case 'footnoteDefinition':
    case 'leafDirective':
      return outside(node, span, source)
    case 'containerDirective':
      return firstLine(node, span, source)
    case 'definition':
    case 'footnoteReference':
      return [span]
    case 'image':
      // Inside a line a picture is refused, and that is reported with its own words.
      return parent?.children.length === 1
        ? after(span, slice, /\]\([^()]*(?:\([^()]*\)[^()]*)*\)$/)
        : [span]
    case 'imageReference':
      return [span]
    case 'code':
      return /^(?:`{3}|~{3})/.test(slice)
        ? [{ start: span.start, end: span.start + slice.search(/\n|$/) }]
        : []
    case 'paragraph':
    case 'heading':
      return after(span, slice, writtenId)
    case 'html':
      return htmlSpans(span, slice, source, parent, index)
    default:
      return []
  }
}

function outside(node: Parent, span: Span, source: CopySource): readonly Span[] {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const [head, tail] = [first && source.spanOf(first), last && source.spanOf(last)]
  if (!first) return [span]
  return [
    ...(head ? [{ start: span.start, end: head.start }] : []),
    ...(tail ? [{ start: tail.end, end: span.end }] : [])
  ]
}

function firstLine(node: Parent, span: Span, source: CopySource): readonly Span[] {
  const newline = source.text.indexOf('\n', span.start)
  const end = newline < 0 ? span.end : newline
  const [first] = node.children
  const label = first && 'data' in first && first.data && 'directiveLabel' in first.data
  const inside = label ? source.spanOf(first) : undefined
  return inside
    ? [
        { start: span.start, end: inside.start },
        { start: inside.end, end }
      ]
    : [{ start: span.start, end }]
}

function after(span: Span, slice: string, pattern: RegExp): readonly Span[] {
  const at = slice.search(pattern)
  return at < 0 ? [] : [{ start: span.start + at, end: span.end }]
}

// Inline, the tags are nodes of their own, and what stands between <script> and </script> is text.
function htmlSpans(
  span: Span,
  slice: string,
  source: CopySource,
  parent: Parent | undefined,
  index: number | undefined
): readonly Span[] {
  const name = stripped.exec(slice)?.[1]
  if (name && parent && index !== undefined && !slice.includes(`</${name}`)) {
    const close =
      parent.children.slice(index + 1).find(node => isClose(node, name)) ?? parent.children.at(-1)
    const end = close && source.spanOf(close)
    return [{ start: span.start, end: end?.end ?? span.end }]
  }
  return [hiddenHtml, tags].flatMap(pattern =>
    [...slice.matchAll(pattern)].map(found => ({
      start: span.start + found.index,
      end: span.start + found.index + found[0].length
    }))
  )
}

function isClose(node: Nodes, name: string): boolean {
  return node.type === 'html' && node.value.toLowerCase().startsWith(`</${name.toLowerCase()}`)
}
