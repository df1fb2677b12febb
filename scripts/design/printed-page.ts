import type { Rect } from '../model/dummy.ts'
import type { HeadSeat } from '../model/head-seats.ts'
import type { StoryKind } from '../model/kinds.ts'
import type { TierSizes } from '../model/tier-sizes.ts'

/** A page as it is printed: px (1/96 inch) from the top left of its type area. */
export interface PrintedPage {
  readonly number: number
  readonly language: string
  readonly widthPx: number
  readonly heightPx: number
  readonly rowPx: number
  readonly columns: number
  /** Rows of the room that stories fill, the nameplate taken away. */
  readonly rows: number
  /** The sizes that heads of each tier have in this style, on a sheet of this format. */
  readonly tierSizes: TierSizes
  /** Rows of white that the style gives a head over its ink and under it. */
  readonly headOverRows: number
  readonly headCopyRows: number
  readonly frames: readonly PrintedFrame[]
  /** Rules that lie, from the top, and those that stand, from the left: sides of boxes too. */
  readonly rules: readonly PrintedRule[]
  readonly standing: readonly StandingRule[]
}

/** A rectangle, px. */
export interface PrintedBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A frame with what is seen in it. */
export interface PrintedFrame {
  readonly story: string
  readonly kind: StoryKind
  /** 1 leads. */
  readonly priority: number
  /** Columns and rows of the room, from 0. */
  readonly rect: Rect
  readonly box: PrintedBox
  readonly isBoxed: boolean
  /** What it shows of a box that is closed all round; one of a rule over it has none. */
  readonly edges: PrintedBox | undefined
  /** Drawn as an ornament. */
  readonly isOrnament: boolean
  /** The editor asked for the box. */
  readonly isBoxAsked: boolean
  readonly seat: HeadSeat
  readonly head: PrintedHead | undefined
  readonly pictures: readonly PrintedPicture[]
  /** Strips of copy, and what stands in them as blocks. */
  readonly copy: readonly PrintedBox[]
  readonly blocks: readonly PrintedBlock[]
  /** Characters of its copy, and whether a picture goes with it. */
  readonly length: number
  readonly hasPicture: boolean
}

/** A headline stack as it is printed. */
export interface PrintedHead {
  /** The strip that it has, its air counted. */
  readonly box: PrintedBox
  /** Where what stands over it ends (its rule, the edge of its box), and where the ink of the copy under it begins. */
  readonly edge: number
  readonly copyTop: number
  /** Where its ink begins and ends, px from the top of the type area. */
  readonly inkTop: number
  readonly inkBottom: number
  /** Size of the main line, after any growth. */
  readonly sizePx: number
  readonly mainLines: number
  /** Width of the longest main line ÷ the strip’s; absent for an upright one. */
  readonly widthShare: number | undefined
  /** Columns that the strip is wide. */
  readonly columns: number
  readonly isUpright: boolean
  /** Rules over and under a ruled main line. */
  readonly ruleYs: readonly number[]
  /** Sign, kicker, main line, deck, byline, from the top; none for an upright one. */
  readonly parts: readonly HeadPart[]
}

/** A part of a stack: where its ink begins and ends, px from the top of the type area. */
export interface HeadPart {
  readonly name: 'sign' | 'kicker' | 'main' | 'deck' | 'byline'
  readonly inkTop: number
  readonly inkBottom: number
}

/** The words under a picture: white from ink to ink, px. */
export interface PrintedCaption {
  readonly lines: number
  /** From the picture to the words, and from them to copy that begins right under the figure. */
  readonly gapPx: number
  readonly airPx: number
  /** Ink of the last line ÷ its measure. */
  readonly lastShare: number
  /** Names of the credit that two lines share, as `欧阳|晓明`. */
  readonly partedNames: readonly string[]
}

/** What stands in the copy as a block of its own. */
export interface PrintedBlock {
  readonly kind: 'table' | 'list' | 'picture' | 'code'
  /** How it begins. */
  readonly words: string
  /** Rows of air to the copy over and under it; absent at the head and the foot of a leg. */
  readonly aboveRows?: number
  readonly belowRows?: number
  /** Rows of its leg over and under it. */
  readonly copyOver: number
  readonly copyUnder: number
  /** A table of which cells wrap though none need. */
  readonly wrapsInVain: boolean
}

/** A picture as it is printed, without its caption. */
export interface PrintedPicture {
  readonly name: string
  readonly widthPx: number
  readonly heightPx: number
  /** Share of it that is cut away. */
  readonly cropped: number
  /** A chart or a drawing, of which nothing may be cut. */
  readonly isDrawing: boolean
  readonly caption?: PrintedCaption
  /** How far its top is from the top of the type beside it, px, where copy stands beside it. */
  readonly offTypePx?: number
  /** The group that it is set in, as one block. */
  readonly group?: string
  /** Where it begins, for one that stands by itself; of one in the copy that is not known. */
  readonly topPx?: number
}

/** A rule that lies, and whose it is: a story, or `folio`, `nameplate`. */
export interface PrintedRule {
  readonly of: string
  readonly y: number
  readonly left: number
  readonly right: number
}

/** A rule that stands: in a gutter (`gutter`), or as the side of a story's box. */
export interface StandingRule {
  readonly of: string
  readonly x: number
  readonly top: number
  readonly bottom: number
}
