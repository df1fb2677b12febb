import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import { ideograph } from '../kit/han.ts'
import type { Place } from '../model/problem.ts'
import { inline } from './shape-copy.ts'
import { element, type Shape, type ShapeTools } from './shape-tools.ts'
import { made, shownText } from './shown-text.ts'

const twoHan = new RegExp(`^${ideograph}{2}$`, 'u')

/**
 * Names parted by spaces or on lines of their own, each in a span; one of two characters is marked `spread`,
 * so that the page can make it as wide as one of three. A label is a paragraph above them.
 */
export async function nameList(
  label: readonly ElementContent[],
  content: readonly RootContent[],
  place: Place,
  tools: ShapeTools
): Promise<readonly Shape[]> {
  const shapes: Shape[] =
    label.length > 0 ? [{ kind: 'paragraph', node: element('p', [], label) }] : []
  for (const node of content) {
    const names = (await inline(node, place, tools)).flatMap(namesIn)
    const children = names.flatMap((name, at) => (at === 0 ? [name] : [made('\u3000'), name]))
    if (names.length > 0)
      shapes.push({ kind: 'paragraph', node: element('p', ['names'], children) })
  }
  return shapes
}

function namesIn(node: ElementContent): readonly Element[] {
  if (node.type !== 'text') return shownText(node) === '' ? [] : [name(node)]
  const words = node.value.split(/\s+/u).filter(word => word !== '')
  return words.map(value => name({ type: 'text', value }))
}

function name(node: ElementContent): Element {
  const classes = twoHan.test(shownText(node)) ? ['name', 'spread'] : ['name']
  return element('span', classes, [node])
}
