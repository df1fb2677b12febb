import type { Html, Parent, Root, Text } from 'mdast'
import type {} from 'remark-directive'
import { visit } from 'unist-util-visit'
import type { Mend } from './copy-text.ts'
import { emptyElements, isElement, mayStayOpen } from './html-elements.ts'

interface Tag {
  readonly node: Html
  readonly name: string
  readonly isEnd: boolean
  /** In the node's value. */
  readonly start: number
  readonly end: number
}

/**
 * Tags of no element of HTML (`<CCTV>`), or of one that is never closed (`价格<b>50元`), are copy with
 * their brackets.
 */
export function plainTags(tree: Root): Mend {
  const stray = new Map<Html, Tag[]>()
  for (const tag of strayTags(tagsOf(tree))) {
    const own = stray.get(tag.node)
    if (own) own.push(tag)
    else stray.set(tag.node, [tag])
  }
  return (node, parent) => {
    const own = node.type === 'html' ? stray.get(node) : undefined
    if (node.type !== 'html' || own === undefined) return undefined
    if (own.length < tagsIn(node).length) {
      node.value = escaped(node.value, own)
      return undefined
    }
    const place = node.position ? { position: node.position } : {}
    const text: Text = { type: 'text', value: node.value, ...place }
    return isLine(parent) ? [text] : [{ type: 'paragraph', children: [text], ...place }]
  }
}

function isLine({ type }: Parent): boolean {
  return !['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition'].includes(
    type
  )
}

function strayTags(tags: readonly Tag[]): readonly Tag[] {
  const open: Tag[] = []
  const stray: Tag[] = []
  /** How many of each name are open: looking for each end through all of them would take the square of their number. */
  const counts = new Map<string, number>()
  const count = ({ name }: Tag, more: number) => counts.set(name, (counts.get(name) ?? 0) + more)
  for (const tag of tags) {
    if (!isElement(tag.name)) stray.push(tag)
    else if (emptyElements.includes(tag.name)) continue
    else if (!tag.isEnd) {
      open.push(tag)
      count(tag, 1)
    } else if (!counts.get(tag.name)) stray.push(tag)
    else {
      const closed = open.splice(open.findLastIndex(({ name }) => name === tag.name))
      for (const one of closed) count(one, -1)
      stray.push(...closed.slice(1).filter(isNeverOpen))
    }
  }
  return [...stray, ...open.filter(isNeverOpen)]
}

function isNeverOpen({ name }: Tag): boolean {
  return !mayStayOpen.includes(name)
}

function tagsOf(tree: Root): readonly Tag[] {
  const tags: Tag[] = []
  visit(tree, 'html', node => void tags.push(...tagsIn(node)))
  return tags
}

/** The tags of a piece of HTML; `<?…>` and `<!…>` count as tags of no element, comments as nothing. */
function tagsIn(node: Html): readonly Tag[] {
  return [...node.value.matchAll(markup)].flatMap(({ 0: tag, 1: slash, 2: name, index }) =>
    tag.startsWith('<!--') || (name === undefined && !/^<[?!]/.test(tag))
      ? []
      : [
          {
            node,
            name: (name ?? '').toLowerCase(),
            isEnd: slash === '/',
            start: index,
            end: index + tag.length
          }
        ]
  )
}

function escaped(value: string, tags: readonly Tag[]): string {
  let result = ''
  let at = 0
  // In the order of the text: those that were never closed come last.
  for (const { start, end } of tags.toSorted((a, b) => a.start - b.start)) {
    const tag = value.slice(start, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    result += value.slice(at, start) + tag
    at = end
  }
  return result + value.slice(at)
}

/** What stands in a script or style is no markup. */
const markup =
  /<!--[\s\S]*?-->|(?<=<(?:script|style)\b[^>]*>)[\s\S]*?(?=<\/(?:script|style))|<[?!][^>]*>|<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])[^>]*>/gi
