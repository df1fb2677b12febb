import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { LegLines, MeasuredStory } from '../../model/measured-story.ts'

/** Lines so few that they may run across a whole frame, however wide. */
const acrossMost = 2

/**
 * Whether a story has fewer lines in one column than a leg wants: a line of weather, a notice of two lines, a
 * picture with its caption alone. Such a story may stand in low frames.
 */
export function isShort(
  { legs }: Pick<MeasuredStory, 'legs'>,
  columnCharacters: number,
  style: MakeupStyle
): boolean {
  if (legs.length === 0) return false
  const own = legs.find(({ measure }) => measure === Math.floor(columnCharacters))
  const cells = legs.map(({ lines, measure }) => (lines * measure) / columnCharacters)
  return (own?.lines ?? Math.min(...cells)) < style.legRows.least
}

/**
 * The same style for a story that may stand in one leg of one row, or in several of two: with no more white
 * over it, and no larger a head, than looks well.
 */
export function lowStyle(style: MakeupStyle, legs: number): MakeupStyle {
  const { airRows, legRows, gradeReach } = style
  const most = Math.min(airRows.most, airRows.ideal + 2)
  return {
    ...style,
    legRows: { ...legRows, least: legs > 1 ? 2 : 1 },
    airRows: { ...airRows, most },
    gradeReach: Math.min(gradeReach, 2)
  }
}

/** The leg counts of a low frame: as many as it has columns, or any fewer. */
export function lowLegCounts(width: number): readonly number[] {
  return Array.from({ length: width }, (_, at) => width - at)
}

/** Whether so few lines are easily read in legs of such a measure. */
export function isReadable({ measure, lines }: LegLines, style: MakeupStyle): boolean {
  return measure <= style.measureMost || lines <= acrossMost
}
