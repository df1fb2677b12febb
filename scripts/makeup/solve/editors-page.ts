import type { Rect } from '../../model/dummy.ts'
import type { PagePlan } from '../../model/issue.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Report } from '../../model/problem.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import type { StoryMeasure } from '../leaf/cast-off.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import { markedShort } from '../leaf/draft-mark.ts'
import { overset, underset, unfit } from '../leaf/fit-problems.ts'
import { clippedFrame, setFrame } from '../leaf/set-frame.ts'
import { leafShapes, recipesFor } from '../leaf/shapes.ts'
import { type LaidPage, type PageWork, pageOfFrames } from '../page/laid-page.ts'
import { pinProblems } from '../page/pin-rects.ts'
import { wholeRect } from '../page/whole-rect.ts'

/** Recipes tried for one frame: the cheapest nearly always fits. */
const recipesTried = 8

/** Makes up a page whose stories all have a pinned rectangle; the order of the pins is the order of reading. */
export function makeUpPinned(
  plan: PagePlan,
  { measures, room, style }: PageWork,
  report: Report
): LaidPage {
  const [measure] = measures.values()
  const grid = measure?.context.style.grid
  if (!grid) throw new Error('a page without a story has no grid')
  for (const problem of pinProblems(plan, { ...grid, rows: room.rows })) report(problem)
  const frames = plan.pins.flatMap(pin => {
    const rect = wholeRect(pin)
    const story = measures.get(pin.story)
    const set = rect && story ? fillRect(story, rect, room, style, report) : undefined
    return set ? [set] : []
  })
  const isDraft = frames.some(({ mark }) => mark !== undefined) || frames.length < plan.pins.length
  return pageOfFrames(frames, grid, { measures, room, style }, { origin: 'pinned', isDraft })
}

/** Fills one rectangle in the best way that the true lines allow; what cannot be filled is reported. */
export function fillRect(
  measure: StoryMeasure,
  rect: Rect,
  room: Room,
  style: MakeupStyle,
  report: Report
): SetFrame | undefined {
  const shapes = leafShapes(measure.measured, room, style, rect.width)
  const filled = recipesFor(shapes, rect.width, rect.height)
    .slice(0, recipesTried)
    .flatMap(recipe => {
      const found = setFrame(measure, rect, recipe, style)
      return found ? [{ ...found, total: found.cost * copyfitWeight + recipe.cost }] : []
    })
    .sort((a, b) => a.total - b.total)
  const [best] = filled
  if (best) return best.set
  const free = leafShapes(atAnyHeight(measure), { ...room, rows: Infinity }, style, rect.width)
  const heights = [...(free.byWidth.get(rect.width)?.keys() ?? [])]
  const nearest = heights.sort((a, b) => Math.abs(a - rect.height) - Math.abs(b - rect.height))[0]
  const [recipe] = nearest === undefined ? [] : recipesFor(free, rect.width, nearest)
  if (nearest === undefined || !recipe) {
    report(unfit(measure, rect))
    return undefined
  }
  const lines = (nearest - rect.height) * recipe.legs
  // As many lines as there is room for, and still they do not fit: a slab or a subhead needs more.
  if (lines >= 0) {
    report(overset(measure, Math.max(1, lines), recipe.measure))
    return clippedFrame(measure, rect, recipe, style)
  }
  report(underset(measure, -lines, recipe.measure))
  const smaller = setFrame(measure, { ...rect, height: nearest }, recipe, style)
  return smaller
    ? markedShort(smaller.set, rect, nearest)
    : clippedFrame(measure, rect, recipe, style)
}

/** The story as if its height were not pinned, to see which it could fill. */
function atAnyHeight({ measured }: StoryMeasure): MeasuredStory {
  const { pin, ...story } = measured
  if (pin?.rect?.height === undefined) return measured
  const { height: _, ...rect } = pin.rect
  return { ...story, pin: { ...pin, rect } }
}

/** Points of make-up for one of copyfit's: a line changed in a paragraph is less than a row of air. */
const copyfitWeight = 0.02
