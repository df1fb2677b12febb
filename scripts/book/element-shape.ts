import type { Element, ElementContent } from 'hast'
import { readableTable } from './readable-table.ts'

/** Mends the order of parts where HTML asks for one (table, figure, ruby), and how a table is shown; no text moves or goes. */
export function inShape(element: Element): ElementContent[] {
  switch (element.tagName) {
    case 'table':
      return [readableTable({ ...element, children: tableParts(element.children) })]
    case 'figure':
      return [{ ...element, children: figureParts(element.children) }]
    case 'ruby':
      return isRuby(element.children) ? [element] : element.children.flatMap(withoutReadings)
    default:
      return [element]
  }
}

/** Caption first, one head, bodies, one foot; whatever comes in another order becomes a body. */
function tableParts(children: readonly ElementContent[]): ElementContent[] {
  const parts: Element[] = []
  children.forEach((child, index) => {
    if (child.type !== 'element') return
    const last = parts.at(-1)
    if (child.tagName === 'tr' && last?.tagName === 'tbody') last.children.push(child)
    else parts.push(tablePart(child, parts, index === children.length - 1))
  })
  return parts
}

function tablePart(child: Element, before: readonly Element[], isEnd: boolean): Element {
  if (child.tagName === 'tr') return named('tbody', [child])
  if (child.tagName === 'caption')
    return before.length === 0 ? child : named('tbody', [captionRow(child)])
  const isFirst = before.every(({ tagName }) => tagName === 'caption')
  const stays = (child.tagName === 'thead' && isFirst) || (child.tagName === 'tfoot' && isEnd)
  return stays ? child : { ...child, tagName: 'tbody' }
}

function captionRow(caption: Element): Element {
  return named('tr', [{ ...caption, tagName: 'td' }])
}

function figureParts(children: readonly ElementContent[]): ElementContent[] {
  const says = children.filter(
    child => child.type === 'element' || /\S/.test(child.type === 'text' ? child.value : '')
  )
  const isCaption = (child?: ElementContent) =>
    child?.type === 'element' && child.tagName === 'figcaption'
  const caption = isCaption(says.at(-1)) ? says.at(-1) : says[0]
  return children.map(child =>
    child.type === 'element' && isCaption(child) && child !== caption
      ? { ...child, tagName: 'div' }
      : child
  )
}

/** Base first, a reading last: any other ruby is an error in a book. */
function isRuby(children: readonly ElementContent[]): boolean {
  const names = children.map(child => (child.type === 'element' ? child.tagName : '#'))
  return (
    names[0] !== 'rt' &&
    names[0] !== 'rp' &&
    /^r[tp]$/.test(names.at(-1) ?? '') &&
    names.includes('rt')
  )
}

function withoutReadings(node: ElementContent): ElementContent[] {
  const isReading = node.type === 'element' && (node.tagName === 'rt' || node.tagName === 'rp')
  return isReading ? node.children : [node]
}

function named(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
