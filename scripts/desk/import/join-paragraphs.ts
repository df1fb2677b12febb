import type { SourceBlock, SourceText } from '../../read/imports/source-block.ts'
import { joined } from '../../read/imports/text-source.ts'
import {
  ems,
  isByline,
  isEnded,
  isHeadBlock,
  isLabelled,
  isLead,
  isNumbered
} from './line-signs.ts'
import type { JumpEnds } from './page-litter.ts'

/** A block with what is known of where it goes on. */
export type LooseBlock = SourceBlock & Partial<JumpEnds> & { readonly isJoined?: boolean }

/** Joins the paragraphs that a column's or a page's end had cut in two. */
export function joinParagraphs(blocks: readonly LooseBlock[]): {
  readonly blocks: readonly LooseBlock[]
  readonly joins: number
} {
  const usesIndents = isIndentedCopy(blocks)
  const left: LooseBlock[] = []
  let joins = 0
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    const before = left.findLastIndex(one => one.kind !== 'page' && one.kind !== 'column')
    const last = left[before]
    if (block.kind === 'text' && last?.kind === 'text') {
      const isCut = before < left.length - 1
      if (goesOn(last, block, { usesIndents, isCut })) {
        left.length = before
        left.push(together(last, block))
        joins++
        continue
      }
    }
    left.push(block)
  }
  return { blocks: left, joins }
}

/** One paragraph of two ends. */
export function together(
  before: SourceText & Partial<JumpEnds>,
  after: SourceText & Partial<JumpEnds>
): LooseBlock {
  const text = joined(before.text, after.text)
  return { ...before, text, isJoined: true, ...(after.goesOn ? { goesOn: true } : {}) }
}

interface Between {
  readonly usesIndents: boolean
  /** A page or a column ended there. */
  readonly isCut: boolean
}

function goesOn(
  before: SourceText & Partial<JumpEnds>,
  after: SourceText & Partial<JumpEnds>,
  { usesIndents, isCut }: Between
): boolean {
  if (usesIndents && after.isIndented) return false
  // In copy whose paragraphs are indented a short line over the end of a column is the beginning of one.
  const isBegun = usesIndents && isCut && before.isIndented === true && !isEnded(before.text)
  if (!couldGoOn(before, after, isBegun)) return false
  if (usesIndents && isCut && isEnded(before.text)) return before.isIndented === true
  if (isEnded(before.text)) return false
  const isInSeries = [before, after].some(({ text }) => isCounted(text)) || isNumbered(after.text)
  return !(/[；;]$/u.test(before.text) && isInSeries)
}

/** Both are copy of one dress, and neither is a line that stands by itself. */
function couldGoOn(
  before: SourceText & Partial<JumpEnds>,
  after: SourceText & Partial<JumpEnds>,
  isBegun: boolean
): boolean {
  const isMarked = [before, after].some(({ level, mark, align }) => level ?? mark ?? align)
  if (isMarked || after.comesFrom || before.goesOn || differs(before.sizePt, after.sizePt))
    return false
  if (isBegun) return !isHeadBlock(after)
  const isAlone = isByline(before.text) || isLabelled(before.text) || ems(before.text) < 8
  if (isAlone || (isHeadBlock(before) && ems(before.text) < 16)) return false
  return ![isByline, isLead, isLabelled].some(is => is(after.text)) && !isHeadBlock(after)
}

/** 一是……；二是……： each a paragraph of its own. */
function isCounted(text: string): boolean {
  return /^[\s\u3000]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，,、]|其[一二三四五]|[①-⑳]|[（(]?\d{1,2}[.、．)）])/u.test(
    text
  )
}

/** More than half of what is no headline begins with two blanks. */
function isIndentedCopy(blocks: readonly LooseBlock[]): boolean {
  const copy = blocks.filter(block => block.kind === 'text' && ems(block.text) > 40)
  const inside = copy.filter(block => block.kind === 'text' && block.isIndented)
  return copy.length > 1 && inside.length > copy.length * 0.5
}

function differs(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) > Math.max(a, b) * 0.12
}
