import type { SourceAside, SourcePicture, SourceText } from '../../read/imports/source-block.ts'
import type { BodyBlock, Doubt } from './imported-story.ts'
import type { LooseBlock } from './join-paragraphs.ts'
import { ems, isCreditWords, isHeadBlock, isLabelled, isNames } from './line-signs.ts'

/** The copy of a story, its credit taken off its end. */
export interface StoryBody {
  readonly body: readonly BodyBlock[]
  readonly source?: string
  readonly doubts: readonly Doubt[]
  readonly aside: readonly SourceAside[]
}

/** Tells subheads, items, signatures, captions and the credit at the end apart. */
export function storyBody(blocks: readonly LooseBlock[]): StoryBody {
  const doubts: Doubt[] = []
  const aside: SourceAside[] = []
  const body: BodyBlock[] = []
  let isCaption = false
  blocks.forEach((block, at) => {
    if (block.kind === 'table') body.push(block)
    if (block.kind === 'picture') isCaption = pictureBlock(block, blocks[at + 1])
    // The line under a picture went with it.
    else if (block.kind === 'text' && isCaption) isCaption = false
    else if (block.kind === 'text') body.push(textBlock(block, blocks, at))
  })
  return { ...withoutSource(withHotlines(body)), doubts, aside }

  /** Whether what follows was its caption. */
  function pictureBlock(block: SourcePicture, next: LooseBlock | undefined): boolean {
    if (block.ending === undefined) {
      aside.push({ why: 'picture', words: block.alt, at: block.at })
      return false
    }
    const caption = captionAt(next)
    if (caption && caption.confidence < 1)
      doubts.push({
        part: 'caption',
        words: caption.text,
        at: block.at,
        confidence: caption.confidence
      })
    body.push({ ...block, ...captionParts(caption?.text ?? '') })
    return caption !== undefined
  }
}

function textBlock(block: SourceText, blocks: readonly LooseBlock[], at: number): BodyBlock {
  const { text, mark } = block
  if (mark !== undefined) return { kind: 'item', text, mark, at: block.at }
  if (block.align === 'right') return { kind: 'signature', text, at: block.at }
  const next = blocks.slice(at + 1).find(one => one.kind !== 'page' && one.kind !== 'column')
  const isBefore =
    next?.kind === 'text' &&
    next.align !== 'right' &&
    (!isHeadBlock(next) || next.isIndented === true)
  const isSubhead =
    isBefore &&
    isHeadBlock(block) &&
    !isLabelled(text) &&
    !/^\S{1,12}[：:]$/u.test(text) &&
    (ems(text) <= 24 || block.level !== undefined || block.isBold === true)
  return { kind: isSubhead && !isInList(blocks, at) ? 'subhead' : 'paragraph', text, at: block.at }
}

/** Three lines and more that each name something and give its number stand as one block of hotlines. */
function withHotlines(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const isLine = (block: BodyBlock | undefined) =>
    block?.kind === 'paragraph' && isLabelled(block.text) && ems(block.text) <= 60
  const left: BodyBlock[] = []
  for (let at = 0; at < body.length; at++) {
    let end = at
    while (isLine(body[end])) end++
    const lines = body.slice(at, end).flatMap(block => (block.kind === 'paragraph' ? [block] : []))
    const [first] = lines
    if (!first || lines.length < 3 || !lines.some(({ text }) => /\d{3}/.test(text))) {
      const block = body[at]
      if (block) left.push(block)
      continue
    }
    left.push({ kind: 'hotlines', lines: lines.map(({ text }) => text), at: first.at })
    at = end - 1
  }
  return left
}

/** Short lines in a row are names, verse or a list, and none of them is a subhead. */
function isInList(blocks: readonly LooseBlock[], at: number): boolean {
  const isShort = (block: LooseBlock | undefined) => block?.kind === 'text' && isHeadBlock(block)
  return isShort(blocks[at - 1]) && isShort(blocks[at - 2])
}

function captionAt(
  block: LooseBlock | undefined
): { readonly text: string; readonly confidence: number } | undefined {
  if (block?.kind !== 'text' || ems(block.text) > 120 || block.level !== undefined) return undefined
  const { text, align } = block
  if (
    /^(?:图为|图[:：]|图\s?[\d一二三]|[▲△▼◀▶↑↓←→]|上图|下图|左图|右图|Photo:|Pictured|Above:|Below:)/u.test(
      text
    )
  )
    return { text, confidence: 1 }
  if (
    /(?:摄|摄影|供图|图片来源|资料图片?|Photo(?:graph)? by .{2,30}|\/\s*(?:Reuters|AP|AFP))\s*[）)]?$/u.test(
      text
    )
  )
    return { text, confidence: 1 }
  return align === 'center' && isHeadBlock(block) ? { text, confidence: 0.65 } : undefined
}

function captionParts(text: string): { readonly caption: string; readonly credit: string } {
  const [, caption = text, bracketed = '', bare = ''] =
    /^(.*?[。.!！])?\s*(?:[（(]([^（）()]{2,24}(?:摄|摄影|供图))[)）]|((?:本报|新华社)?(?:记者|通讯员)?[\s\u3000]*[^\s。，,]{2,6}(?:[\s\u3000、][^\s。，,]{2,4}){0,2}[\s\u3000/]*(?:摄|摄影|供图)))$/u.exec(
      text.trim()
    ) ?? []
  const credit = bracketed || bare
  return credit === '' ? { caption: text, credit: '' } : { caption: caption.trim(), credit }
}

/** `(转自《人民日报》)` at the end of a story is its source; names of its writers stay where they stand. */
function withoutSource(body: readonly BodyBlock[]): {
  readonly body: readonly BodyBlock[]
  readonly source?: string
} {
  const last = body.at(-1)
  if (last?.kind !== 'paragraph' && last?.kind !== 'signature') return { body }
  const [whole = '', inside = ''] = /\s*[（(]([^（）()]{2,40})[)）]\s*$/u.exec(last.text) ?? []
  const isBare = /^(?:来源|稿源|Source|From)\s*[:：]\s*\S+$/iu.test(last.text)
  if (isBare) return { body: body.slice(0, -1), source: last.text }
  const isSource =
    inside !== '' &&
    isCreditWords(inside) &&
    !isNames(inside) &&
    !/记者|通讯员|实习生|执笔|作者/u.test(inside)
  if (!isSource) return { body }
  const text = last.text.slice(0, last.text.length - whole.length)
  const rest = text.trim() === '' ? [] : [{ ...last, text }]
  return { body: [...body.slice(0, -1), ...rest], source: whole.trim() }
}
