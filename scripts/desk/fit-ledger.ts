import type { SetFrame, SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'

/** How one story fits its frame; lines are body lines, characters those of its measure. */
export interface FitRow {
  readonly story: string
  readonly page: number
  /** Lines that the frame holds under its head. */
  readonly roomLines: number
  /** Lines that the copy takes as set. */
  readonly needLines: number
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

/** The fit of every story, in the order of pages and of reading. */
export function fitLedger(pages: readonly SetPage[], style: Style): readonly FitRow[] {
  return pages.flatMap(({ dummy, frames }) => frames.map(set => fitRow(set, dummy.page, style)))
}

function fitRow({ frame }: SetFrame, page: number, style: Style): FitRow {
  const { rect, boxed, recipe } = frame
  const height = rect.height - (boxed ? 2 * style.boxRows : 0)
  const roomLines = recipe.legs * Math.max(0, height - recipe.headRows)
  // Blank rows at the feet of legs are filled up by nothing else, and so count as missing.
  const overLines = recipe.lines > roomLines ? recipe.lines - roomLines : -recipe.blankRows
  const changes = Object.values(frame.lineChanges)
  return {
    story: frame.story,
    page,
    roomLines,
    needLines: recipe.lines,
    overLines,
    overCharacters: Math.round(overLines * recipe.measure),
    levers: {
      grade: recipe.grade,
      airRows: recipe.airRows,
      lineChanges: changes.reduce((sum, lines) => sum + lines, 0)
    }
  }
}
