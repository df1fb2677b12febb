import type { Element, ElementContent } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import type { SetContext } from './set-paragraph.ts'

/** Where blocks are set that stand inside another: their width, their type, and what is around them. */
export interface Spot {
  /** The block of the story to which they belong, and its line in the file. */
  readonly block: string
  readonly line: number
  /** Body characters. */
  readonly measureEm: number
  readonly family: string
  /** First-line indent of a paragraph. */
  readonly indentEm: number
  readonly hyphens: boolean
  /** They stand right in a quotation or a letter, whose last words may say who speaks. */
  readonly isQuoted: boolean
  /**
   * Puts what is set into the elements around it; `begins` where it is the first of what they hold, so that an
   * item has its mark once however its lines are parted.
   */
  readonly around: (child: Element, begins: boolean) => Element
}

/** Where a block of the story itself stands, in a leg of the given measure (body characters). */
export function spotOf(
  block: Pick<Block, 'id' | 'place'>,
  measureEm: number,
  { style }: SetContext
): Spot {
  return {
    block: block.id,
    line: block.place.line ?? 1,
    measureEm,
    family: style.roles.body,
    indentEm: style.indentEm,
    hyphens: true,
    isQuoted: false,
    around: child => child
  }
}

/** Sets blocks where they stand, as `setBlocks` does. */
export type SetInside = (nodes: readonly ElementContent[], spot: Spot) => readonly SetPiece[]

declare module 'hast' {
  interface ElementData {
    /** The element of the copy of which this is a part. */
    partOf?: Element
  }
}

/** A part of an element: itself around some of what it holds. */
export function partOf(
  whole: Element,
  children: ElementContent[],
  properties = whole.properties
): Element {
  return { ...whole, properties, children, data: { ...whole.data, partOf: whole } }
}

/** Parts of one element that follow one another in a leg become one again, and what they hold too. */
export function joinParts<Node extends ElementContent>(nodes: readonly Node[]): Node[] {
  const joined: Node[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const whole = last && joinedWith(last, node)
    if (whole) joined[joined.length - 1] = whole as Node
    else joined.push(node)
  }
  return joined
}

function joinedWith(last: ElementContent, node: ElementContent): Element | undefined {
  if (last.type !== 'element' || node.type !== 'element') return undefined
  if (/break-before/.test(String(node.properties.style ?? ''))) return undefined
  const isMore = last.data?.partOf !== undefined && last.data.partOf === node.data?.partOf
  return isMore ? { ...last, children: joinParts([...last.children, ...node.children]) } : undefined
}
