import type { Element, ElementContent } from 'hast'
import { ideograph } from '../kit/han.ts'
import type { Block, Story } from '../model/story.ts'
import { setCopy } from '../typeset/set-copy.ts'
import type { SetContext } from '../typeset/set-paragraph.ts'
import { type Random, wholeBetween } from './random.ts'

/** A story with words put into one of its paragraphs, or cut from it. */
export interface CorrectedCopy {
  readonly story: Story
  /** The paragraph, and the UTF-16 unit of its text from which on it reads otherwise. */
  readonly block: string
  readonly offset: number
}

/**
 * A story one of whose paragraphs, by chance, has so many lines more (or, negative, fewer) at a measure, as a
 * correction adds or cuts words at any place of it; undefined where no number of words does that.
 */
export function correctedCopy(
  story: Story,
  change: number,
  measure: number,
  { context, random }: { readonly context: SetContext; readonly random: Random }
): CorrectedCopy | undefined {
  const plain = story.blocks.filter(({ kind, node }) => kind === 'paragraph' && isPlain(node))
  const rowsOf = (one: Block) => rows({ ...story, blocks: [one] }, measure, context)
  for (const block of shuffled(plain, random)) {
    const old = rowsOf(block)
    if (old + change < 1) continue
    const line = block.text.length / Math.max(1, old)
    const offset = placeIn(block.text, random)
    for (let part = 2; part <= 12; part += 1) {
      const characters = Math.round((line * Math.abs(change) * part) / 6)
      const changed =
        change > 0 ? longer(block, offset, characters) : shorter(block, offset, characters)
      if (!changed || rowsOf(changed.block) !== old + change) continue
      const blocks = story.blocks.map(one => (one.id === block.id ? changed.block : one))
      return { story: { ...story, blocks }, block: block.id, offset: changed.offset }
    }
  }
  return undefined
}

function isPlain({ children }: Element): boolean {
  return children.length === 1 && children[0]?.type === 'text'
}

function shuffled<One>(list: readonly One[], random: Random): readonly One[] {
  return list
    .map(one => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

function rows(story: Story, measure: number, context: SetContext): number {
  const pieces = setCopy(story, measure, context)
  return pieces.reduce((sum, { options }) => sum + (options[0]?.rows ?? 0), 0)
}

/** Between two Han characters, or at a space: no word is torn. */
const places = new RegExp(String.raw`(?<=${ideograph})(?=${ideograph})|(?<=\s)(?=\S)`, 'gu')

function placeIn(text: string, random: Random): number {
  const found = [...text.matchAll(places)].map(({ index }) => index)
  return found[wholeBetween(random, 0, Math.max(0, found.length - 1))] ?? 0
}

interface Changed {
  readonly block: Block
  readonly offset: number
}

function longer(block: Block, offset: number, characters: number): Changed | undefined {
  const { text } = block
  let words = text.slice(nextPlace(text, Math.floor(text.length / 3)))
  while (words.length < characters) words += isSpaced(text) ? ` ${text}` : text
  const added = words.slice(0, nextPlace(words, characters))
  const gap = isSpaced(text) && !added.endsWith(' ') ? ' ' : ''
  return withText(block, `${text.slice(0, offset)}${added}${gap}${text.slice(offset)}`, offset)
}

/** What is cut begins at the place, or as much before it as the end of the paragraph asks. */
function shorter(block: Block, offset: number, characters: number): Changed | undefined {
  const { text } = block
  const from = nextPlace(text, Math.max(0, Math.min(offset, text.length - characters - 6)))
  const left = `${text.slice(0, from)}${text.slice(nextPlace(text, from + characters))}`.trim()
  return left.length < 10 ? undefined : withText(block, left, from)
}

/** The next place from a character on where no word is torn. */
function nextPlace(text: string, from: number): number {
  const found = [...text.matchAll(places)].find(({ index }) => index >= from)
  return found?.index ?? text.length
}

function isSpaced(text: string): boolean {
  return /^[\p{Script=Latin}\s]/u.test(text)
}

function withText(block: Block, text: string, offset: number): Changed {
  const children: ElementContent[] = [{ type: 'text', value: text }]
  return { block: { ...block, text, node: { ...block.node, children } }, offset }
}
