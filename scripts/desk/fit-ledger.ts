import type { Unplaced } from '../makeup/plan/unplaced.ts'
import { kinds } from '../model/kinds.ts'
import type { SetFrame, SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'

/** How one story fits its frame; lines are body lines, characters those of its measure. */
export interface FitRow {
  readonly story: string
  /** Absent for a story that belongs to no page. */
  readonly page: number | undefined
  /** It stands on no page: nothing else is known of it. */
  readonly unplaced: boolean
  /** Lines that the frame holds under its head. */
  readonly roomLines: number
  /** Lines that the copy takes as set. */
  readonly needLines: number
  /** The last lines may leave a row free in all legs but one. */
  readonly fills: boolean
  /** Lines too many (above 0) or missing (below 0). */
  readonly overLines: number
  readonly overCharacters: number
  readonly levers: FitLevers
}

/** What was done to make the copy fit. */
export interface FitLevers {
  /** Grade of the headline, 1 the largest. */
  readonly grade: number
  readonly airRows: number
  /** Lines saved (below 0) or gained in paragraphs by setting them closer or wider. */
  readonly lineChanges: number
}

/** The fit of every story, in the order of pages and of reading; last those that stand on no page. */
export function fitLedger(
  pages: readonly SetPage[],
  unplaced: readonly Unplaced[],
  style: Style
): readonly FitRow[] {
  const placed = pages.flatMap(({ dummy, frames }) =>
    frames.filter(({ kind }) => !kinds[kind].isClosing).map(set => fitRow(set, dummy.page, style))
  )
  return [...placed, ...unplaced.map(unplacedRow)]
}

function unplacedRow({ story, page }: Unplaced): FitRow {
  return {
    story,
    page,
    unplaced: true,
    roomLines: 0,
    needLines: 0,
    fills: false,
    overLines: 0,
    overCharacters: 0,
    levers: { grade: 0, airRows: 0, lineChanges: 0 }
  }
}

function fitRow({ frame, copy }: SetFrame, page: number, style: Style): FitRow {
  const { rect, boxed, recipe } = frame
  const strips = copy.map(({ strip }) => strip)
  const foot = Math.max(0, ...strips.map(strip => strip.row + strip.rows))
  // Copy much too short is set in a lower frame than it was given; the rest of that is room too.
  const unused = rect.height - (boxed ? style.boxRows : 0) - foot
  const roomLines = strips.reduce((sum, strip) => sum + strip.legs * (strip.rows + unused), 0)
  const overLines = recipe.lines - roomLines
  const changes = Object.values(frame.lineChanges)
  return {
    story: frame.story,
    page,
    unplaced: false,
    roomLines,
    needLines: recipe.lines,
    fills: overLines <= 0 && -overLines < Math.max(2, recipe.legs),
    overLines,
    overCharacters: Math.round(overLines * recipe.measure),
    levers: {
      grade: recipe.grade,
      airRows: recipe.airRows,
      lineChanges: changes.reduce((sum, lines) => sum + lines, 0)
    }
  }
}
