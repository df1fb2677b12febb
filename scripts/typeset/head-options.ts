import { type HeadGrade, headGrades } from '../model/head-grades.ts'
import type { Pin } from '../model/issue.ts'
import type { HeadOption } from '../model/measured-story.ts'
import type { Story } from '../model/story.ts'
import { headStyleOf, setHead } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'
import { setUprightHead } from './set-upright-head.ts'
import { divideIntoLegs } from './type-width.ts'

/**
 * Every way to set a story's headline stack: lying over each of the widths and upright, in each grade; in the grade that
 * its pin asks for alone. A frame of few lines (`isLow`) has no room for an upright one.
 */
export function headOptions(
  story: Story,
  widths: readonly number[],
  pin: Pin | undefined,
  isLow: boolean,
  context: SetContext
): readonly HeadOption[] {
  const { style } = context
  const grades = headGrades(style.headSizesPx)
  const heads = grades
    .filter(({ grade }) => (pin?.grade ?? grade) === grade)
    .flatMap(grade => headsOfGrade(story, grade, widths, context))
  const options = heads.flatMap(({ option, splitsWord }) => (splitsWord ? [] : [option]))
  // A headline is never left out: where each way splits a word, it is split.
  if (options.length === 0) return heads.map(({ option }) => option)
  const isAsked = headStyleOf(story.meta, style) === 'upright'
  const asked = options.filter(option => isAsked && option.upright)
  return asked.length > 0 && isRoomy(pin, isLow) ? asked : options
}

/** A head and whether a line of it ends inside a word. */
interface TriedHead {
  readonly option: HeadOption
  readonly splitsWord: boolean
}

function headsOfGrade(
  story: Story,
  { grade, sizePx }: HeadGrade,
  widths: readonly number[],
  context: SetContext
): readonly TriedHead[] {
  const lying = widths.flatMap(width => lyingHead(story, grade, width, context) ?? [])
  const set = setUprightHead(story.meta, grade, context)
  if (!set) return lying
  const option = { width: 1, grade, sizePx, rows: set.rows, fill: 1, upright: true }
  return [...lying, { option, splitsWord: false }]
}

/** No upright head stands in a box, in a frame of one column, or beside a line or two. */
function isRoomy(pin: Pin | undefined, isLow: boolean): boolean {
  return pin?.boxed !== true && pin?.rect?.width !== 1 && !isLow
}

function lyingHead(
  story: Story,
  grade: number,
  width: number,
  context: SetContext
): TriedHead | undefined {
  const { style } = context
  // Measured as in a box, so that it fits with and without one.
  const { innerPx } = divideIntoLegs(style, width, true, 1)
  const head = setHead(story.meta, grade, innerPx, context)
  if (!head) return undefined
  // It stands lower under a rule, which only a head in a box has not.
  const rows = Math.ceil(head.heightPx / style.grid.rowPx + style.measures.headDropRows)
  const { sizePx, fill, breakCost, splitsWord } = head
  return { option: { width, grade, sizePx, rows, fill, breakCost, upright: false }, splitsWord }
}
