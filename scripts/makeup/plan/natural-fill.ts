import type { Issue } from '../../model/issue.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Story } from '../../model/story.ts'
import type { Style } from '../../model/style.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { pictureRange } from '../../typeset/picture-rows.ts'
import { setCopy } from '../../typeset/set-copy.ts'
import { setHead } from '../../typeset/set-head.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { columnsPx, divideIntoLegs } from '../../typeset/type-width.ts'
import { lineOf, makeupStyle } from '../leaf/daily-style.ts'

/** What copy takes by itself in a format, and what its pages hold; in cells (rows of one column). */
export interface NaturalFill {
  readonly format: string
  readonly needed: number
  readonly ofPage: number
  /** Of the front page, for the nameplate. */
  readonly less: number
}

/**
 * Measures what an issue's copy takes of a format with heads at the style's ideal grade over the style's ideal
 * width, its usual air, pictures as filed: before any page is made up.
 */
export function naturalFill(issue: Issue, style: Style, ruler: Ruler): NaturalFill {
  const { grid } = style
  const rules = makeupStyle(style)
  const { phrases = [] } = issue.facts
  const needed = issue.stories.reduce((sum, story) => {
    const language = story.meta.language ?? issue.facts.language
    return sum + storyCells(story, rules, { style, ruler, language, phrases })
  }, 0)
  return {
    format: style.format,
    needed,
    ofPage: grid.columns * grid.rows,
    less: grid.columns * style.nameplateRows
  }
}

/** Share of pages that copy fills, 1 for all of them. */
export function shareOf({ needed, ofPage, less }: NaturalFill, pages: number): number {
  return needed / (pages * ofPage - less)
}

function storyCells(story: Story, rules: MakeupStyle, context: SetContext): number {
  const { style } = context
  const { size, kind, priority } = story.meta
  if (size) return size.columns * size.rows
  const picture = story.blocks.find(block => block.kind === 'picture')
  const rest = { ...story, blocks: story.blocks.filter(block => block !== picture) }
  const pieces = setCopy(rest, Math.floor(style.grid.columnCharacters), context)
  const lines = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  const most = style.grid.columns
  const width = within(
    Math.round(Math.sqrt(lines / rowsPerColumn)),
    lineOf(rules.idealWidth, priority),
    most
  )
  const head = headRows(story, width, rules, context) * width
  const pictured = picture ? pictureCells(picture.node, priority, rules, context) : 0
  const box = rules.boxedKinds.includes(kind) ? rules.box.rows * width : 0
  return lines + head + pictured + box
}

/** A story stands in legs of some such depth: the more lines, the more columns. */
const rowsPerColumn = 7

function headRows(story: Story, width: number, rules: MakeupStyle, context: SetContext): number {
  const { style } = context
  const line = lineOf(rules.idealGrade, story.meta.priority)
  const grade = line[Math.min(width, line.length) - 1] ?? 1
  const { innerPx } = divideIntoLegs(style, width, false, 1)
  const head = setHead(story.meta, grade, innerPx, context)
  // Half a row for the rule above it.
  return head ? Math.ceil(head.heightPx / style.grid.rowPx + 0.5) + rules.airRows.ideal : 0
}

function pictureCells(
  figure: Parameters<typeof pictureRange>[0],
  priority: number,
  rules: MakeupStyle,
  context: SetContext
): number {
  const { grid } = context.style
  const [least, most] = lineOf(rules.idealPicture, priority)
  const width = within(Math.round((least + most) / 2), [least, most], grid.columns)
  return pictureRange(figure, columnsPx(grid, width), context).ideal * width
}

function within(width: number, [least, most]: readonly [number, number], columns: number): number {
  return Math.max(1, Math.min(columns, Math.max(least, Math.min(most, width))))
}
