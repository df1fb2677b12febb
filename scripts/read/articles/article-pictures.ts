import type { Html, Image, ImageReference, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Recast, Stretch } from '../../model/article.ts'
import { isBareName } from './bare-name.ts'
import { hidden } from './markup/mark.ts'
import type { FindPlace } from './picture-places.ts'
import { type TagPicture, tagPictures } from './tag-pictures.ts'

/** What is needed to take the pictures out of an article's tree. */
export interface PictureTools {
  /** The file's text, cleaned, in which the tree's positions count. */
  readonly text: string
  /** Path of the article in the folder. */
  readonly path: string
  readonly find: FindPlace
  /** Stretches that were rewritten as pictures of Markdown. */
  readonly rewritten: readonly Stretch[]
}

/** A picture in the copy: its node's stretch of the file, and what its author says of it. */
interface Found {
  readonly stretch: Stretch
  readonly address: string
  readonly alt: string
  readonly caption: readonly Stretch[]
  /** Address of the link that it is. */
  readonly leadsTo?: string
}

/**
 * Gives every picture of an article a paragraph of its own: one between words parts their paragraph, one inside
 * a list, a table or a quotation follows it, without its caption. One that cannot be had is left out.
 */
export async function ownPictures(
  tree: Root,
  tools: PictureTools
): Promise<{ readonly tree: Root; readonly recasts: readonly Recast[] }> {
  const recasts: Recast[] = []
  const children: RootContent[] = []
  const definitions = definitionsIn(tree)
  for (const block of tree.children) {
    const parts = partsOf(block, tools, definitions)
    for (const part of parts) {
      if ('node' in part) children.push(part.node)
      else children.push(...(await shown(part.found, part.isDeep)))
    }
  }
  return { tree: { ...tree, children }, recasts }

  async function shown(found: Found, isDeep: boolean): Promise<readonly RootContent[]> {
    const place = await tools.find(tools.path, found.address)
    if ('lost' in place) {
      const note = `${place.lost} ${place.address}`
      recasts.push({ ...found.stretch, kind: 'lost-picture', prints: [], note })
      return []
    }
    const prints = isDeep ? [] : found.caption
    const words = prints.map(({ start, end }) => tools.text.slice(start, end)).join('')
    recasts.push({ ...found.stretch, kind: 'picture', prints, ...altNote(found, words) })
    const image: Image = { type: 'image', url: place.name, alt: words.trim(), title: null }
    const { leadsTo } = found
    if (found.alt !== '' && found.alt !== words) image.data = { spokenAlt: found.alt }
    if (leadsTo !== undefined && !isPicture(leadsTo)) image.data = { ...image.data, leadsTo }
    return [{ type: 'paragraph', children: [{ ...image, ...placed(found.stretch, tools.text) }] }]
  }
}

/** Many a picture is a link to itself, in a larger size. */
function isPicture(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#].*)?$/i.test(address)
}

function altNote({ alt }: Found, printed: string): { note?: string } {
  return alt === '' || alt === printed ? {} : { note: alt }
}

type Part = { readonly node: RootContent } | { readonly found: Found; readonly isDeep: boolean }

function partsOf(
  block: RootContent,
  tools: PictureTools,
  definitions: ReadonlyMap<string, string>
): readonly Part[] {
  if (block.type === 'html') return htmlParts(block, tools)
  if (block.type !== 'paragraph') {
    const deep = takeOut(block, tools, definitions)
    return [{ node: block }, ...deep.map(found => ({ found, isDeep: true }))]
  }
  const parts: Part[] = []
  let words: typeof block.children = []
  const gather = () => {
    if (words.some(isWords)) parts.push({ node: { ...block, children: trimmed(words) } })
    words = []
  }
  for (const child of block.children) {
    const found = foundIn(child, tools, definitions)
    if (found.length > 0) gather()
    else words.push(child)
    for (const one of found) parts.push({ found: one, isDeep: false })
  }
  gather()
  return parts
}

/** A picture by itself, in a link or in emphasis, or as a tag. */
function foundIn(
  node: Nodes,
  tools: PictureTools,
  definitions: ReadonlyMap<string, string>
): readonly Found[] {
  if (node.type === 'image') return [imageFound(node, node.url, node.title, tools)]
  if (node.type === 'imageReference')
    return [imageFound(node, definitions.get(node.identifier) ?? '', null, tools)]
  if (node.type === 'html')
    return tagPictures(node.value).map(one => tagFound(node, one, tools.text))
  if (node.type !== 'link' && node.type !== 'emphasis' && node.type !== 'strong') return []
  const words = node.children.filter(isWords)
  const inside = node.children.flatMap(child => foundIn(child, tools, definitions))
  const [only, ...others] = inside
  return only &&
    others.length === 0 &&
    words.every(one => foundIn(one, tools, definitions).length > 0)
    ? [
        {
          ...only,
          stretch: stretchOf(node),
          ...(node.type === 'link' ? { leadsTo: node.url } : {})
        }
      ]
    : []
}

/** Takes the pictures out of a block that is no paragraph; they follow it. */
function takeOut(
  block: RootContent,
  tools: PictureTools,
  definitions: ReadonlyMap<string, string>
): readonly Found[] {
  const found: Found[] = []
  visit(block, (node, index, parent) => {
    if (!parent || index === undefined || node === block) return
    const here = foundIn(node, tools, definitions)
    if (here.length === 0) return
    found.push(...here)
    const left = node.type === 'html' ? [withoutPictures(node)] : []
    parent.children.splice(index, 1, ...(left as never[]))
    return index + left.length
  })
  return found
}

function htmlParts(block: Html, tools: PictureTools): readonly Part[] {
  const found = tagPictures(block.value).map(one => tagFound(block, one, tools.text))
  if (found.length === 0) return [{ node: block }]
  const rest = withoutPictures(block)
  const hasWords = /\S/.test(rest.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''))
  const pictures = found.map(one => ({ found: one, isDeep: hasWords }))
  return hasWords ? [{ node: rest }, ...pictures] : pictures
}

function withoutPictures(node: Html): Html {
  const value = tagPictures(node.value).reduceRight(
    (html, { whole }) => html.slice(0, whole.start) + html.slice(whole.end),
    node.value
  )
  return { ...node, value }
}

function imageFound(
  node: Image | ImageReference,
  address: string,
  title: string | null | undefined,
  { text, rewritten }: PictureTools
): Found {
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

function tagFound(node: Html, picture: TagPicture, text: string): Found {
  const { start: from } = stretchOf(node)
  const filed = text.slice(from, from + node.value.length)
  // In a quotation the file has marks between the lines that the value has not.
  const isSame = filed === node.value
  const move = ({ start, end }: Stretch) => ({ start: from + start, end: from + end })
  return {
    stretch: isSame ? move(picture.whole) : stretchOf(node),
    address: picture.address,
    alt: picture.alt,
    caption: isSame ? picture.caption.map(move) : []
  }
}

function definitionsIn(tree: Root): ReadonlyMap<string, string> {
  return new Map(
    tree.children.flatMap(node =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : []
    )
  )
}

function isWords(node: Nodes): boolean {
  return (
    !(node.type === 'text' && node.value.replaceAll(hidden, '').trim() === '') &&
    node.type !== 'break'
  )
}

/** Without blanks where a picture stood. */
function trimmed<Child extends Nodes>(children: readonly Child[]): Child[] {
  const from = children.findIndex(isWords)
  const to = children.findLastIndex(isWords) + 1
  return children.slice(from, to).map((child, at, all) => {
    if (child.type !== 'text') return child
    const value = at === 0 ? child.value.trimStart() : child.value
    return { ...child, value: at === all.length - 1 ? value.trimEnd() : value }
  })
}

function stretchOf({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

function placed({ start, end }: Stretch, text: string): Pick<Image, 'position'> {
  const point = (offset: number) => {
    const before = text.slice(0, offset)
    return {
      line: before.split('\n').length,
      column: offset - before.lastIndexOf('\n'),
      offset
    }
  }
  return { position: { start: point(start), end: point(end) } }
}

declare module 'mdast' {
  interface ImageData {
    /** What a picture shows, for those who hear it, where its caption says something else. */
    spokenAlt?: string
    /** Where it leads, being a link itself. */
    leadsTo?: string
  }
}
