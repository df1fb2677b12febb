import type { SourceText } from '../../read/imports/source-block.ts'
import type { LooseBlock } from './join-paragraphs.ts'
import { namesHeadline } from './labelled-head.ts'
import { isByline, isDeckLine, isHeadBlock, isLead } from './line-signs.ts'
import { type DocumentType, type PossibleStart, startSigns } from './start-signs.ts'

/** Where a story begins, and how sure that is, 0 to 1. */
export interface StoryStart {
  readonly index: number
  readonly confidence: number
}

/** The blocks at which stories begin: each line that could be a headline is weighed by what stands round it. */
export function storyStarts(blocks: readonly LooseBlock[]): readonly StoryStart[] {
  const type = typeOf(blocks)
  const first = blocks.findIndex(({ kind }) => kind === 'text')
  if (first < 0) return blocks.length > 0 ? [{ index: 0, confidence: 0.95 }] : []
  const starts: StoryStart[] = [{ index: first, confidence: 0.95 }]
  for (let index = headEnd(blocks, first); index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.kind !== 'text') continue
    // Copy from another page stands by itself until the story is found that it belongs to.
    const isUnderHead = headEnd(blocks, starts.at(-1)?.index ?? first) === index
    if (block.comesFrom && !isUnderHead) starts.push({ index, confidence: 0.95 })
    if (block.comesFrom || !couldBegin(block)) continue
    const possible = possibleStart(blocks, index, block, type)
    const points = startSigns.reduce((sum, [one, holds]) => sum + (holds(possible) ? one : 0), 0)
    if (points < 3) continue
    starts.push({ index, confidence: confidenceOf(points, possible.next) })
    index = headEnd(blocks, index) - 1
  }
  return starts
}

/** The first block after a head that begins here: past kickers, decks and bylines. */
export function headEnd(blocks: readonly LooseBlock[], start: number): number {
  let end = start
  // The lines of a head may stand beside one another, as the columns of a page do.
  const isBeside = () =>
    blocks[end]?.kind === 'column' && end > start && isHeadLine(blocks[end + 1])
  while (end < blocks.length && end - start < 8 && (isHeadLine(blocks[end]) || isBeside())) end++
  return Math.max(start + 1, end)
}

function isHeadLine(block: LooseBlock | undefined): boolean {
  if (block?.kind !== 'text' || block.mark) return false
  return isHeadBlock(block) || isByline(block.text) || isDeckLine(block.text)
}

function couldBegin(block: SourceText): boolean {
  if (namesHeadline(block.text)) return true
  return (
    isHeadBlock(block) &&
    !isByline(block.text) &&
    !isDeckLine(block.text) &&
    !block.mark &&
    block.align !== 'right'
  )
}

function typeOf(blocks: readonly LooseBlock[]): DocumentType {
  const texts = blocks.filter(block => block.kind === 'text')
  const sizes = new Map<number, number>()
  for (const { sizePt, text } of texts)
    if (sizePt) sizes.set(sizePt, (sizes.get(sizePt) ?? 0) + text.length)
  const bodySize = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0]
  const headSize = sizes.size > 0 ? Math.max(...sizes.keys()) : undefined
  const levels = texts.flatMap(({ level }) => level ?? [])
  const gaps = texts.map(({ gap }) => gap).sort((a, b) => a - b)
  return {
    bodySize,
    headSize,
    topLevel: levels.length > 0 ? Math.min(...levels) : undefined,
    usualGap: gaps[Math.floor(gaps.length / 2)] ?? 0,
    isCentredRare: texts.filter(({ align }) => align === 'center').length < texts.length * 0.4
  }
}

/** All that stands round a line that could begin a story. */
function possibleStart(
  blocks: readonly LooseBlock[],
  index: number,
  block: SourceText,
  type: DocumentType
): PossibleStart {
  let over = index - 1
  while (over >= 0 && blocks[over]?.kind !== 'text') over--
  const before = blocks[over]
  const end = headEnd(blocks, index)
  const head = blocks.slice(index, end).filter(one => one.kind === 'text')
  return {
    block,
    before: before?.kind === 'text' ? before : undefined,
    edge: blocks.slice(over + 1, index),
    head,
    next: blocks.slice(end, end + 4).find(({ kind }) => kind !== 'column' && kind !== 'page'),
    type
  }
}

function confidenceOf(points: number, next: LooseBlock | undefined): number {
  if (points >= 6) return 0.95
  if (points >= 4) return 0.85
  return next?.kind === 'text' && isLead(next.text) ? 0.75 : 0.55
}
