import type { ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import type { BlockKind } from '../model/story.ts'
import { element, type Shape, type ShapeTools } from './shape-tools.ts'
import { shownText } from './shown-text.ts'

/** Shapes what Markdown and HTML know by themselves; loose words become a paragraph. */
export async function shapeCopy(
  node: RootContent,
  place: Place,
  tools: ShapeTools
): Promise<readonly Shape[]> {
  const shapes: Shape[] = []
  let loose: ElementContent[] = []
  const gather = () => {
    if (loose.some(part => shownText(part) !== ''))
      shapes.push({ kind: 'paragraph', node: element('p', [], loose) })
    loose = []
  }
  for (const part of await tools.toHtml([node], place)) {
    const kind = part.type === 'element' ? kinds[part.tagName] : undefined
    if (part.type !== 'element' || kind === undefined) {
      loose.push(part)
      continue
    }
    gather()
    if (kind === 'rule' || shownText(part) !== '') shapes.push({ kind, node: part })
  }
  gather()
  return shapes
}

/** The contents of a paragraph, for a place that is a paragraph already. */
export async function inline(
  node: RootContent,
  place: Place,
  tools: ShapeTools
): Promise<readonly ElementContent[]> {
  const parts = await tools.toHtml([node], place)
  return parts.flatMap(part =>
    part.type === 'element' && kinds[part.tagName] ? part.children : [part]
  )
}

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  h2: 'subhead',
  h3: 'subhead',
  blockquote: 'quote',
  ul: 'list',
  ol: 'list',
  table: 'table',
  hr: 'rule'
}
