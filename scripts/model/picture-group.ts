import type { Element } from 'hast'

/** Whether an element is a group of pictures that is set as one block. */
export function isPictureGroup({ tagName, properties }: Element): boolean {
  const names = properties.className
  return tagName === 'figure' && Array.isArray(names) && names.includes('pictures')
}

/** The pictures of a group, each with its caption. */
export function groupFigures(group: Element): readonly Element[] {
  return group.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'figure'
  )
}

/** The first child of a kind. */
export function childOf(node: Element, tagName: string): Element | undefined {
  return node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === tagName
  )
}
