import { sha256Hex } from '../../kit/hash.ts'
import type { PageLock } from '../../model/accepted-layout.ts'
import type { Dummy } from '../../model/dummy.ts'
import { kinds } from '../../model/kinds.ts'
import type { LeafRecipe, SlicingTree } from '../../model/layout.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import type { Report } from '../../model/problem.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { isAdvertSet } from '../leaf/advert-shapes.ts'
import type { StoryMeasure } from '../leaf/cast-off.ts'
import { needsRelayout } from '../leaf/fit-problems.ts'
import { setAdvert } from '../leaf/set-advert.ts'
import { setFrame } from '../leaf/set-frame.ts'
import { leafShapes, recipesFor } from '../leaf/shapes.ts'
import { copyLeast, copyShare } from '../page/copy-share.ts'
import type { LaidPage, PageOrigin, PageOutcome, PageWork } from '../page/laid-page.ts'
import { scorePage } from '../page/page-score.ts'
import { pinConflicts } from '../page/pin-contradictions.ts'
import { standsOf } from '../page/stand.ts'
import { type PlacedLeaf, placeTree } from '../page/tree.ts'
import { fitAdvice } from './fit-advice.ts'
import { type PageSolution, solvePage } from './solve-page.ts'
import { relayoutPage } from './tiers.ts'

/** Solved pages whose true lines are tried, the best first. */
const pagesTried = 12

interface Laid {
  readonly tree: SlicingTree
  readonly origin: PageOrigin
  readonly moved: readonly string[]
}

/**
 * Makes up a page of which the editor pins nothing or little: as locked where that still serves, else solved on
 * the measurements; proved by setting it with its true lines.
 */
export function makeUpSolved(
  work: PageWork,
  locked: PageLock | undefined,
  mayMoveAll: boolean,
  report: Report
): PageOutcome {
  const { measures, room } = work
  const stories = [...measures.values()].map(measure => measure.measured)
  const nothing = { page: undefined, linesOver: 0 }
  const conflicts = pinConflicts(stories, room)
  for (const problem of conflicts) report(problem)
  if (conflicts.length > 0) return nothing
  if (locked && !mayMoveAll) {
    for (const laid of relaid(locked, stories, work)) {
      const page = setLaid(laid, work, report)
      if (page) return { page, linesOver: 0 }
    }
    report(needsRelayout(room.page, stories))
    return nothing
  }
  const { page, solution } = solved(work, locked ? 'T3' : 'new', report)
  if (page && copyShare(page.stands, room) >= copyLeast) return { page, linesOver: 0 }
  for (const problem of fitAdvice(solution, measures)) report(problem)
  return { page: undefined, linesOver: solution.budget.linesOver - solution.budget.linesShort }
}

/**
 * Solves a page on the measurements; where true lines do not fill what was reckoned for them, once more with
 * the true fit of those stories.
 */
function solved(
  work: PageWork,
  origin: PageOrigin,
  report: Report
): { readonly page: LaidPage | undefined; readonly solution: PageSolution } {
  const { measures, room, style } = work
  const untrue = new Set<string>()
  for (;;) {
    const before = untrue.size
    const stories = [...measures.values()].map(({ measured, fills }) =>
      untrue.has(measured.slug) ? { ...measured, fills } : measured
    )
    const solution = solvePage(stories, room, style)
    for (const { tree } of solution.pages.slice(0, pagesTried)) {
      const page = setLaid({ tree, origin, moved: [] }, work, report, untrue)
      if (page) return { page, solution }
    }
    if (untrue.size === before) return { page: undefined, solution }
  }
}

/** The locked page as it is, if no copy changed; else with as little moved as will do. */
function* relaid(
  locked: PageLock,
  stories: readonly MeasuredStory[],
  { room, style }: PageWork
): Generator<Laid> {
  const changed = stories
    .filter(story => locked.copy[story.slug] !== copyHash(story))
    .map(story => story.slug)
  const sameStories = Object.keys(locked.copy).length === stories.length
  if (changed.length === 0 && sameStories) {
    yield { tree: locked.tree, origin: 'kept', moved: [] }
    return
  }
  const found = relayoutPage(locked, stories, changed, room, style, false)
  if (found) yield { tree: found.tree, origin: found.tier, moved: found.moved }
}

function setLaid(
  laid: Laid,
  work: PageWork,
  report: Report,
  untrue = new Set<string>()
): LaidPage | undefined {
  const { measures, room, style } = work
  const leaves = placeTree(laid.tree)
  const frames = setPlaced(leaves, work, untrue)
  const [first] = measures.values()
  if (!frames || !first) return undefined
  for (const measure of measures.values()) reportAdvert(measure, leaves, report)
  const { grid } = first.context.style
  const ordered = [...frames].sort((a, b) => readingPlace(a, measures) - readingPlace(b, measures))
  const dummy: Dummy = {
    page: room.page,
    grid,
    furnitureRows: room.top,
    frames: ordered.map(set => set.frame)
  }
  const stories = new Map([...measures].map(([slug, measure]) => [slug, measure.measured]))
  const stands = standsOf(leaves, stories, style)
  const score = scorePage(stands, room, style)
  const copy = Object.fromEntries([...stories].map(([slug, story]) => [slug, copyHash(story)]))
  return {
    set: { dummy, frames: ordered },
    stands,
    room,
    style,
    score,
    origin: laid.origin,
    moved: laid.moved,
    lock: {
      page: room.page,
      top: room.top,
      columns: room.columns,
      rows: room.rows,
      tree: laid.tree,
      copy,
      score: score.score
    }
  }
}

/** Sets every frame of a solved page; undefined when one cannot be filled with its true lines, and is noted. */
function setPlaced(
  leaves: readonly PlacedLeaf[],
  work: PageWork,
  untrue: Set<string>
): readonly SetFrame[] | undefined {
  const frames: SetFrame[] = []
  for (const leaf of leaves) {
    const measure = work.measures.get(leaf.story)
    const set = measure && setLeaf(leaf, measure, work)
    if (!set) {
      untrue.add(leaf.story)
      return undefined
    }
    frames.push(set)
  }
  return frames
}

function setLeaf(leaf: PlacedLeaf, measure: StoryMeasure, work: PageWork): SetFrame | undefined {
  const { room, style } = work
  const fits = (recipe: LeafRecipe) => {
    const filled = setFrame(measure, leaf.rect, recipe, style)
    return filled && filled.set.frame.recipe.blankRows <= style.blankMost ? filled.set : undefined
  }
  const planned = fits(leaf.recipe)
  if (planned) return planned
  const shapes = leafShapes(measure.measured, room, style, leaf.rect.width)
  for (const other of recipesFor(shapes, leaf.rect.width, leaf.rect.height)) {
    // Neighbours must not notice: the head in the same seat, boxed or not as before.
    if (other.seat !== leaf.recipe.seat || other.boxed !== leaf.recipe.boxed) continue
    const set = fits(other)
    if (set) return set
  }
  return undefined
}

function reportAdvert(measure: StoryMeasure, leaves: readonly PlacedLeaf[], report: Report): void {
  const leaf = leaves.find(one => one.story === measure.story.slug)
  if (!isAdvertSet(measure.measured) || !leaf) return
  const { problem } = setAdvert(measure, leaf.rect, leaf.recipe)
  if (problem) report(problem)
}

/** Read by weight, then from the top left: adverts last. */
function readingPlace(set: SetFrame, measures: ReadonlyMap<string, StoryMeasure>): number {
  const { rect } = set.frame
  const measured = measures.get(set.frame.story)?.measured
  const advert = measured && kinds[measured.kind].standsAtFoot ? 1e9 : 0
  return advert + (measured?.priority ?? 9) * 1e6 + rect.row * 1e3 + rect.column
}

/** Hash of all that make-up knows of a story; its place in the files is no part of it. */
function copyHash(story: MeasuredStory): string {
  const { place: _, fills: ___, pin, ...rest } = story
  const { place: __, ...pinned } = pin ?? { place: undefined }
  return sha256Hex(JSON.stringify([rest, pinned])).slice(0, 16)
}
