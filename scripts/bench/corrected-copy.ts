import type { Element, ElementContent } from 'hast'
import type { Block, Story } from '../model/story.ts'
import { setCopy } from '../typeset/set-copy.ts'
import type { SetContext } from '../typeset/set-paragraph.ts'

/**
 * A story whose longest paragraph has so many lines more (or, negative, fewer) at a measure, as a correction adds or
 * cuts words; undefined where no number of words does that.
 */
export function correctedCopy(
  story: Story,
  change: number,
  measure: number,
  context: SetContext
): Story | undefined {
  const plain = story.blocks.filter(({ kind, node }) => kind === 'paragraph' && isPlain(node))
  const [first, ...rest] = plain
  if (!first) return undefined
  const block = rest.reduce((a, b) => (b.text.length > a.text.length ? b : a), first)
  const rowsOf = (one: Block) => rows({ ...story, blocks: [one] }, measure, context)
  const wanted = rowsOf(block) + change
  const line = block.text.length / Math.max(1, rowsOf(block))
  for (let part = 2; part <= 12; part += 1) {
    const characters = Math.round((line * Math.abs(change) * part) / 6)
    const changed = change > 0 ? longer(block, characters) : shorter(block, characters)
    if (changed && rowsOf(changed) === wanted) return withBlock(story, changed)
  }
  return undefined
}

function isPlain({ children }: Element): boolean {
  return children.length === 1 && children[0]?.type === 'text'
}

function rows(story: Story, measure: number, context: SetContext): number {
  const pieces = setCopy(story, measure, context)
  return pieces.reduce((sum, { options }) => sum + (options[0]?.rows ?? 0), 0)
}

function longer(block: Block, characters: number): Block | undefined {
  let words = block.text
  while (words.length < characters) words += ` ${block.text}`
  return withText(block, `${block.text} ${wholeWords(words.slice(0, characters))}`.trim())
}

function shorter(block: Block, characters: number): Block | undefined {
  const kept = wholeWords(block.text.slice(0, -characters))
  return kept.length < 10 ? undefined : withText(block, kept)
}

/** Where words stand apart, none is cut in two. */
function wholeWords(text: string): string {
  return /^[\p{Script=Latin}\s]/u.test(text) ? text.replace(/\s+\S*$/, '') : text
}

function withText(block: Block, text: string): Block {
  const children: ElementContent[] = [{ type: 'text', value: text }]
  return { ...block, text, node: { ...block.node, children } }
}

function withBlock(story: Story, changed: Block): Story {
  return {
    ...story,
    blocks: story.blocks.map(block => (block.id === changed.id ? changed : block))
  }
}
