import type { Element, Root as HtmlRoot } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import type { ArticleReading, Recast } from './article.ts'
import type { MadeCorrection } from './correction.ts'
import type { HeadStyle } from './head-dresses.ts'
import type { StoryKind } from './kinds.ts'
import type { LinkMode } from './links.ts'
import type { OptionalName } from './optional-names.ts'
import type { Place } from './problem.ts'

/** The headline stack: kicker (引题) above, main (主题), deck (副题) below; a newline is the author's own break. */
export interface Headline {
  readonly kicker?: string
  readonly main: string
  readonly deck?: string
}

/** The front matter of a story, as filed. */
export interface StoryMeta {
  readonly kind: StoryKind
  readonly headline: Headline
  /** What the editor asks for; the style's own for its kind where it is absent. */
  readonly headStyle?: HeadStyle
  readonly byline?: string
  /** A picture of its author, which stands at its head, and in the copy where there is no head for it. */
  readonly portrait?: string
  /** The named column (专栏) that it stands in, whose sign is printed at its head. */
  readonly column?: string
  readonly source?: string
  readonly section?: string
  /** 1 is the lead; larger numbers matter less. */
  readonly priority: number
  /** Place among stories of one priority where an issue is read in an order of its own; else they go by slug. */
  readonly order?: number
  readonly language?: string
  /** Columns and rows of an advert or a ready-made notice. */
  readonly size?: { readonly columns: number; readonly rows: number }
  /** What becomes of its links on paper, where that is not what becomes of the issue's. */
  readonly links?: LinkMode
  /** Whole address of its own page on the web. */
  readonly permalink?: string
  /** Page number asked for by the editor. */
  readonly page?: number
  /** What may be left out where it does not help its page to fill. */
  readonly optional?: readonly OptionalName[]
}

/** A story as filed: front matter checked, Markdown parsed; positions count in the whole file. */
export interface FiledStory {
  readonly slug: string
  /** Path as the newsroom writes it, for problems: `manuscript/x/rain.md`. */
  readonly file: string
  /** Path in the folder, where that is not the slug with `.md`. */
  readonly path?: string
  readonly meta: StoryMeta
  readonly tree: MarkdownRoot
  /** All of the file, decoded and nothing more, with LF line ends: the loss check starts from it. */
  readonly filed: string
  /** The Markdown below the front matter, decoded and with LF line ends. */
  readonly copy: string
  /** The line of the file on which `copy` begins. */
  readonly copyLine: number
  /** Place of each front matter field, for problems. */
  readonly places: Readonly<Record<string, Place>>
  /** How the file was read that was written for another tool. */
  readonly article?: ArticleReading
  /** What of it was left out as the issue asks: pictures on the web. */
  readonly leftOut?: readonly Recast[]
}

/** What a block of copy is, in the newsroom's words. */
export type BlockKind =
  | 'paragraph'
  | 'subhead'
  | 'quote'
  | 'verse'
  | 'code'
  | 'list'
  | 'table'
  | 'picture'
  | 'pull-quote'
  | 'box'
  | 'hotlines'
  | 'qr'
  | 'rule'

/** One block of edited copy: the unit that corrections, proof and preview hold on to. */
export interface Block {
  /** Stable: the author's `{#id}`, else a hash of the filed text; unique in its story. */
  readonly id: string
  readonly kind: BlockKind
  /** A safe HTML element, shared by print and book; carries `data-block`. */
  readonly node: Element
  /** All the text the block shows, in reading order, white space folded. */
  readonly text: string
  readonly place: Place
  /** Its editor lets it stand or fall with the page. */
  readonly isOptional?: true
}

/** A story in house style, corrected, ready for page and book. */
export interface Story {
  readonly slug: string
  readonly file: string
  /** Path in the folder, where that is not the slug with `.md`. */
  readonly path?: string
  readonly meta: StoryMeta
  readonly blocks: readonly Block[]
  readonly footnotes: readonly HtmlRoot[]
  /** Blocks and notes as the book has them, where paper prints addresses beside its links. */
  readonly inBook?: Pick<Story, 'blocks' | 'footnotes'>
  /** Pictures the story shows, by the name used in the copy. */
  readonly pictures: readonly Picture[]
  /** The corrections that were made in it, in their order. */
  readonly mended: readonly MadeCorrection[]
}

/** A picture read from the issue's own folder and decoded. */
export interface Picture {
  /** As written in the copy, for example `pictures/hall.jpg`. */
  readonly name: string
  /** As screens show it: upright, in sRGB. */
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/svg+xml'
  readonly widthPx: number
  readonly heightPx: number
  /** SHA-256 of its file, hex. */
  readonly hash: string
  /** A chart, a map, a mark: it is shown whole, whatever its place. */
  readonly isDrawing?: true
  /** Its file, where that is told otherwise than screens show it; the press takes its colours from here. */
  readonly original?: PictureOriginal
}

/** The channels that a picture's colours are told in. */
export type PictureSpace = 'grey' | 'rgb' | 'cmyk'

/** A picture's file, as it was filed. */
export interface PictureOriginal {
  readonly bytes: Uint8Array
  readonly space: PictureSpace
  /** Its own ICC profile; without one RGB and grey are sRGB, and CMYK is that of who prints it. */
  readonly profile?: Uint8Array
}
