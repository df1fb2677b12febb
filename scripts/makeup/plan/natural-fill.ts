import type { Grid } from '../../model/dummy.ts'
import type { Issue } from '../../model/issue.ts'
import type { Style } from '../../model/style.ts'
import { nameplateRowsOn } from '../../read/grid-sheet.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { makeupStyle } from '../leaf/daily-style.ts'
import { columnLines } from './column-lines.ts'
import { storyDress } from './story-dress.ts'

/** What copy takes by itself of a format's grid, and what its pages hold; in cells (rows of one column). */
export interface NaturalFill {
  readonly format: string
  readonly grid: Grid
  readonly needed: number
  /** Of these the longest story takes so many. */
  readonly longest: number
  readonly ofPage: number
  /** Of the front page, for the nameplate. */
  readonly less: number
}

/** The same with what each story takes, in the issue's order. */
interface MeasuredCopy extends NaturalFill {
  readonly cells: readonly number[]
}

/** Measures an issue's copy against a grid of a style's format. */
export type MeasureCopy = (style: Style, grid: Grid) => MeasuredCopy

/**
 * Measures what an issue's copy takes of a grid with heads at the style's ideal grade over the style's ideal width,
 * its usual air, pictures as filed: before any page is made up. Lines are set at few measures, and reckoned from
 * those at all between.
 */
export function copyMeasure(issue: Issue, ruler: Ruler): MeasureCopy {
  const linesOf = columnLines(issue, ruler)
  const dressOf = storyDress(issue, ruler)
  return (style, grid) => {
    const rules = makeupStyle(style)
    const cells = issue.stories.map(story => {
      const { size } = story.meta
      if (size) return size.columns * size.rows
      const lines = linesOf(story, style, grid.columnCharacters)
      return lines + dressOf(story, lines, style, rules, grid)
    })
    const { columns, rows } = grid
    return {
      format: style.format,
      grid,
      needed: cells.reduce((sum, one) => sum + one, 0),
      cells,
      longest: Math.max(0, ...cells),
      ofPage: columns * rows,
      less: columns * nameplateRowsOn(style, grid)
    }
  }
}

/** Share of pages that copy fills, 1 for all of them. */
export function shareOf({ needed, ofPage, less }: NaturalFill, pages: number): number {
  return needed / (pages * ofPage - less)
}
