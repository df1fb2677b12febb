import type { Element, ElementContent } from 'hast'
import type { SetFrame, SetPage } from '../model/set-copy.ts'

/**
 * Pages whose links lead to what a PDF can open: outside, or to a place of these pages. One to a story (`rain.md`)
 * leads to its frame; one to what stands on none of them is words alone.
 */
export function withLiveLinks(pages: readonly SetPage[]): readonly SetPage[] {
  const frames = pages.flatMap(page => page.frames)
  const places = new Set([
    ...frames.map(({ frame }) => frame.story),
    ...frames.flatMap(nodesOf).flatMap(idsIn)
  ])
  const live = (node: Element) => withLive(node, places)
  return pages.map(page => ({
    ...page,
    frames: page.frames.map(set => ({
      ...set,
      ...(set.picture ? { picture: { ...set.picture, node: live(set.picture.node) } } : {}),
      copy: set.copy.map(leg => ({ ...leg, nodes: leg.nodes.map(live) }))
    }))
  }))
}

function nodesOf({ picture, copy }: SetFrame): readonly Element[] {
  return [...(picture ? [picture.node] : []), ...copy.flatMap(({ nodes }) => nodes)]
}

function idsIn(node: ElementContent): readonly string[] {
  if (node.type !== 'element') return []
  const { id } = node.properties
  return [...(id === undefined ? [] : [String(id)]), ...node.children.flatMap(idsIn)]
}

function withLive<Node extends ElementContent>(node: Node, places: ReadonlySet<string>): Node {
  if (node.type !== 'element') return node
  const children = node.children.map(child => withLive(child, places))
  const isSame = children.every((child, at) => child === node.children[at])
  const { href, ...others } = node.properties
  if (href === undefined || /^[a-z]+:/i.test(String(href)))
    return isSame ? node : { ...node, children }
  const place = decodeURIComponent(String(href).replace(/^#|\.md$/g, ''))
  const properties = places.has(place)
    ? { ...others, href: `#${encodeURIComponent(place)}` }
    : others
  return { ...node, properties, children }
}
