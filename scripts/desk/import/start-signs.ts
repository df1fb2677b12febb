import type { SourceText } from '../../read/imports/source-block.ts'
import type { LooseBlock } from './join-paragraphs.ts'
import { namesHeadline } from './labelled-head.ts'
import {
  endsStory,
  isByline,
  isDeckLine,
  isEnded,
  isHeadBlock,
  isKindLabel,
  isLabelled,
  isLead,
  isNumbered
} from './line-signs.ts'

/** A line that could begin a story, with all that stands round it. */
export interface PossibleStart {
  readonly block: SourceText
  /** The words over it. */
  readonly before: (SourceText & LooseBlock) | undefined
  /** What stands between them and it. */
  readonly edge: readonly LooseBlock[]
  /** It and the lines under it that belong to a head. */
  readonly head: readonly SourceText[]
  /** What follows the head. */
  readonly next: LooseBlock | undefined
  readonly type: DocumentType
}

/** Sizes, headings and distances of a whole document; points, and empty lines. */
export interface DocumentType {
  readonly bodySize: number | undefined
  readonly headSize: number | undefined
  readonly topLevel: number | undefined
  readonly usualGap: number
  readonly isCentredRare: boolean
}

/** What speaks for a new story and what against it; three points and more begin one. */
export const startSigns: readonly (readonly [
  points: number,
  holds: (start: PossibleStart) => boolean
])[] = [
  [6, ({ block }) => namesHeadline(block.text)],
  [4, ({ block, type }) => block.level !== undefined && block.level === type.topLevel],
  [-4, ({ block, type }) => (block.level ?? 0) > (type.topLevel ?? 9)],
  [3, ({ before }) => before !== undefined && isStoryEnd(before)],
  [3, ({ next }) => next?.kind === 'text' && (isLead(next.text) || next.comesFrom === true)],
  [3, ({ head }) => head.some(({ text }) => isByline(text))],
  [2, ({ head }) => head.some(({ text }) => isDeckLine(text))],
  [4, ({ block }) => isKindLabel(block.text)],
  [4, ({ edge }) => edge.some(({ kind }) => kind === 'rule')],
  [1, ({ edge }) => edge.some(({ kind }) => kind === 'page')],
  [1, ({ block, type }) => block.gap > type.usualGap],
  [1, ({ block, type }) => block.gap > type.usualGap + 1],
  [4, ({ head, type }) => isLarge(largestOf(head), type, 0.75, 1.3)],
  [
    3,
    ({ head, type }) =>
      isLarge(largestOf(head), type, 0, 1.4) && !isLarge(largestOf(head), type, 0.75, 1.3)
  ],
  [
    2,
    ({ block, type }) =>
      block.align === 'center' && type.isCentredRare && type.headSize === type.bodySize
  ],
  [2, ({ next }) => next?.kind === 'text' && isLabelled(next.text)],
  [-5, ({ before }) => before !== undefined && isOpen(before)],
  [-4, ({ block }) => isNumbered(block.text)],
  [-6, ({ next }) => next === undefined],
  [
    -3,
    ({ block, head, type }) =>
      isSmall(block.sizePt, type) && !isLarge(largestOf(head), type, 0, 1.05)
  ]
]

function isStoryEnd(before: SourceText & LooseBlock): boolean {
  return endsStory(before.text) || before.align === 'right' || before.goesOn === true
}

/** A sentence that is not ended there. */
function isOpen(before: SourceText & LooseBlock): boolean {
  return !isEnded(before.text) && !isHeadBlock(before) && before.align !== 'right' && !before.goesOn
}

function largestOf(head: readonly SourceText[]): number {
  return Math.max(0, ...head.map(({ sizePt = 0 }) => sizePt))
}

/** The largest type of a document is that of its headlines; nearly as large is a lesser one. */
function isLarge(
  size: number,
  { bodySize, headSize }: DocumentType,
  ofHead: number,
  ofBody: number
): boolean {
  if (!size || !bodySize || !headSize || headSize < bodySize * 1.15) return false
  return size >= headSize * ofHead && size >= bodySize * ofBody
}

function isSmall(size: number | undefined, { bodySize }: DocumentType): boolean {
  return size !== undefined && bodySize !== undefined && size < bodySize * 0.95
}
