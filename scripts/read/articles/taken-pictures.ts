import type { Nodes } from 'mdast'
import type { Recast } from '../../model/article.ts'
import {
  type FoundPicture,
  isWords,
  type PictureSource,
  picturesAt,
  stretchOf,
  withoutPictures
} from './found-pictures.ts'

/** The pictures that stood in a node, and the marks of what is gone with them. */
export interface TakenPictures {
  readonly found: readonly FoundPicture[]
  readonly marks: readonly Recast[]
}

/**
 * Takes the pictures out of all that a node holds, in place, and with them the items, headings, rows, quotations
 * and links in which nothing else stood.
 */
export function takenPictures(node: Nodes, source: PictureSource): TakenPictures {
  const found: FoundPicture[] = []
  const marks: Recast[] = []
  if (!('children' in node)) return { found, marks }
  const children = node.children.flatMap((child: Nodes, at) => {
    const here = picturesAt(child, source)
    if (here.length > 0) {
      found.push(...here)
      return child.type === 'html' ? [withoutPictures(child)] : []
    }
    const inside = takenPictures(child, source)
    found.push(...inside.found)
    marks.push(...inside.marks)
    const [first] = inside.found
    const isHead = child.type === 'tableRow' && at === 0
    if (!first || isHead || child.type === 'tableCell' || holdsWords(child)) return [child]
    marks.push(...markBefore(child, first, source.text))
    return []
  })
  node.children = children as never[]
  return { found, marks }
}

/** Whether a node prints anything. */
export function holdsWords(node: Nodes): boolean {
  if ('children' in node) return node.children.some((child: Nodes) => holdsWords(child))
  if (node.type === 'html') return /\S/.test(node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''))
  return node.type !== 'definition' && isWords(node)
}

/** The mark of a heading or an item of which only a picture is left: `- ` is one only before words. */
export function markBefore(
  node: Nodes,
  { stretch }: FoundPicture,
  text: string
): readonly Recast[] {
  const { start } = stretchOf(node)
  const mark = text.slice(start, stretch.start)
  const isMark = /^(?:[#*+-]+|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/.test(mark)
  return isMark ? [{ start, end: stretch.start, kind: 'underline', prints: [] }] : []
}
