import type { Paragraph, Root, RootContent } from 'mdast'
import type {} from 'remark-directive'
import { attribute, isOptional, isSaid } from './directive.ts'
import { isPortraitType } from './portrait.ts'

/** So many pictures are set as one block; what follows them stands in the copy. */
export const mostInGroup = 3

/**
 * Puts the first picture of a story and those right behind it, in one paragraph or in several, into a group of their
 * own, as `:::pictures` does; a picture that is to stand apart, or that may be left out by itself, is in none.
 */
export function groupPictures(tree: Root): void {
  const { children } = tree
  const from = children.findIndex(node => isPicture(node) || isGroup(node))
  const run: PictureNode[] = []
  for (const node of children.slice(Math.max(0, from))) {
    if (!isPicture(node) || standsApart(node)) break
    run.push(node)
  }
  const nodes = run.flatMap(ownParagraphs)
  const [lead] = nodes
  if (!lead || nodes.length < 2) return
  // A correction may call the picture by its id.
  const id = lead.type === 'paragraph' ? undefined : lead.attributes?.id
  const group: RootContent = {
    type: 'containerDirective',
    name: 'pictures',
    attributes: id ? { id } : {},
    children: nodes.slice(0, mostInGroup),
    ...(lead.position ? { position: lead.position } : {})
  }
  children.splice(from, run.length, group, ...nodes.slice(mostInGroup))
}

/** A picture as a paragraph of its own, or several of them in one. */
export function isPicture(node: RootContent): node is PictureNode {
  if (node.type === 'paragraph') return picturesIn(node).length > 0
  return isNamed(node, 'picture')
}

/** A block that is a picture or holds nothing but pictures. */
export type PictureNode = Extract<
  RootContent,
  { type: 'paragraph' | 'leafDirective' | 'containerDirective' }
>

/** The pictures of a paragraph as paragraphs of their own. */
export function ownParagraphs(node: PictureNode): readonly PictureNode[] {
  if (node.type !== 'paragraph') return [node]
  return picturesIn(node).map(image => ({
    type: 'paragraph',
    children: [image],
    ...(image.position ? { position: image.position } : {})
  }))
}

/** The images of a paragraph that holds nothing else; none of one with words, or with characters given as pictures. */
function picturesIn({ children }: Paragraph) {
  const images = children.filter(child => child.type === 'image')
  const isAll = children.every(child => {
    if (child.type === 'image') return images.length === 1 || !child.url.startsWith('gaiji/')
    return child.type === 'break' || (child.type === 'text' && child.value.trim() === '')
  })
  return isAll ? images : []
}

function isGroup(node: RootContent): boolean {
  return isNamed(node, 'pictures')
}

function isNamed(node: RootContent, name: string): boolean {
  const isDirective = node.type === 'leafDirective' || node.type === 'containerDirective'
  return isDirective && node.name === name
}

/** A portrait stands in the copy that is about it. */
function standsApart(node: PictureNode): boolean {
  if (node.type === 'paragraph') return false
  return isSaid(node, 'apart') || isOptional(node) || isPortraitType(attribute(node, 'type') ?? '')
}
