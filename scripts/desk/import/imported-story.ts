import type { Words } from '../../model/problem.ts'
import type {
  SourceAside,
  SourceAt,
  SourcePicture,
  SourceTable
} from '../../read/imports/source-block.ts'

/** A story as it was told apart from a document. */
export interface ImportedStory {
  readonly kind: ImportedKind
  readonly kicker?: string
  readonly headline?: string
  readonly deck?: string
  readonly byline?: string
  readonly source?: string
  readonly body: readonly BodyBlock[]
  readonly doubts: readonly Doubt[]
  readonly at: SourceAt
}

/** Kinds that the words of a story give away. */
export type ImportedKind = 'news' | 'editorial' | 'letter' | 'notice' | 'advert' | 'photo'

/** A piece of a story's copy. */
export type BodyBlock =
  | {
      readonly kind: 'paragraph' | 'subhead' | 'signature'
      readonly text: string
      readonly at: SourceAt
    }
  | { readonly kind: 'item'; readonly text: string; readonly mark: string; readonly at: SourceAt }
  | { readonly kind: 'hotlines'; readonly lines: readonly string[]; readonly at: SourceAt }
  | SourceTable
  | (SourcePicture & { readonly caption: string; readonly credit: string })

/** What an editor should look at: which part, its words, where they stand, and how sure the program is. */
export interface Doubt {
  readonly part: DoubtPart
  readonly words: string
  readonly at: SourceAt
  /** 0 to 1; what is under `sureEnough` is told. */
  readonly confidence: number
}

/** Parts of a story that can be taken for another. */
export type DoubtPart =
  | 'story'
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'join'
  | 'caption'
  | 'subhead'

/** From here on nobody need look. */
export const sureEnough = 0.7

/** What was made of one document. */
export interface ImportedDocument {
  readonly stories: readonly ImportedStory[]
  readonly aside: readonly SourceAside[]
  /** Paragraphs that a column, a page or a hard line end had cut. */
  readonly joins: number
  readonly notes: ReadonlyMap<string, string>
}

/** What was written, by document. */
export interface ImportResult {
  readonly documents: readonly WrittenDocument[]
}

/** A document with the files made of it. */
export interface WrittenDocument {
  readonly file: string
  readonly stories: readonly { readonly name: string; readonly story: ImportedStory }[]
  readonly pictures: readonly string[]
  readonly aside: ImportedDocument['aside']
  readonly joins: number
}

/** What parts are called. */
export const partNames: Readonly<Record<DoubtPart, Words>> = {
  story: { en: 'a new story', zh: '另起一篇' },
  headline: { en: 'headline', zh: '标题' },
  kicker: { en: 'kicker', zh: '引题' },
  deck: { en: 'deck', zh: '副题' },
  byline: { en: 'byline', zh: '署名' },
  join: { en: 'joined paragraph', zh: '接续的段落' },
  caption: { en: 'caption', zh: '图片说明' },
  subhead: { en: 'subhead', zh: '小标题' }
}

/** The words of a piece of copy, those of a picture being its caption. */
export function wordsOf(block: BodyBlock): string {
  switch (block.kind) {
    case 'table':
      return block.rows.flat().join(' ')
    case 'hotlines':
      return block.lines.join('\n')
    case 'picture':
      return block.caption
    default:
      return block.text
  }
}
