import type { Html, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Recast, Stretch } from '../../model/article.ts'
import { pointsIn } from '../points-in.ts'
import {
  definitionsIn,
  type FoundPicture,
  isWords,
  type PictureSource,
  picturesAt,
  withoutPictures
} from './found-pictures.ts'
import type { FindPlace, PicturePlace } from './picture-places.ts'
import { holdsWords, markBefore, takenPictures } from './taken-pictures.ts'
import { withoutGap } from './without-gap.ts'

/** What is needed to take the pictures out of an article's tree. */
export interface PictureTools extends Omit<PictureSource, 'definitions'> {
  /** Path of the article in the folder. */
  readonly path: string
  readonly find: FindPlace
}

/**
 * Gives every picture of an article a paragraph of its own: one on a line by itself parts the words around it,
 * one within a line, a heading, a list, a table or a quotation follows it, without its caption. One that cannot be
 * had is left out, and the words around it stay together.
 */
export async function ownPictures(
  tree: Root,
  tools: PictureTools
): Promise<{ readonly tree: Root; readonly recasts: readonly Recast[] }> {
  const recasts: Recast[] = []
  const source = { ...tools, definitions: definitionsIn(tree) }
  const places = await placesIn(tree, source, tools)
  const isLost = ({ address }: FoundPicture) => 'lost' in (places.get(address) ?? {})
  const children = tree.children.flatMap(block =>
    partsOf(block, { ...source, isLost, recasts }).flatMap(part =>
      'node' in part ? [part.node] : shown(part.found, part.isDeep)
    )
  )
  return { tree: { ...tree, children }, recasts }

  function shown(found: FoundPicture, isDeep: boolean): readonly RootContent[] {
    const place = places.get(found.address)
    if (!place) return []
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
    const at = placed(found.stretch, tools.text)
    return [{ type: 'paragraph', children: [{ ...image, ...at }], ...at }]
  }
}

/** Where the pictures of an article lie, by their addresses. */
async function placesIn(
  tree: Root,
  source: PictureSource,
  { find, path }: PictureTools
): Promise<ReadonlyMap<string, PicturePlace>> {
  const places = new Map<string, PicturePlace>()
  const addresses = new Set<string>()
  visit(tree, node => {
    for (const { address } of picturesAt(node, source)) addresses.add(address)
  })
  for (const address of addresses) places.set(address, await find(path, address))
  return places
}

/** Many a picture is a link to itself, in a larger size. */
function isPicture(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#].*)?$/i.test(address)
}

function altNote({ alt }: FoundPicture, printed: string): { note?: string } {
  return alt === '' || alt === printed ? {} : { note: alt }
}

type Part =
  | { readonly node: RootContent }
  | { readonly found: FoundPicture; readonly isDeep: boolean }

interface Looking extends PictureSource {
  readonly isLost: (found: FoundPicture) => boolean
  readonly recasts: Recast[]
}

function partsOf(block: RootContent, looking: Looking): readonly Part[] {
  if (block.type === 'html') return htmlParts(block, looking)
  if (block.type === 'paragraph') return paragraphParts(block, looking)
  const { found, marks } = takenPictures(block, looking)
  looking.recasts.push(...marks)
  const [first] = found
  const pictures = found.map(one => ({ found: one, isDeep: true }))
  if (!first || holdsWords(block)) return [{ node: block }, ...pictures]
  looking.recasts.push(...markBefore(block, first, looking.text))
  return pictures
}

function paragraphParts(block: Paragraph, looking: Looking): readonly Part[] {
  const parts: Part[] = []
  const after: FoundPicture[] = []
  let words: PhrasingContent[] = []
  const gather = () => {
    if (words.some(holdsWords)) parts.push({ node: { ...block, children: trimmed(words) } })
    words = []
  }
  for (const at of block.children.keys()) {
    const { own, within, left } = childParts(block.children, at, looking)
    if (own.length > 0) gather()
    for (const found of own) parts.push({ found, isDeep: false })
    after.push(...within)
    words.push(...left)
    if (within.length > 0 && left.length === 0) words = withoutGap(words, block.children[at + 1])
  }
  gather()
  return [...parts, ...after.map(found => ({ found, isDeep: true }))]
}

/** The pictures in a child of a paragraph that part it, those that do not, and what is left of the child. */
function childParts(
  children: readonly PhrasingContent[],
  at: number,
  looking: Looking
): {
  readonly own: readonly FoundPicture[]
  readonly within: readonly FoundPicture[]
  readonly left: readonly PhrasingContent[]
} {
  const [child] = children.slice(at)
  if (!child) return { own: [], within: [], left: [] }
  const found = picturesAt(child, looking)
  if (found.length === 0) {
    const within = takenPictures(child, looking).found
    return { own: [], within, left: within.length === 0 || holdsWords(child) ? [child] : [] }
  }
  const isWithin = found.every(looking.isLost) || isInLine(children, at)
  const rest = child.type === 'html' ? [withoutPictures(child)] : []
  const left = rest.filter(({ value }) => value !== '')
  return isWithin ? { own: [], within: found, left } : { own: found, within: [], left }
}

/** Whether words stand on both sides of a picture in its line. */
function isInLine(children: readonly PhrasingContent[], at: number): boolean {
  const before = children[at - 1]
  const after = children[at + 1]
  const isBeside = (node: PhrasingContent | undefined, line: RegExp) =>
    node?.type === 'text' ? line.test(node.value) : node !== undefined && holdsWords(node)
  return (
    isBeside(before, /[^\s\ue000][^\S\n\ue000]*$/) && isBeside(after, /^[^\S\n\ue000]*[^\s\ue000]/)
  )
}

function htmlParts(block: Html, looking: Looking): readonly Part[] {
  const found = picturesAt(block, looking)
  if (found.length === 0) return [{ node: block }]
  const rest = withoutPictures(block)
  const hasWords = holdsWords(rest)
  const pictures = found.map(one => ({ found: one, isDeep: hasWords }))
  return hasWords ? [{ node: rest }, ...pictures] : pictures
}

/** Without blanks where a picture stood. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const from = children.findIndex(isWords)
  const to = children.findLastIndex(isWords) + 1
  return children.slice(from, to).map((child, at, all) => {
    if (child.type !== 'text') return child
    const value = at === 0 ? child.value.trimStart() : child.value
    return { ...child, value: at === all.length - 1 ? value.trimEnd() : value }
  })
}

function placed({ start, end }: Stretch, text: string): Pick<Image, 'position'> {
  const point = pointsIn(text)
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
