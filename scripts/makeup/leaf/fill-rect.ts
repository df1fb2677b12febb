import type { Rect } from '../../model/dummy.ts'
import { headSeats } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Report } from '../../model/problem.ts'
import { relieved } from '../../model/relief.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { markedShort } from './draft-mark.ts'
import { overset, underset, unfit } from './fit-problems.ts'
import type { Galley } from './galley.ts'
import { clippedFrame, setFrame } from './set-frame.ts'
import { leafShapes, recipesFor } from './shapes.ts'

/** Recipes tried for one frame: the cheapest nearly always fits. */
const recipesTried = 8

/** Fills one rectangle in the best way that the true lines allow; what cannot be filled is reported. */
export function fillRect(
  galley: Galley,
  rect: Rect,
  room: Room,
  style: MakeupStyle,
  report: Report
): SetFrame | undefined {
  let upright: SetFrame | undefined
  for (const relief of ['none', 'air', 'frames'] as const) {
    const own = relieved(style, relief)
    // A row of air is less than a lead that stands upright unasked.
    const best = upright
      ? bestOf(galley, rect, room, own, isLying)
      : bestOf(galley, rect, room, own)
    if (best && !isUprightLead(best, galley)) return best
    upright ??= best
  }
  if (upright) return upright
  const widest = relieved(style, 'frames')
  const free = leafShapes(atAnyHeight(galley), { ...room, rows: Infinity }, widest, rect.width)
  const heights = [...(free.byWidth.get(rect.width)?.keys() ?? [])]
  const nearest = heights.sort((a, b) => Math.abs(a - rect.height) - Math.abs(b - rect.height))[0]
  const [recipe] = nearest === undefined ? [] : recipesFor(free, rect.width, nearest)
  if (nearest === undefined || !recipe) {
    report(unfit(galley, rect))
    return undefined
  }
  const lines = (nearest - rect.height) * recipe.legs
  // As many lines as there is room for, and still they do not fit: a slab or a subhead needs more.
  if (lines >= 0) {
    report(overset(galley, Math.max(1, lines), recipe.measure))
    return clippedFrame(galley, rect, recipe, style)
  }
  report(underset(galley, -lines, recipe.measure))
  const smaller = setFrame(galley, { ...rect, height: nearest }, recipe, style)
  return smaller
    ? markedShort(smaller.set, rect, nearest)
    : clippedFrame(galley, rect, recipe, style)
}

/** The set frame of the recipe that looks best with its true lines. */
function bestOf(
  galley: Galley,
  rect: Rect,
  room: Room,
  style: MakeupStyle,
  serves = (_: LeafRecipe) => true
): SetFrame | undefined {
  const shapes = leafShapes(galley.measured, room, style, rect.width)
  const filled = recipesFor(shapes, rect.width, rect.height)
    .filter(serves)
    .slice(0, recipesTried)
    .flatMap(recipe => {
      const found = setFrame(galley, rect, recipe, style)
      return found ? [{ ...found, total: found.cost * copyfitWeight + recipe.cost }] : []
    })
    .sort((a, b) => a.total - b.total)
  return filled[0]?.set
}

/** Whether a head lies over its frame, with no more given up for it than air. */
function isLying({ seat, boxed }: LeafRecipe): boolean {
  return seat === 'over' && !boxed
}

function isUprightLead({ frame }: SetFrame, { measured }: Galley): boolean {
  return measured.priority === 1 && headSeats[frame.recipe.seat].isUpright
}

/** The story as if its height were not pinned, to see which it could fill. */
function atAnyHeight({ measured }: Galley): MeasuredStory {
  const { pin, ...story } = measured
  if (pin?.rect?.height === undefined) return measured
  const { height: _, ...rect } = pin.rect
  return { ...story, pin: { ...pin, rect } }
}

/** Points of make-up for one of copyfit's: a line changed in a paragraph is less than a row of air. */
const copyfitWeight = 0.02
