import type { StoryKind } from './kinds.ts'
import type { TierSizes } from './tier-sizes.ts'
/**
 * How far a page may leave the house's rules where nothing else fills it: not at all; heads a row off their air, as a
 * correction may; as much air as the style bears; also boxes, and copy beside heads, that only fill.
 */
export const reliefs = ['none', 'row', 'air', 'frames'] as const

/** One of the reliefs, the least first; only a correction, and frames that fill no other way, take white off a head. */
export type Relief = (typeof reliefs)[number]

/** What the make-up of a paper prefers and forbids; all costs are in points of the page's score. */
export interface MakeupStyle {
  /** Rows of one leg of text: never fewer, and more only where nothing else serves. */
  readonly legRows: { readonly least: number; readonly most: number }
  /** What is given up of the house's rules; nothing before a page turns out to be impossible with them. */
  readonly relief: Relief
  /** Rows of air in a head beyond its lines: always the ideal, more or less only by a relief. */
  readonly airRows: { readonly least: number; readonly ideal: number; readonly most: number }
  /** Rows and body characters a box takes away from the text inside; those of some kinds have no sides. */
  readonly box: {
    readonly rows: number
    readonly characters: number
    readonly openKinds: readonly StoryKind[]
  }
  /** Rows above a text that runs up beside its head, for the rule. */
  readonly wrapRows: number
  /** Rows above a picture, or copy without a head, that begins a frame: for the rule and its air. */
  readonly pictureClearRows: number
  /** Blank rows at the end of a story, at most. */
  readonly blankMost: number
  /** Longest measure of a leg that crosses columns (破栏), in body characters. */
  readonly measureMost: number
  /** Ideal grade of a head: a line for each priority from 1, an entry for each width from 1. */
  readonly idealGrade: readonly (readonly number[])[]
  /** Sizes of heads by what they are to their page; absent where nothing is asked of them. */
  readonly tierSizes?: TierSizes
  /** Grades a head may be off its ideal. */
  readonly gradeReach: number
  /** Best width of a story in columns: a line for each priority from 1, least and most. */
  readonly idealWidth: readonly (readonly [least: number, most: number])[]
  /** Best width of a picture in columns: a line for each priority from 1, least and most. */
  readonly idealPicture: readonly (readonly [least: number, most: number])[]
  /** Kinds that stand in a box by nature. */
  readonly boxedKinds: readonly string[]
  readonly cost: StyleCosts
}

/** The line of a style's table for a priority: the last line serves all that follow. */
export function lineOf<Line>(table: readonly Line[], priority: number): Line {
  const line = table[Math.min(Math.max(priority, 1), table.length) - 1]
  if (line === undefined) throw new Error('a style table is empty')
  return line
}

/** Points lost for each departure from the ideal. */
export interface StyleCosts {
  /** A row that an advert is higher or lower than its words ask. */
  readonly advertRow: number
  /** A head off its air, for each row squared. */
  readonly offAir: number
  readonly tracking: number
  readonly blankRow: number
  readonly crop: number
  readonly pictureWidth: number
  /** No picture of a page leads by half, or another than the strongest story's. */
  readonly dominant: number
  /** Pictures that take less of a page than is usual, or more: for all of it. */
  readonly artOff: number
  readonly grade: number
  readonly headFill: number
  /** A grade by which a head is out of the sizes of its tier. */
  readonly offTier: number
  /** A headline whose lines end badly: 0.3 or so for two lines by meaning, 1 inside a phrase. */
  readonly headBreak: number
  /** A story without the box of its kind. */
  readonly unboxed: number
  /** A box, or copy beside a head, that nobody asked for; another such head right under it. */
  readonly filler: number
  readonly upright: number
  /** A lead whose headline stands upright without being asked to. */
  readonly leadUpright: number
  readonly pictureFirst: number
  readonly brokenColumns: number
  readonly aspect: number
  readonly width: number
  readonly tightFit: number
  readonly longLeg: number
  readonly butting: number
  readonly stacked: number
  readonly inversion: number
  readonly weakerAbove: number
  readonly weakerOver: number
  readonly leadAway: number
  readonly strongBelow: number
  readonly largerHead: number
  /** A lead that is not seen to be larger than the next. */
  readonly flatLead: number
  readonly gutter: number
  readonly seam: number
  /** A gutter from top to foot of a page of many stories, or a second seam from side to side. */
  readonly parting: number
  readonly advertAdrift: number
  readonly boxesMeet: number
}
