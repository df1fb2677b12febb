import { createHash } from 'node:crypto'
import type { Nodes, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type {} from 'remark-directive'

const written = /\{#([\p{L}\p{N}][\p{L}\p{N}_.-]*)\}\s*$/u

/** The author's `{#id}` of a block, which is taken out of its text; undefined where there is none. */
export function takeWrittenId(node: Nodes): string | undefined {
  switch (node.type) {
    case 'containerDirective':
    case 'leafDirective':
      return node.attributes?.id ?? undefined
    case 'paragraph':
    case 'heading':
      return takeFromEnd(node.children)
    default:
      return undefined
  }
}

/**
 * Ten hex digits of the SHA-256 of a block's filed text. White space does not count, so that
 * breaking lines anew keeps the id; a block without text is known by what it points to.
 */
export function hashedId(node: Nodes): string {
  const text = textOf(node, { includeImageAlt: true }).replace(/\s+/g, '')
  const known = () => JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value))
  return createHash('sha256')
    .update(text || known())
    .digest('hex')
    .slice(0, 10)
}

/** Gives each id once: a second `a` becomes `a-2`, a third `a-3`. */
export function uniqueIds(): (id: string) => string {
  const used = new Set<string>()
  const counts = new Map<string, number>()
  return id => {
    let unique = id
    // What was tried for an id stays taken: a thousand equal blocks are not counted through a thousand times.
    let count = counts.get(id) ?? 2
    for (; used.has(unique); count += 1) unique = `${id}-${count}`
    counts.set(id, count)
    used.add(unique)
    return unique
  }
}

function takeFromEnd(children: PhrasingContent[]): string | undefined {
  const last = children.at(-1)
  const found = last?.type === 'text' ? written.exec(last.value) : undefined
  if (last?.type !== 'text' || !found) return undefined
  last.value = last.value.slice(0, found.index).trimEnd()
  return found[1]
}
