import type { SourceAside } from '../../read/imports/source-block.ts'
import type { LooseBlock } from './join-paragraphs.ts'

/** Parts of a head that an author named himself: 标题：……, Byline: …. */
export interface NamedHead {
  readonly kicker?: string
  readonly headline?: string
  readonly deck?: string
  readonly byline?: string
  readonly source?: string
}

/** Takes the lines off the top of a story that say by a word what they are; the words themselves are no copy. */
export function labelledHead(
  blocks: readonly LooseBlock[],
  aside: SourceAside[]
): { readonly named: NamedHead; readonly blocks: readonly LooseBlock[] } {
  let named: NamedHead = {}
  let rest = blocks
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind !== 'text') break
    const { part, words } = namedLine(block.text) ?? { part: undefined, words: '' }
    if (!part) break
    rest = blocks.slice(at + 1)
    aside.push({
      why: 'mark',
      words: block.text.slice(0, block.text.length - words.length),
      at: block.at
    })
    if (part === 'body') {
      if (words !== '') rest = [{ ...block, text: words }, ...rest]
      break
    }
    if (words !== '') named = { ...named, [part]: [named[part], words].filter(Boolean).join(' ') }
  }
  return { named, blocks: rest }
}

/** What a line says it is, and its words behind that. */
function namedLine(
  text: string
): { readonly part: keyof NamedHead | 'body'; readonly words: string } | undefined {
  const [, name = '', words = ''] = label.exec(text) ?? []
  if (name === '') return undefined
  if (body.test(name)) return { part: 'body', words }
  const part = parts.find(([, pattern]) => pattern.test(name))?.[0]
  return part && { part, words }
}

/** Begins a story by saying that its headline follows. */
export function namesHeadline(text: string): boolean {
  const [, name = ''] = label.exec(text) ?? []
  return /^(?:大?标题|题目|主标?题|引题|Headline|Title)$/iu.test(name)
}

const label = /^[【[]?\s*([\p{L}\s]{2,10}?)\s*(?:[】\]]\s*[:：]?|[:：])\s*([\s\S]*)$/u

const parts = [
  ['kicker', /^(?:引题|肩题|眉题|Kicker)$/iu],
  ['headline', /^(?:大?标题|题目|主标?题|Headline|Title)$/iu],
  ['deck', /^(?:副题|副标题|子题|Deck|Subtitle|Subhead|Standfirst)$/iu],
  ['byline', /^(?:作者|署名|记者|Byline|Author)$/iu],
  ['source', /^(?:来源|稿源|出处|Source)$/iu]
] as const

const body = /^(?:正文|内容|Text|Body|Copy)$/iu
