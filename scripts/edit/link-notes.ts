import type { Element, ElementContent, Nodes, Root } from 'hast'
import { profileOf } from '../model/language.ts'
import type { Place } from '../model/problem.ts'
import type { Block, Story } from '../model/story.ts'
import { printedAddress, saysAddress } from './printed-address.ts'
import { made, shownText } from './shown-text.ts'

/** A longer address is of no use in print: nobody types it. */
const mostInPrint = 300

/**
 * A story whose links outside have numbers at their words and their addresses in notes after the copy, in one
 * sequence with the notes that its author wrote; an address twice has one note, and one that its own words say has
 * none. In a note the address stands in brackets behind the words. `tooLong` takes addresses that cannot be printed.
 */
export function withLinkNotes(
  story: Story,
  language: string,
  tooLong: (href: string, place: Place) => void
): Story {
  const { slug, blocks, footnotes } = story
  const numbers = new Map<string, number>()
  const calls = new Map<number, number>()
  const numberOf = (what: string) => {
    if (!numbers.has(what)) numbers.set(what, numbers.size + 1)
    return numbers.get(what) ?? 0
  }
  const wanted = (href: string) => {
    if (printedAddress(href).length <= mostInPrint) return true
    tooLong(href, place)
    return false
  }
  const call = (number: number): Element => {
    const count = (calls.get(number) ?? 0) + 1
    calls.set(number, count)
    const id = `${slug}-fnref-${number}${count > 1 ? `-${count}` : ''}`
    const properties = { href: `#${slug}-fn-${number}`, id, dataFootnoteRef: '' }
    return element('a', properties, [made(String(number))])
  }
  let place: Place = { file: story.file }
  const noted = blocks.map(block => {
    place = block.place
    return withoutNotes.has(block.kind) ? block : withCalls(block)
  })
  const filed = footnotes.map((note, at) => ({ note, number: numberOf(`${at + 1}`) }))
  const addresses = [...numbers].filter(([what]) => !/^\d+$/.test(what))
  const [open, close] = profileOf(language).isSpaced ? [' (', ')'] : ['（', '）']
  const all = [
    ...filed.map(({ note, number }) => ({
      number,
      note: renumbered(withAddresses(note), slug, number)
    })),
    ...addresses.map(([href, number]) => ({ number, note: addressNote(slug, number, href) }))
  ]
  const inOrder = all.toSorted((one, other) => one.number - other.number)
  return { ...story, blocks: noted, footnotes: inOrder.map(({ note }) => note) }

  function withCalls(block: Block): Block {
    const node = { ...block.node, children: parted(block.node.children.flatMap(called)) }
    return { ...block, node, text: shownText(node) }
  }

  function called(node: ElementContent): ElementContent[] {
    if (node.type !== 'element') return [node]
    if ('dataFootnoteRef' in node.properties) {
      const filed = /-fn-(\d+)$/.exec(String(node.properties.href))?.[1] ?? ''
      return [call(numberOf(filed))]
    }
    const href = outsideHref(node)
    if (href !== undefined && wanted(href))
      return [node, element('sup', {}, [call(numberOf(href))])]
    return [{ ...node, children: parted(node.children.flatMap(called)) }]
  }

  function withAddresses<Node extends Nodes>(node: Node): Node {
    if (!('children' in node)) return node
    const children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
      const href = child.type === 'element' ? outsideHref(child) : undefined
      return href !== undefined && wanted(href)
        ? [child, made(`${open}${printedAddress(href)}${close}`)]
        : [withAddresses(child)]
    })
    return { ...node, children }
  }
}

/** Two numbers in a row have a comma between them: 7,8 is not 78. */
function parted(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node, at) => {
    const next = nodes[at + 1]
    if (!isRaised(node) || next === undefined || !isRaised(next)) return node
    return { ...node, children: [...node.children, made(',')] }
  })
}

function isRaised(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'sup') return false
  const [call] = node.children
  return call?.type === 'element' && 'dataFootnoteRef' in call.properties
}

/** Blocks whose links say elsewhere where they lead, or that have no room for a number. */
const withoutNotes: ReadonlySet<Block['kind']> = new Set(['pull-quote', 'code', 'qr'])

/** Whether a story's notes hold addresses of its links: they stand together at its very end. */
export function hasLinkNotes({ footnotes }: Story): boolean {
  return footnotes.some(({ children: [item] }) => {
    return item?.type === 'element' && item.properties.dataAddress !== undefined
  })
}

/** Where a link leads outside, whose words do not say so. */
function outsideHref(node: Element): string | undefined {
  const href = String(node.properties.href ?? '')
  const isOutside = node.tagName === 'a' && /^(?:https?|mailto|tel):/.test(href)
  return isOutside && !saysAddress(shownText(node), href) ? href : undefined
}

function renumbered(note: Root, slug: string, number: number): Root {
  const children = note.children.map(item =>
    item.type === 'element' && item.tagName === 'li'
      ? { ...item, properties: { ...item.properties, ...numbered(slug, number) } }
      : item
  )
  return { ...note, children }
}

function addressNote(slug: string, number: number, href: string): Root {
  const words = element('a', { href }, [made(printedAddress(href))])
  const link: Element = { ...words, data: { isAddress: true } }
  const properties = { ...numbered(slug, number), dataAddress: '' }
  return { type: 'root', children: [element('li', properties, [element('p', {}, [link])])] }
}

function numbered(slug: string, number: number) {
  return { id: `${slug}-fn-${number}`, value: String(number) }
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children }
}
