import { kindNames, kinds } from '../../model/kinds.ts'

/** What the make-up of a paper prefers and forbids; all costs are in points of the page's score. */
export interface MakeupStyle {
  readonly name: string
  /** Rows of one leg of text: never fewer, and more only where nothing else serves. */
  readonly legRows: { readonly least: number; readonly most: number }
  /** Rows of air in a head beyond its lines. */
  readonly airRows: { readonly least: number; readonly ideal: number; readonly most: number }
  /** Rows and body characters a box takes away from the text inside. */
  readonly box: { readonly rows: number; readonly characters: number }
  /** Rows above a text that runs up beside its head, for the rule. */
  readonly wrapRows: number
  /** Blank rows at the end of a story, at most. */
  readonly blankMost: number
  /** Longest measure of a leg that crosses columns (破栏), in body characters. */
  readonly measureMost: number
  /** Ideal grade of a head: a line for each priority from 1, an entry for each width from 1. */
  readonly idealGrade: readonly (readonly number[])[]
  /** Grades a head may be off its ideal. */
  readonly gradeReach: number
  /** Best width of a story in columns: a line for each priority from 1, least and most. */
  readonly idealWidth: readonly (readonly [least: number, most: number])[]
  /** Best width of a picture in columns: a line for each priority from 1, least and most. */
  readonly idealPicture: readonly (readonly [least: number, most: number])[]
  /** Kinds that stand in a box by nature. */
  readonly boxedKinds: readonly string[]
  /** Share of a page's stories that may be boxed without a cost. */
  readonly boxedShare: number
  /** A gutter or seam from edge to edge: priced, or never where a pinwheel can be found. */
  readonly throughGutter: 'priced' | 'forbidden'
  /** Height of one row ÷ width of one column, for the look of a frame. */
  readonly rowPerColumn: number
  readonly cost: StyleCosts
}

/** Points lost for each departure from the ideal. */
export interface StyleCosts {
  readonly airRow: number
  readonly tracking: number
  readonly blankRow: number
  readonly crop: number
  readonly pictureWidth: number
  readonly largerPicture: number
  readonly grade: number
  readonly headFill: number
  /** A headline whose lines end badly: 0.3 or so for two lines by meaning, 1 inside a phrase. */
  readonly headBreak: number
  readonly box: number
  readonly wrap: number
  /** A lead whose head does not stand over the whole of it: each column beside it. */
  readonly leadWrap: number
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
  readonly gutter: number
  readonly seam: number
  readonly advertAdrift: number
  readonly tooManyBoxes: number
  readonly boxesMeet: number
}

/** The costs and limits of a Chinese daily, unless its style file says otherwise. */
export const dailyStyle: MakeupStyle = {
  name: 'daily',
  legRows: { least: 5, most: 55 },
  airRows: { least: 0, ideal: 1, most: 3 },
  box: { rows: 2, characters: 2 },
  wrapRows: 1,
  blankMost: 3,
  measureMost: 30,
  idealGrade: [
    [6, 4, 3, 2, 2, 1, 1, 1],
    [6, 5, 4, 3, 3, 3, 2, 2],
    [7, 6, 5, 5, 4, 4, 4, 4],
    [8, 7, 6, 6, 5, 5, 5, 5],
    [8, 8, 7, 7, 6, 6, 6, 6]
  ],
  gradeReach: 3,
  idealWidth: [
    [3, 5],
    [2, 4],
    [1, 4],
    [1, 3],
    [1, 2]
  ],
  idealPicture: [
    [2, 4],
    [2, 3],
    [1, 2],
    [1, 2],
    [1, 1]
  ],
  boxedKinds: kindNames.filter(kind => kinds[kind].isBoxed),
  boxedShare: 0.34,
  throughGutter: 'priced',
  rowPerColumn: 0.09,
  cost: {
    airRow: 0.4,
    tracking: 0.5,
    blankRow: 0.15,
    crop: 6,
    pictureWidth: 1.5,
    largerPicture: 2,
    grade: 0.5,
    headFill: 10,
    headBreak: 0.6,
    box: 0.8,
    wrap: 0.4,
    leadWrap: 1,
    upright: 0.8,
    leadUpright: 6,
    pictureFirst: 0.2,
    brokenColumns: 0.4,
    aspect: 1,
    width: 1.2,
    tightFit: 1,
    longLeg: 8,
    butting: 6,
    stacked: 4,
    inversion: 5,
    weakerAbove: 0.15,
    weakerOver: 0.5,
    leadAway: 7,
    strongBelow: 1.2,
    largerHead: 6,
    gutter: 5,
    seam: 3,
    advertAdrift: 3,
    tooManyBoxes: 1.5,
    boxesMeet: 0.8
  }
}

/** The line of a style's table for a priority: the last line serves all that follow. */
export function lineOf<Line>(table: readonly Line[], priority: number): Line {
  const line = table[Math.min(Math.max(priority, 1), table.length) - 1]
  if (line === undefined) throw new Error('a style table is empty')
  return line
}
