import type { Element, ElementContent } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { SetContext } from './set-paragraph.ts'
import { partOf, type SetInside, type Spot } from './spot.ts'

/** Room for the dots of a list and, at the least, for its numbers, in body characters. */
const dotEm = 1
const numberEm = 2

const block = /^(?:p|div|ul|ol|pre|blockquote|aside|table|figure|hr|h[2-4])$/

/** Sets a list item by item, each hanging by its mark; what an item holds besides words is set inside it. */
export function setItems(
  list: Element,
  spot: Spot,
  context: SetContext,
  inside: SetInside
): readonly SetPiece[] {
  const items = list.children.filter(child => child.type === 'element')
  const marksEm = roomForMarks(list, items, spot, context)
  const own = list.properties.style
  const styles = [...(own ? [String(own)] : []), ...(marksEm > 0 ? [`--marks:${marksEm}em`] : [])]
  const style = styles.length > 0 ? { style: styles.join(';') } : {}
  const properties = { ...list.properties, ...style }
  return items.flatMap((item, at) => {
    const pieces = inside(blocksOf(item), {
      ...spot,
      measureEm: spot.measureEm - marksEm,
      indentEm: 0,
      isQuoted: false,
      around: (child, begins) =>
        spot.around(
          partOf(list, [begins ? begun(item, child) : partOf(item, [child])], properties),
          begins && at === 0
        )
    })
    return pieces.map(piece => ({ ...piece, options: piece.options.slice(0, 1) }))
  })
}

/** The first part of an item, with its mark before it. */
function begun(item: Element, child: Element): Element {
  const names = item.properties.className
  const className = [...(Array.isArray(names) ? names : []), 'item']
  const { dataMark, ...properties } = item.properties
  return partOf(item, dataMark === undefined ? [child] : [markOf(String(dataMark)), child], {
    ...properties,
    className
  })
}

function markOf(value: string): Element {
  const properties = { className: ['item-mark'] }
  return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value }] }
}

/** As wide as the widest mark asks, so that all words of a list begin under one another. */
function roomForMarks(
  list: Element,
  items: readonly Element[],
  { family }: Spot,
  { ruler, style }: SetContext
): number {
  const names = list.properties.className
  if (Array.isArray(names) && names.includes('hotlines')) return 0
  const isNumbered = list.tagName === 'ol'
  const marks = items.flatMap(({ properties: { dataMark, value } }, at) =>
    dataMark === undefined && !isNumbered ? [] : [String(dataMark ?? `${value ?? at + 1}.`)]
  )
  const widest = Math.max(0, ...marks.map(mark => ruler.widthEm(mark, family)))
  const least = isNumbered ? numberEm : dotEm
  return marks.length === 0
    ? least
    : Math.max(least, Math.ceil(2 * (widest + style.measures.itemMarkGapEm)) / 2)
}

/** What an item holds, its loose words made paragraphs; the same for every measure. */
function blocksOf(item: Element): readonly Element[] {
  const known = blocksIn.get(item)
  if (known) return known
  const blocks: Element[] = []
  let words: ElementContent[] = []
  const gather = () => {
    const says = words.some(
      word => word.type === 'element' || /\S/.test('value' in word ? word.value : '')
    )
    if (says) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: words })
    words = []
  }
  for (const child of item.children) {
    if (child.type === 'element' && block.test(child.tagName)) {
      gather()
      blocks.push(child)
    } else words.push(child)
  }
  if (blocks.length === 0) words = item.children
  gather()
  if (blocks.length === 0)
    blocks.push({ type: 'element', tagName: 'p', properties: {}, children: [] })
  blocksIn.set(item, blocks)
  return blocks
}

const blocksIn = new WeakMap<Element, readonly Element[]>()
