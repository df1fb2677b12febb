import type { PlannedFrame, Rect } from '../../model/dummy.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import type { Problem } from '../../model/problem.ts'
import { reliefOf, relieved } from '../../model/relief.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import type { Galley } from './galley.ts'
import { setAdvert } from './set-advert.ts'
import { type FilledFrame, setFrame } from './set-frame.ts'
import { leafShapes, recipesFor } from './shapes.ts'

/** Sets a story in its frame as planned, else in another way that its neighbours do not notice; undefined where none fits. */
export function setAsPlanned(
  galley: Galley,
  leaf: PlannedFrame,
  room: Room,
  style: MakeupStyle
): SetFrame | undefined {
  const fits = (recipe: LeafRecipe) => {
    const filled = setOnce(galley, leaf.rect, recipe, style)
    return filled && filled.set.frame.recipe.blankRows <= style.blankMost ? filled.set : undefined
  }
  const planned = fits(leaf.recipe)
  if (planned) return planned
  // What was planned with a relief is not to be found without it.
  const own = relieved(style, reliefOf(galley.measured, leaf.recipe, style))
  const shapes = leafShapes(galley.measured, room, own, leaf.rect.width)
  for (const other of recipesFor(shapes, leaf.rect.width, leaf.rect.height)) {
    // Neighbours must not notice: the head in the same seat, boxed or not as before.
    if (other.seat !== leaf.recipe.seat || other.boxed !== leaf.recipe.boxed) continue
    const set = fits(other)
    if (set) return set
  }
  return undefined
}

/** What is wrong with an advert in its frame: words that it cannot hold. */
export function advertProblem(galley: Galley, { rect, recipe }: PlannedFrame): Problem | undefined {
  return isAdvertSet(galley.measured) ? setAdvert(galley, rect, recipe).problem : undefined
}

/** A frame that was set, and what it was set with. */
interface KnownFrame {
  readonly pieces: Galley['pieces']
  readonly asSet: Galley['asSet']
  readonly width: number
  readonly height: number
  readonly style: MakeupStyle
  readonly filled: FilledFrame | undefined
}

/** By their recipes: the pages among which the best print is found have most frames in common. */
const known = new WeakMap<LeafRecipe, KnownFrame>()

/** Sets a frame, or moves it to its place where it was set elsewhere. */
function setOnce(
  galley: Galley,
  rect: Rect,
  recipe: LeafRecipe,
  style: MakeupStyle
): FilledFrame | undefined {
  const { pieces, asSet } = galley
  const { width, height } = rect
  const found = known.get(recipe)
  const isKnown =
    found?.pieces === pieces &&
    found.asSet === asSet &&
    found.width === width &&
    found.height === height &&
    found.style === style
  if (!isKnown) {
    const filled = setFrame(galley, rect, recipe, style)
    known.set(recipe, { pieces, asSet, width, height, style, filled })
    return filled
  }
  const { filled } = found
  if (!filled) return undefined
  return { ...filled, set: { ...filled.set, frame: { ...filled.set.frame, rect } } }
}
