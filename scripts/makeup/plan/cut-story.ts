import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { hasLinkNotes } from '../../edit/link-notes.ts'
import type { Block, Story } from '../../model/story.ts'

/** The place where a story leaves its page: after so many UTF-16 units of a block's text; 0 is before the block. */
export interface CutPlace {
  readonly block: string
  readonly offset: number
}

/** A story in two parts, each a story of its own: what stands first, and the rest under a short head. */
export function cutStory(
  story: Story,
  cut: CutPlace,
  rest: { readonly slug: string; readonly kicker: string }
): readonly [first: Story, rest: Story] | undefined {
  const at = story.blocks.findIndex(block => block.id === cut.block)
  const block = story.blocks[at]
  if (!block || (at === 0 && cut.offset === 0)) return undefined
  const inside = cut.offset > 0 && cut.offset < block.text.length
  const [head, tail] = inside ? splitBlock(block, cut.offset) : [undefined, undefined]
  const before = cut.offset >= block.text.length ? at + 1 : at
  const after = cut.offset === 0 ? at : at + 1
  const { source, byline: _byline, column: _column, headline, ...others } = story.meta
  const above = [...story.blocks.slice(0, before), ...(head ? [head] : [])]
  const below = [...(tail ? [tail] : []), ...story.blocks.slice(after)]
  // A note stands on the page that calls for it first; those with addresses are a list, which stays one.
  const notesBelow = hasLinkNotes(story)
    ? story.footnotes
    : story.footnotes.filter(note => !isCalled(note, above) && isCalled(note, below))
  return [
    {
      ...story,
      meta: withoutSource(story.meta),
      blocks: above,
      footnotes: story.footnotes.filter(note => !notesBelow.includes(note))
    },
    {
      ...story,
      slug: rest.slug,
      meta: {
        ...others,
        priority: Math.max(3, others.priority),
        headline: { kicker: rest.kicker, main: headline.main },
        ...(source === undefined ? {} : { source })
      },
      blocks: below,
      footnotes: notesBelow
    }
  ]
}

function isCalled(note: Root, blocks: readonly Block[]): boolean {
  const ids = note.children.map(node => (node.type === 'element' ? node.properties.id : undefined))
  let called = false
  for (const block of blocks)
    visit(block.node, 'element', ({ properties: { href } }) => {
      called ||= ids.some(id => id !== undefined && href === `#${id}`)
    })
  return called
}

function withoutSource(meta: Story['meta']): Story['meta'] {
  const { source: _, ...rest } = meta
  return rest
}

function splitBlock(block: Block, offset: number): readonly [Block, Block] {
  const [left, right] = splitNodes(block.node.children, offset)
  const part = (children: ElementContent[], text: string, continued: boolean): Block => {
    const names = block.node.properties.className
    const className = [...(Array.isArray(names) ? names : []), ...(continued ? ['continued'] : [])]
    const properties = { ...block.node.properties, className }
    return { ...block, node: { ...block.node, properties, children }, text }
  }
  return [
    part(left, block.text.slice(0, offset), false),
    part(right, block.text.slice(offset), true)
  ]
}

/** Splits inline copy after so many UTF-16 units of its text. */
function splitNodes(
  nodes: readonly ElementContent[],
  offset: number
): readonly [ElementContent[], ElementContent[]] {
  const left: ElementContent[] = []
  const right: ElementContent[] = []
  let seen = 0
  for (const node of nodes) {
    const length = textLength(node)
    if (seen + length <= offset) left.push(node)
    else if (seen >= offset) right.push(node)
    else if (node.type === 'text') {
      left.push({ ...node, value: node.value.slice(0, offset - seen) })
      right.push({ ...node, value: node.value.slice(offset - seen) })
    } else if (node.type === 'element') {
      const [inLeft, inRight] = splitNodes(node.children, offset - seen)
      left.push({ ...node, children: inLeft })
      right.push({ ...node, children: inRight })
    }
    seen += length
  }
  return [left, right]
}

function textLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  if (node.type !== 'element') return 0
  return (node as Element).children.reduce((sum, child) => sum + textLength(child), 0)
}
