import { kinds } from '../../model/kinds.ts'
import type { SourceAside, SourceDocument } from '../../read/imports/source-block.ts'
import { present } from '../../read/present.ts'
import { headParts } from './head-parts.ts'
import { type ImportedDocument, type ImportedStory, sureEnough } from './imported-story.ts'
import { joinParagraphs, type LooseBlock, together } from './join-paragraphs.ts'
import { labelledHead } from './labelled-head.ts'
import { isByline, isEnded, isHeadBlock, isKindLabel, isLead } from './line-signs.ts'
import { withoutLitter } from './page-litter.ts'
import { storyBody } from './story-body.ts'
import { storyKind } from './story-kind.ts'
import { headEnd, type StoryStart, storyStarts } from './story-starts.ts'

/** The stories of a document, in its order; every sign of it is in one of them or in the list of what is aside. */
export function divideSource(document: SourceDocument): ImportedDocument {
  const swept = withoutLitter(document.blocks)
  const { blocks, joins } = joinParagraphs(swept.blocks)
  const starts = storyStarts(blocks)
  const aside: SourceAside[] = [...document.aside, ...swept.aside]
  let mended = 0
  const segments = starts.map((start, at) => {
    const end = starts[at + 1]?.index ?? blocks.length
    const before = at === 0 ? blocks.slice(0, start.index) : []
    return { start, before, blocks: blocks.slice(start.index, end) }
  })
  const whole = withRests(segments, aside)
  const stories = whole.flatMap(segment => {
    const found = headAmidCopy(segment.blocks)
    mended += found.joins
    return storyOf({ ...segment, blocks: found.blocks }, aside)
  })
  return { stories, aside, joins: joins + mended, notes: document.notes }
}

interface Segment {
  readonly start: StoryStart
  readonly before: readonly LooseBlock[]
  readonly blocks: readonly LooseBlock[]
}

/** What came from another page goes behind the story that went on; the head printed over it again is set aside. */
function withRests(segments: readonly Segment[], aside: SourceAside[]): readonly Segment[] {
  const left: Segment[] = []
  for (const segment of segments) {
    const comes = segment.blocks.findIndex(block => block.comesFrom)
    const open = left.findLastIndex(one => one.blocks.some(block => block.goesOn))
    const target = left[open]
    if (comes < 0 || !target) {
      left.push(segment)
      continue
    }
    for (const block of segment.blocks.slice(0, comes))
      if (block.kind === 'text')
        aside.push({ why: 'repeated-head', words: block.text, at: block.at })
    const at = target.blocks.findLastIndex(block => block.goesOn)
    const seam = seamOf(target.blocks[at], segment.blocks[comes])
    const blocks = [
      ...target.blocks.slice(0, at),
      ...seam,
      ...target.blocks.slice(at + 1),
      ...segment.blocks.slice(comes + 1)
    ]
    left[open] = { ...target, blocks }
  }
  return left
}

/** The two ends of a story that ran on: one paragraph where the first does not end a sentence. */
function seamOf(
  last: LooseBlock | undefined,
  first: LooseBlock | undefined
): readonly LooseBlock[] {
  const ends = [last, first].flatMap(block => (block?.kind === 'text' ? [block] : []))
  const [before, after] = ends.map(block => ({
    ...block,
    comesFrom: false,
    goesOn: block === first && block.goesOn === true
  }))
  if (before && after && !isEnded(before.text)) return [together(before, after)]
  return [before, after].flatMap(block => block ?? [])
}

/** A head that stood beside its copy, between two ends of one sentence: it goes over the story, the sentence is whole. */
function headAmidCopy(blocks: readonly LooseBlock[]): {
  readonly blocks: readonly LooseBlock[]
  readonly joins: number
} {
  const end = headEnd(blocks, 0)
  const hasHeadline = blocks
    .slice(0, end)
    .some(block => block.kind === 'text' && isHeadBlock(block) && !isKindLabel(block.text))
  if (hasHeadline) return { blocks, joins: 0 }
  for (let at = end; at < blocks.length - 2; at++) {
    const before = blocks[at]
    if (before?.kind !== 'text' || isEnded(before.text)) continue
    let next = at + 1
    while (next < blocks.length && next - at <= 4 && isHead(blocks[next])) next++
    const after = blocks[next]
    if (next === at + 1 || after?.kind !== 'text' || isLead(after.text)) continue
    const heads = blocks.slice(at + 1, next)
    const copy = [...blocks.slice(end, at), together(before, after), ...blocks.slice(next + 1)]
    return { blocks: [...blocks.slice(0, end), ...heads, ...copy], joins: 1 }
  }
  return { blocks, joins: 0 }
}

function isHead(block: LooseBlock | undefined): boolean {
  return (
    block === undefined ||
    block.kind === 'page' ||
    block.kind === 'column' ||
    (block.kind === 'text' && (isHeadBlock(block) || isByline(block.text)))
  )
}

function storyOf(
  { start, before, blocks }: Segment,
  aside: SourceAside[]
): readonly ImportedStory[] {
  const { named, blocks: left } = labelledHead(blocks, aside)
  const [first] = left
  const at = blocks[0]?.at ?? {}
  const isHeaded =
    first?.kind === 'text' &&
    named.headline === undefined &&
    (isHeadBlock(first) || isKindLabel(first.text))
  const end = isHeaded ? lastOfHead(left) : 0
  const lines = left.slice(0, end).filter(block => block.kind === 'text')
  const { rest, doubts: inHead, ...parts } = headParts(lines)
  const copy = storyBody([...before, ...rest, ...left.slice(end)])
  aside.push(...copy.aside)
  const head = { ...parts, ...named }
  const over = [...lines.map(({ text }) => text), head.headline ?? '']
  const kind = storyKind(over, copy.body)
  const { kicker, headline, deck, byline } = head
  const source = named.source ?? copy.source
  const isBare = headline === undefined && !kinds[kind].mayBeHeadless
  const unsure =
    start.confidence < sureEnough
      ? [{ part: 'story' as const, words: headline ?? '', at, confidence: start.confidence }]
      : []
  const bare = isBare ? [{ part: 'headline' as const, words: '', at, confidence: 0 }] : []
  return [
    {
      kind,
      ...present({ kicker, headline, deck, byline, source }),
      body: copy.body,
      doubts: [...unsure, ...bare, ...inHead, ...copy.doubts],
      at
    }
  ]
}

/** A head has something under it: what is all head is a list of short lines under one headline. */
function lastOfHead(blocks: readonly LooseBlock[]): number {
  const end = headEnd(blocks, 0)
  const isShort =
    end >= 8 && blocks.slice(8, 10).every(block => block.kind === 'text' && isHeadBlock(block))
  return isShort || (end === blocks.length && end > 1) ? 1 : end
}
