import type { Element } from 'hast'
import type { Dummy, Frame } from './dummy.ts'
import type { StoryKind } from './kinds.ts'
import type { Story } from './story.ts'

/** One way to set a piece of copy: its rows and what is lost in beauty (0 none). */
export interface PieceOption {
  readonly rows: number
  readonly cost: number
  /** Without the air that it should have: nothing is planned on it but a frame that the editor gave. */
  readonly isTight?: true
  /**
   * The set HTML; made when it is needed, as only one option is printed. With rows given, only the lines of
   * those rows, for a paragraph that two legs part.
   */
  readonly node: (from?: number, to?: number) => Element
}

/** A block of copy made ready for a leg of a given measure; options differ in rows, the best first. */
export interface SetPiece {
  readonly block: string
  /** Lines can be parted over two legs; a slab stays whole. */
  readonly flow: 'lines' | 'slab'
  /** It is but air: one row within a leg, none at its head or its foot. */
  readonly isAir?: true
  /** Copy over or under it in one leg, where there is any, is deeper than a few lines: a picture, as a rule. */
  readonly standsClear?: true
  /** So many of its first rows stand in one leg: those beside a portrait. */
  readonly keepsRows?: number
  /** A subhead never stands at the foot of a leg. */
  readonly keepWithNext: boolean
  readonly options: readonly PieceOption[]
  readonly line: number
  /** It cannot be set in this measure without tearing words or numbers apart: it asks for a wider leg. */
  readonly isUnfit?: boolean
}

/** How the copy of a story was set in its legs, which a correction keeps where it can. */
export interface CopyAsSet {
  /** Width of a leg in body characters. */
  readonly measure: number
  /** Each piece in order: its block, the rows that it has, and all that it could have had (`b1 5 4,5,6`). */
  readonly pieces: readonly string[]
}

/** A strip of a frame: legs counted from its left, rows from its top. */
export interface FrameStrip {
  readonly leg: number
  readonly legs: number
  readonly row: number
  readonly rows: number
}

/** A frame of the dummy with its set head, picture and copy, ready to be placed. */
export interface SetFrame {
  readonly frame: Frame
  /** The story, or the part of one, that stands in it. */
  readonly story: Story
  /** 下转第4版, at the end of the copy. */
  readonly onward?: string
  readonly language: string
  readonly kind: StoryKind
  /** Words that are the page's and not the story's: 广告 over an advert, 上接第2版 over a continuation. */
  readonly label?: { readonly strip: FrameStrip; readonly text: string }
  readonly head?: SetHeadStrip
  /**
   * The picture, or group of pictures, that stands by itself in the frame, taken out of the copy; with the words set
   * before each caption of a group whose captions stand together (左图：).
   */
  readonly picture?: {
    readonly strip: FrameStrip
    readonly node: Element
    readonly block: string
    readonly labels?: readonly string[]
  }
  /**
   * The copy: one entry for all legs when they are alike (columns carry it, paragraphs stay whole),
   * else one for each.
   */
  readonly copy: readonly { readonly strip: FrameStrip; readonly nodes: readonly Element[] }[]
  /** What is over or short, in a draft. */
  readonly mark?: { readonly strip: FrameStrip; readonly text: string }
  /** Absent from adverts, whose copy is never parted. */
  readonly asSet?: CopyAsSet
}

/** A head in its strip: its parts, and px from the top of the strip to the top of the first. */
export interface SetHeadStrip {
  readonly strip: FrameStrip
  readonly nodes: readonly Element[]
  readonly inPx: number
}

/** A page of the dummy with everything that stands on it. */
export interface SetPage {
  readonly dummy: Dummy
  readonly frames: readonly SetFrame[]
  /** The page cannot be filled: what it shows is no proof of anything. */
  readonly isDraft?: boolean
}
