import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { percentDecoded } from '../kit/percent.ts'
import type { Block } from '../model/story.ts'

/**
 * Leads links to places of their own story (`#小标题`) to the blocks that are there: one with such an id, or a subhead
 * whose words make such a name, as GitHub makes it. `leadsNowhere` takes the others, of which the words stay; without
 * it they are left as they are.
 */
export function settleOwnPlaces(
  blocks: readonly Block[],
  notes: readonly Nodes[],
  leadsNowhere: ((href: string) => void) | undefined
): void {
  const heads = new Map(
    blocks.filter(({ kind }) => kind === 'subhead').map(({ id, text }) => [nameOf(text), id])
  )
  const known = new Set(blocks.flatMap(({ id, node }) => [id, ...idsIn(node)]))
  for (const node of [...blocks.map(block => block.node), ...notes])
    visit(node, 'element', ({ properties }: Element) => {
      const href = String(properties.href ?? '')
      if (!href.startsWith('#') || 'dataFootnoteRef' in properties) return
      const name = percentDecoded(href.slice(1))
      if (known.has(name)) return
      const head = heads.get(nameOf(name))
      if (head !== undefined) properties.href = `#${head}`
      else if (leadsNowhere) {
        delete properties.href
        leadsNowhere(href)
      }
    })
}

/** `What’s new, 2024?` → `whats-new-2024`. */
function nameOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
    .replace(/\s/g, '-')
}

function idsIn(node: Element): readonly string[] {
  const ids: string[] = []
  visit(node, 'element', ({ properties: { id } }) => {
    if (id !== undefined) ids.push(String(id))
  })
  return ids
}
