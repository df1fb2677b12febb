import type { Element, ElementContent } from 'hast'
import type { ListItem } from 'mdast'
import type { CopySource } from './copy-source.ts'

/** What the mark of an item may be: `3.`, `5)`, a task's box as filed, or a number and a box. */
export const itemMark = /^(?:\d{1,9}[.)])?(?:\[[ xX]\])?$/

const filedMark = /^(?:[-*+]|(\d{1,9}[.)]))[ \t]+(?:(\[[ xX]\])(?=\s))?/

/** Keeps the mark that an item has in the file, which Markdown counts anew or leaves out: `3.`, `5)`, `[x]`. */
export function keepMark(item: ListItem, source: CopySource): void {
  const span = source.spanOf(item)
  const [, number = '', box = ''] = filedMark.exec(span ? source.text.slice(span.start) : '') ?? []
  const dataMark = number + (typeof item.checked === 'boolean' ? box : '')
  item.checked = null
  if (dataMark) item.data = { ...item.data, hProperties: { dataMark } }
}

/** Numbers the items of a list that came as HTML, as a browser would. */
export function numbered(list: Element): Element {
  let number = Number(list.properties.start ?? 1)
  const children = list.children.map((child): ElementContent => {
    if (child.type !== 'element' || child.tagName !== 'li') return child
    const dataMark = child.properties.dataMark ?? `${number}.`
    number += 1
    return { ...child, properties: { ...child.properties, dataMark } }
  })
  return { ...list, children }
}
