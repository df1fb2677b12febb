import type { Random } from '../../bench/random.ts'
import type { StoryKind } from '../../model/kinds.ts'
import { type Passages, shuffled } from './passages.ts'

/** A piece before it has its text. */
export interface PieceDraft {
  readonly slug: string
  readonly kind: StoryKind
  readonly headline: string
  readonly kicker?: string
  readonly deck?: string
  readonly byline?: string
  readonly section?: string
  readonly page?: number
  readonly priority: number
  readonly size?: { readonly columns: number; readonly rows: number }
  /** Name in pictures/, and its caption. */
  readonly picture?: { readonly name: string; readonly caption: string }
  /** Characters of text wanted. */
  readonly characters: number
  /** Characters between two subheads, where it has any. */
  readonly subheadEvery?: number
  /** Text of its own, for an advert. */
  readonly text?: readonly string[]
}

/** The files of an issue's folder by name. */
export type IssueFiles = ReadonlyMap<string, string | Uint8Array>

/** Stories' files: each piece takes whole sentences from the shuffled paragraphs, about as many as it wants. */
export function pieceFiles(
  drafts: readonly PieceDraft[],
  passages: Passages,
  random: Random
): ReadonlyMap<string, string> {
  const pile = endless(passages.paragraphs, random)
  const subheads = endless(
    passages.clauses.filter(({ length }) => length <= 12),
    random
  )
  const files = new Map<string, string>()
  let over = 0
  for (const draft of drafts) {
    const wanted = Math.max(82, draft.characters - over)
    const paragraphs = draft.text ?? textOf(wanted, pile)
    // What one piece has too much the next has too little: the page keeps its sum.
    if (!draft.text) over += paragraphs.join('').length - draft.characters
    files.set(`${draft.slug}.md`, fileOf(draft, withSubheads(paragraphs, draft, subheads)))
  }
  return files
}

function textOf(wanted: number, pile: () => readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let left = wanted
  for (let tries = 0; left > 20 && tries < 400; tries += 1) {
    const paragraph: string[] = []
    for (const sentence of pile()) {
      if (sentence.length > left + 25) break
      paragraph.push(sentence)
      left -= sentence.length
    }
    if (paragraph.length > 0) paragraphs.push(paragraph.join(''))
  }
  return paragraphs
}

function withSubheads(
  paragraphs: readonly string[],
  { subheadEvery }: PieceDraft,
  subheads: () => string
): readonly string[] {
  if (subheadEvery === undefined) return paragraphs
  const blocks: string[] = []
  let since = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    if (since >= subheadEvery && index < paragraphs.length - 1) {
      blocks.push(`## ${subheads()}`)
      since = 0
    }
    blocks.push(paragraph)
    since += paragraph.length
  }
  return blocks
}

function fileOf(draft: PieceDraft, blocks: readonly string[]): string {
  const { kind, headline, kicker, deck, byline, section, page, priority, size, picture } = draft
  const fields = { kind, kicker, headline, deck, byline, section, page, priority }
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`]
  )
  if (size) lines.push(`size: { columns: ${size.columns}, rows: ${size.rows} }`)
  const figure = picture
    ? [`::picture[${picture.caption}]{src="pictures/${picture.name}" credit="样张 绘"}`]
    : []
  const [first = '', ...rest] = blocks
  return `---\n${lines.join('\n')}\n---\n\n${[first, ...figure, ...rest].join('\n\n')}\n`
}

/** Every item once in a shuffled order, then all again in another. */
function endless<Item>(items: readonly Item[], random: Random): () => Item {
  let pile: Item[] = []
  return () => {
    if (pile.length === 0) pile = [...shuffled(items, random)]
    const item = pile.pop()
    if (item === undefined) throw new Error('there is nothing to take from')
    return item
  }
}
