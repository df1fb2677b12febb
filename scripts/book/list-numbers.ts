import type { Element, ElementContent, Text } from 'hast'

/**
 * Shows the marks of lists as they were filed: numbers that a reader counts by itself (3. 4. 5.) are left to it,
 * all others, as 5), [x] or 1. 3. 7., are words of their items.
 */
export function withListNumbers(node: Element): Element {
  const children = node.children.map(child =>
    child.type === 'element' ? withListNumbers(child) : child
  )
  if (node.tagName !== 'ol' && node.tagName !== 'ul') return { ...node, children }
  const { start: _, ...properties } = node.properties
  const first = node.tagName === 'ol' ? countedFrom(children) : undefined
  if (first === undefined) return { ...node, properties, children: children.map(marked) }
  return {
    ...node,
    properties: first === 1 ? properties : { ...properties, start: first },
    children
  }
}

/** The number from which a list counts on by one with a point after each; undefined where it does not. */
function countedFrom(children: readonly ElementContent[]): number | undefined {
  const numbers = children
    .filter(child => child.type === 'element')
    .map(item => /^(\d+)\.$/.exec(String(item.properties.dataMark ?? ''))?.[1])
  const first = Number(numbers[0])
  return numbers.every((number, at) => Number(number) === first + at) ? first : undefined
}

function marked(item: ElementContent): ElementContent {
  if (item.type !== 'element' || item.properties.dataMark === undefined) return item
  const names = item.properties.className
  const className = [...(Array.isArray(names) ? names : []), 'marked']
  const text: Text = { type: 'text', value: String(item.properties.dataMark) }
  const properties = { className: ['item-mark'] }
  const mark: Element = { type: 'element', tagName: 'span', properties, children: [text] }
  return {
    ...item,
    properties: { ...item.properties, className },
    children: atHead(item.children, [mark, { type: 'text', value: ' ' }])
  }
}

/** In the item's first paragraph, where it begins with one. */
function atHead(
  children: readonly ElementContent[],
  added: readonly ElementContent[]
): ElementContent[] {
  const [first, ...rest] = children
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [...added, ...first.children] }, ...rest]
    : [...added, ...children]
}
