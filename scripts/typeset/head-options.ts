import { type HeadGrade, headGrades } from '../model/head-grades.ts'
import type { Pin } from '../model/issue.ts'
import type { LeafRecipe } from '../model/layout.ts'
import type { HeadOption } from '../model/measured-story.ts'
import type { Story } from '../model/story.ts'
import { standOf } from './head-block.ts'
import { type HeadAsked, type LyingHead, lyingHead } from './lying-head.ts'
import { headCopyOf, headStyleOf } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'
import { setUprightHead } from './set-upright-head.ts'

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
  const grades = headGrades(style.headSizesPx).filter(
    ({ grade }) => (pin?.grade ?? grade) === grade
  )
  const upright = grades.flatMap(grade => uprightHead(story, grade, context))
  const mayTear = upright.length === 0
  const lying = [true, false].flatMap(isEdged =>
    lyingHeads(story, { widths, isEdged, mayTear }, grades, context)
  )
  const options = [...lying, ...upright]
  const isAsked = headStyleOf(story.meta, style) === 'upright'
  const asked = options.filter(option => isAsked && option.upright)
  return asked.length > 0 && isRoomy(pin, isLow) ? asked : options
}

/** Whether a head was measured for what stands over it in a seat: an edge with a row of its own, or the white of the page. */
export function isMadeFor(
  { isEdged }: Pick<HeadOption, 'isEdged'>,
  stands: Pick<LeafRecipe, 'boxed' | 'seat'>
): boolean {
  return isEdged === undefined || isEdged === (standOf(stands) === 'edged')
}

/** Where lying heads may stand; a headline is never left out, so that where each way splits a word it is split. */
interface LyingAsked {
  readonly widths: readonly number[]
  readonly isEdged: boolean
  readonly mayTear: boolean
}

function lyingHeads(
  story: Story,
  { widths, isEdged, mayTear }: LyingAsked,
  grades: readonly HeadGrade[],
  context: SetContext
): readonly HeadOption[] {
  const heads = widths.flatMap(width => headsOfWidth(story, { width, isEdged }, grades, context))
  const whole = heads.filter(({ splitsWord }) => !splitsWord)
  return (whole.length > 0 || !mayTear ? whole : heads).map(({ option }) => option)
}

/** Lines are torn over a width only where none of the grades sets them otherwise. */
function headsOfWidth(
  story: Story,
  place: Pick<HeadAsked, 'width' | 'isEdged'>,
  grades: readonly HeadGrade[],
  context: SetContext
): readonly LyingHead[] {
  const set = (torn: boolean) =>
    grades.flatMap(({ grade }) => lyingHead(story, { ...place, grade, torn }, context) ?? [])
  const whole = set(false)
  return whole.length > 0 ? whole : set(true)
}

function uprightHead(
  story: Story,
  { grade, sizePx }: HeadGrade,
  context: SetContext
): readonly HeadOption[] {
  const copy = headCopyOf(story)
  // Beside an upright stack there is no room for a portrait.
  const set = copy.portrait ? undefined : setUprightHead(copy, grade, context)
  return set ? [{ width: 1, grade, sizePx, rows: set.rows, fill: 1, upright: true }] : []
}

/** No upright head stands in a box, in a frame of one column, or beside a line or two. */
function isRoomy(pin: Pin | undefined, isLow: boolean): boolean {
  return pin?.boxed !== true && pin?.rect?.width !== 1 && !isLow
}
