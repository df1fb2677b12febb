import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Place } from '../model/problem.ts'
import { hotlineItem } from './hotline-item.ts'
import { inline } from './shape-copy.ts'
import { element, type ShapeTools } from './shape-tools.ts'
import { shownText } from './shown-text.ts'

/** A list of hotlines, one for each line or list item of the copy, under its label if it has one. */
export async function hotlineList(
  label: readonly ElementContent[],
  content: readonly RootContent[],
  place: Place,
  tools: ShapeTools
): Promise<Element> {
  const items = label.length > 0 ? [element('li', ['head'], label)] : []
  for (const node of paragraphsIn(content))
    for (const line of linesOf(await inline(node, place, tools))) items.push(hotlineItem(line))
  return element('ul', ['hotlines'], items)
}

function paragraphsIn(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] =>
    node.type === 'list' || node.type === 'listItem' ? paragraphsIn(node.children) : [node]
  )
}

function linesOf(parts: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]]
  for (const part of parts) {
    if (part.type === 'element' && part.tagName === 'br') lines.push([])
    else if (shownText(part) !== '') lines.at(-1)?.push(part)
  }
  return lines.filter(line => line.length > 0)
}
