import type { Dummy } from '../model/dummy.ts'
import type { LeafRecipe } from '../model/layout.ts'
import type { Report } from '../model/problem.ts'
import type { SetFrame, SetPage } from '../model/set-copy.ts'
import { fitAdvice } from './fit-advice.ts'
import type { StoryMeasure } from './measure-story.ts'
import type { Room } from './measured.ts'
import { pinConflicts } from './pin-conflicts.ts'
import { setFrame } from './set-frame.ts'
import { recipesFor } from './shapes.ts'
import { type PageSolution, solvePage } from './solve.ts'
import type { MakeupStyle } from './style.ts'
import { type PlacedLeaf, placeTree } from './tree.ts'

/** Solved pages whose true lines are tried, the best first. */
const pagesTried = 12

/** Makes up a page of which the editor pins nothing or little: solved on the measurements, proved by setting it. */
export function makeUpSolved(
  page: number,
  measures: ReadonlyMap<string, StoryMeasure>,
  room: Room,
  style: MakeupStyle,
  report: Report
): SetPage | undefined {
  const stories = [...measures.values()].map(measure => measure.measured)
  const conflicts = pinConflicts(stories, room)
  for (const problem of conflicts) report(problem)
  if (conflicts.length > 0) return undefined
  const solution = solvePage(stories, room, style)
  for (const tried of solution.pages.slice(0, pagesTried)) {
    const frames = setPlaced(placeTree(tried.tree), measures, solution, style)
    if (frames) return toPage(page, frames, room, measures)
  }
  for (const problem of fitAdvice({ ...solution, pages: [] })) report(problem)
  return undefined
}

/** Sets every frame of a solved page; undefined when one of them cannot be filled with its true lines. */
function setPlaced(
  leaves: readonly PlacedLeaf[],
  measures: ReadonlyMap<string, StoryMeasure>,
  solution: PageSolution,
  style: MakeupStyle
): readonly SetFrame[] | undefined {
  const frames: SetFrame[] = []
  for (const leaf of leaves) {
    const measure = measures.get(leaf.story)
    const shapes = solution.judging.shapes.get(leaf.story)
    if (!measure || !shapes) return undefined
    const others = recipesFor(shapes, leaf.rect.width, leaf.rect.height)
    const set = firstThatFits([leaf.recipe, ...alike(others, leaf.recipe)], measure, leaf, style)
    if (!set) return undefined
    frames.push(set)
  }
  return frames
}

function firstThatFits(
  recipes: readonly LeafRecipe[],
  measure: StoryMeasure,
  leaf: PlacedLeaf,
  style: MakeupStyle
): SetFrame | undefined {
  for (const recipe of recipes) {
    const filled = setFrame(measure, leaf.rect, recipe, style)
    if (filled && filled.set.frame.recipe.blankRows <= style.blankMost) return filled.set
  }
  return undefined
}

/** Other recipes that look the same to the neighbours: the head in the same seat, boxed or not. */
function alike(recipes: readonly LeafRecipe[], to: LeafRecipe): readonly LeafRecipe[] {
  return recipes.filter(
    recipe => recipe !== to && recipe.seat === to.seat && recipe.boxed === to.boxed
  )
}

function toPage(
  page: number,
  frames: readonly SetFrame[],
  room: Room,
  measures: ReadonlyMap<string, StoryMeasure>
): SetPage {
  const grid = [...measures.values()][0]?.context.style.grid
  if (!grid) throw new Error('a page without a story has no grid')
  const ordered = [...frames].sort((a, b) => readingPlace(a, measures) - readingPlace(b, measures))
  const dummy: Dummy = {
    page,
    grid,
    furnitureRows: room.top,
    frames: ordered.map(set => set.frame)
  }
  return { dummy, frames: ordered }
}

/** Read by weight, then from the top left: adverts last. */
function readingPlace(set: SetFrame, measures: ReadonlyMap<string, StoryMeasure>): number {
  const { rect } = set.frame
  const measured = measures.get(set.frame.story)?.measured
  const advert = measured?.kind === 'advert' ? 1e9 : 0
  return advert + (measured?.priority ?? 9) * 1e6 + rect.row * 1e3 + rect.column
}
