import type { HeadTier } from './head-tiers.ts'
import type { Pin } from './issue.ts'
import type { StoryKind } from './kinds.ts'
import type { Place } from './problem.ts'

/** Body lines of a story set in one leg of a given measure. */
export interface LegLines {
  /** Width of the leg in body characters. */
  readonly measure: number
  readonly lines: number
  /** Lines that tracking within its limit can take out. */
  readonly minus: number
  /** Lines that tracking within its limit can put in. */
  readonly plus: number
}

/** One way to set a story's headline stack. */
export interface HeadOption {
  /** Columns it covers; an upright head (竖题) covers one. */
  readonly width: number
  /** Grade in the style's table, 1 the largest. */
  readonly grade: number
  /** Size of its main line as printed, CSS px. */
  readonly sizePx?: number
  /** Grades that it is larger or smaller than the tier of its story allows; absent where it is within. */
  readonly offTier?: number
  /** Rows of its block, the style's white over and under it counted. */
  readonly rows: number
  /** Longest line ÷ width. */
  readonly fill: number
  /** What is ugly in where its lines end, 0 for none. */
  readonly breakCost?: number
  readonly upright: boolean
  /** Measured for a box or an inset strip, whose edge has a row of its own, or for neither; for both where absent. */
  readonly isEdged?: boolean
}

/** Rows that a picture may take, caption and credit included. */
export interface PictureRows {
  readonly least: number
  readonly ideal: number
  readonly most: number
}

/** One width in which a story's picture may be printed, and its rows beside copy. */
export interface PictureOption extends PictureRows {
  readonly width: number
  /** Its rows within a box; the same where they are absent. */
  readonly inBox?: PictureRows
  /** Points that it costs its page beside the other pictures there. */
  readonly points?: number
}

/** A story, notice or advert as make-up sees it: measured, with the editor's pin. */
export interface MeasuredStory {
  readonly slug: string
  readonly kind: StoryKind
  /** 1 is the lead; larger numbers matter less. */
  readonly priority: number
  /** What it is to its page, and the grades that heads of that tier have there; absent until it stands on one. */
  readonly tier?: HeadTier
  readonly tierGrades?: { readonly least: number; readonly most: number }
  /** Where the story stands in the newsroom's files, for problems. */
  readonly place: Place
  /** One entry for each measure of `measuresInUse`; empty when the size is fixed. */
  readonly legs: readonly LegLines[]
  /** The least measure in which its copy can be set, where it is wider than the usual ones. */
  readonly leastMeasure?: number
  /** Whether it was measured for low frames, having too few lines for legs of the usual depth. */
  readonly isLow?: boolean
  /**
   * Whether the copy, with its parts that cannot be divided, fills legs of these heights; absent where lines
   * alone decide.
   */
  readonly fills?: (measure: number, heights: readonly number[]) => boolean
  /** Every allowed head; empty when the story has none. */
  readonly heads: readonly HeadOption[]
  /** The widths its picture may have; empty without a picture. */
  readonly pictures: readonly PictureOption[]
  /** Its pictures with their captions are all there is of it (图片新闻). */
  readonly isPictures?: boolean
  /** An advert's or ready-made notice's size in columns and rows. */
  readonly fixed?: { readonly width: number; readonly height: number }
  /** Sizes that an advert may have whose size nobody gave. */
  readonly sizes?: readonly AdvertSize[]
  readonly pin?: Pin
}

/** Whether a story is set as an advert in a box of its own: of the size that was asked for, or of one that its words need. */
export function isAdvertSet({ fixed, sizes }: Pick<MeasuredStory, 'fixed' | 'sizes'>): boolean {
  return fixed !== undefined || sizes !== undefined
}

/** A width in columns with the rows that an advert's words need there, look best in, and may have at most. */
export interface AdvertSize {
  readonly width: number
  readonly least: number
  readonly ideal: number
  readonly most: number
}

/** The part of a page that stories may fill: furniture already taken away. */
export interface Room {
  readonly page: number
  readonly columns: number
  readonly rows: number
  /** Rows of the type area above the room: nameplate or folio line. */
  readonly top: number
  /** Characters of body type in one column. */
  readonly columnCharacters: number
  /** Gutter in body characters. */
  readonly gutterCharacters: number
  /** Height of a row in body characters. */
  readonly rowCharacters: number
}
