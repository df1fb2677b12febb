import type { Grid } from '../../model/dummy.ts'
import { frameArt, picturePriority } from '../../model/frame-art.ts'
import type { Issue } from '../../model/issue.ts'
import { lineOf, type MakeupStyle } from '../../model/makeup-style.ts'
import type { Story } from '../../model/story.ts'
import type { Style } from '../../model/style.ts'
import { nameplateRowsOn } from '../../read/grid-sheet.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { headRows } from '../../typeset/head-block.ts'
import { issueNames } from '../../typeset/issue-names.ts'
import { artRange } from '../../typeset/set-art.ts'
import { headCopyOf, setHead } from '../../typeset/set-head.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { columnsPx, divideIntoLegs } from '../../typeset/type-width.ts'

/** Cells of a grid that a story's head, picture and box take beside so many lines of copy. */
export type StoryDress = (
  story: Story,
  lines: number,
  style: Style,
  rules: MakeupStyle,
  grid: Grid
) => number

/**
 * Measures heads and pictures, once for each number of columns: on grids of as many columns they are as wide, to a
 * hair, and so as high.
 */
export function storyDress(issue: Issue, ruler: Ruler): StoryDress {
  const heads = new Map<string, number>()
  const pictures = new Map<string, PictureSize>()
  return (story, lines, style, rules, grid) => {
    const { kind, priority } = story.meta
    const language = story.meta.language ?? issue.facts.language
    const phrases = issueNames(issue)
    const context = { style: { ...style, grid }, ruler, language, phrases }
    const width = within(
      Math.round(Math.sqrt(lines / rowsPerColumn)),
      lineOf(rules.idealWidth, priority),
      grid.columns
    )
    const at = `${style.format} ${grid.columns} ${story.slug}`
    const inkPx = once(heads, `${at} ${width}`, () => headInkPx(story, width, rules, context))
    const head = inkPx > 0 ? headRows(inkPx, 'open', context) : 0
    const half = (grid.rows - nameplateRowsOn(style, grid)) / 2
    const { wide, deepPx } = once(pictures, at, () => pictureSize(story, half, rules, context))
    const picture = Math.round(deepPx / grid.rowPx) * wide
    const box = rules.boxedKinds.includes(kind) ? rules.box.rows * width : 0
    return head * width + picture + box + blankShare * (width - 1)
  }
}

/** A picture of so many columns, with its caption. */
interface PictureSize {
  readonly wide: number
  readonly deepPx: number
}

function once<Value>(known: Map<string, Value>, key: string, measure: () => Value): Value {
  const found = known.get(key) ?? measure()
  known.set(key, found)
  return found
}

/** A story stands in legs of some such depth: the more lines, the more columns. */
const rowsPerColumn = 7

/** Rows left blank at the end of a story, for each of its legs but one. */
const blankShare = 0.4

function headInkPx(story: Story, width: number, rules: MakeupStyle, context: SetContext): number {
  if (story.meta.headline.main === '') return 0
  const line = lineOf(rules.idealGrade, story.meta.priority)
  const ideal = line[Math.min(width, line.length) - 1] ?? 1
  const { innerPx } = divideIntoLegs(context.style, width, 0, 1)
  // A long headline only stands in smaller grades.
  for (let grade = ideal; grade <= context.style.headSizesPx.length; grade += 1) {
    const head = setHead(headCopyOf(story), grade, innerPx, context, { ends: 'close' })
    if (head) return head.inkPx
  }
  return 0
}

/** As wide as is usual, or as leaves it no higher than so many rows. */
function pictureSize(
  story: Story,
  mostRows: number,
  rules: MakeupStyle,
  context: SetContext
): PictureSize {
  const { grid } = context.style
  const { picture, isAll } = frameArt(story)
  if (!picture) return { wide: 0, deepPx: 0 }
  const [least, most] = lineOf(
    rules.idealPicture,
    picturePriority({ priority: story.meta.priority, isPictures: isAll })
  )
  const usual = Math.floor((least + Math.min(most, grid.columns - 1)) / 2)
  let wide = within(usual, [least, most], grid.columns)
  const rangeAt = () => artRange(picture.node, columnsPx(grid, wide), context)
  while (wide > 1 && rangeAt().least > mostRows) wide -= 1
  return { wide, deepPx: Math.min(rangeAt().ideal, mostRows) * grid.rowPx }
}

function within(width: number, [least, most]: readonly [number, number], columns: number): number {
  return Math.max(1, Math.min(columns, Math.max(least, Math.min(most, width))))
}
