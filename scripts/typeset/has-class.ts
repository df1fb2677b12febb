import type { Element } from 'hast'

/** Whether an element carries a class. */
export function hasClass(node: Element, name: string): boolean {
  const names = node.properties.className
  return Array.isArray(names) && names.includes(name)
}
