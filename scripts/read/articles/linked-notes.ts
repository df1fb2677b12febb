import type { Nodes, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { pointsIn } from '../points-in.ts'
import { hide, linkEnd, linkMark, linkNumber } from './markup/mark.ts'
import type { ForeignLink } from './masked-copy.ts'

/**
 * Makes links of the words between the marks of a masked copy, in place, each where it stands in this text of its
 * file. Where a mark has no other in its parent, or stands in a link, in HTML or in code, the words stay.
 */
export function linkedNotes(tree: Root, links: readonly ForeignLink[], text: string): void {
  if (links.length === 0) return
  linkIn(tree, { links, pointAt: pointsIn(text) })
  visit(tree, node => {
    if ('value' in node) node.value = node.value.replace(linkMark, hide)
    if ('alt' in node) node.alt = node.alt?.replace(linkMark, hide)
    if ('title' in node) node.title = node.title?.replace(linkMark, hide)
  })
}

interface Source {
  readonly links: readonly ForeignLink[]
  readonly pointAt: (offset: number) => Point
}

function linkIn(node: Nodes, source: Source): void {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return
  const row = rowOf(source)
  for (const child of node.children) {
    if (child.type === 'text') row.takeText(child)
    else {
      linkIn(child, source)
      row.take(child)
    }
  }
  node.children = row.taken() as never[]
}

/** Takes the children of a node one after the other, and those between two marks into a link. */
function rowOf({ links, pointAt }: Source) {
  const left: Nodes[] = []
  let open: { readonly link: ForeignLink; readonly children: Nodes[] } | undefined
  const close = (isWhole: boolean) => {
    if (open) left.push(...(isWhole ? linkOf(open.link, open.children, pointAt) : open.children))
    open = undefined
  }
  const take = (node: Nodes) => void (open?.children ?? left).push(node)
  const takeText = ({ value, position }: Text) => {
    let at = 0
    let from = position?.start
    const takeWords = (to: number, end: Point | undefined) => {
      const place = from && end ? { position: { start: from, end } } : {}
      if (to > at) take({ type: 'text', value: value.slice(at, to), ...place })
    }
    for (const { 0: mark, 1: high = '', 2: low = '', index } of value.matchAll(linkMark)) {
      const begun = mark === linkEnd ? undefined : links[linkNumber(high, low)]
      const offset = begun?.start ?? (mark === linkEnd ? open?.link.end : undefined)
      // Such a sign may be the author's.
      if (offset === undefined) continue
      const point = pointAt(offset)
      takeWords(index, point)
      close(begun === undefined)
      if (begun) open = { link: begun, children: [] }
      at = index + mark.length
      from = point
    }
    takeWords(value.length, position?.end)
  }
  const taken = () => {
    close(false)
    return left
  }
  return { take, takeText, taken }
}

/** No link stands in another. */
function linkOf(
  { start, end, leadsTo }: ForeignLink,
  words: Nodes[],
  pointAt: Source['pointAt']
): readonly Nodes[] {
  const children = words as PhrasingContent[]
  if (words.some(node => node.type !== 'text' && holdsLink(node))) return words
  const position = { start: pointAt(start), end: pointAt(end) }
  return [{ type: 'link', url: leadsTo, title: null, children, position }]
}

function holdsLink(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return true
  return 'children' in node && node.children.some((child: Nodes) => holdsLink(child))
}
