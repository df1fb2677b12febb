import type { Html, Image, ImageReference, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Stretch } from '../../model/article.ts'
import { isBareName } from './bare-name.ts'
import { hidden } from './markup/mark.ts'
import { type TagPicture, tagPictures } from './tag-pictures.ts'

/** What is needed to find the pictures in an article's tree. */
export interface PictureSource {
  /** The file's text, cleaned, in which the tree's positions count. */
  readonly text: string
  /** Stretches that were rewritten as pictures of Markdown. */
  readonly rewritten: readonly Stretch[]
  /** Addresses that are written apart from their links and pictures, by name. */
  readonly definitions: ReadonlyMap<string, string>
}

/** A picture in the copy: its node's stretch of the file, and what its author says of it. */
export interface FoundPicture {
  readonly stretch: Stretch
  readonly address: string
  readonly alt: string
  readonly caption: readonly Stretch[]
  /** Address of the link that it is. */
  readonly leadsTo?: string
}

/** The pictures that a node is and no more: one by itself, in a link or in emphasis, or as tags. */
export function picturesAt(node: Nodes, source: PictureSource): readonly FoundPicture[] {
  if (node.type === 'image') return [imageFound(node, node.url, node.title, source)]
  if (node.type === 'imageReference')
    return [imageFound(node, source.definitions.get(node.identifier) ?? '', null, source)]
  if (node.type === 'html')
    return tagPictures(node.value).map(one => tagFound(node, one, source.text))
  if (!('children' in node) || !wrappers.has(node.type)) return []
  const parts = node.children.filter(isWords).map(child => picturesAt(child, source))
  const [[only, ...others] = [], ...more] = parts
  if (!only || others.length > 0 || more.length > 0) return []
  const leadsTo = linkOf(node, source.definitions)
  return [{ ...only, stretch: stretchOf(node), ...(leadsTo === undefined ? {} : { leadsTo }) }]
}

const wrappers: ReadonlySet<Nodes['type']> = new Set([
  ...(['link', 'linkReference', 'emphasis', 'strong'] as const)
])

function linkOf(node: Nodes, definitions: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'link') return node.url
  return node.type === 'linkReference' ? definitions.get(node.identifier) : undefined
}

/** Addresses by the names under which an article defines them. */
export function definitionsIn(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!found.has(identifier)) found.set(identifier, url)
  })
  return found
}

/** Whether a node is anything but blanks and line ends. */
export function isWords(node: Nodes): boolean {
  return (
    !(node.type === 'text' && node.value.replaceAll(hidden, '').trim() === '') &&
    node.type !== 'break'
  )
}

/** A piece of HTML without the pictures in it. */
export function withoutPictures(node: Html): Html {
  const value = tagPictures(node.value).reduceRight(
    (html, { whole }) => html.slice(0, whole.start) + html.slice(whole.end),
    node.value
  )
  return { ...node, value }
}

/** Where a node stands in the file. */
export function stretchOf({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

function imageFound(
  node: Image | ImageReference,
  address: string,
  title: string | null | undefined,
  { text, rewritten }: PictureSource
): FoundPicture {
  const own = stretchOf(node)
  const stretch = rewritten.find(({ start }) => start === own.start) ?? own
  const filed = text.slice(stretch.start, stretch.end)
  const alt = (node.alt ?? '').replaceAll(hidden, '').trim()
  const at = title ? filed.lastIndexOf(title) : isBareName(alt) ? -1 : filed.indexOf(alt)
  const words = title ?? alt
  const start = stretch.start + at
  const caption = at < 0 || words === '' ? [] : [{ start, end: start + words.length }]
  return { stretch, address, alt, caption }
}

function tagFound(node: Html, picture: TagPicture, text: string): FoundPicture {
  const { start: from } = stretchOf(node)
  const filed = text.slice(from, from + node.value.length)
  // In a quotation the file has marks between the lines that the value has not.
  const isSame = node.value.replace(/[\ue000-\ue006]/g, (_, at) => filed.charAt(at)) === filed
  const move = ({ start, end }: Stretch) => ({ start: from + start, end: from + end })
  return {
    stretch: isSame ? move(picture.whole) : stretchOf(node),
    address: picture.address,
    alt: picture.alt,
    caption: isSame ? picture.caption.map(move) : []
  }
}
