import { type PageWay, pageWays } from '../../design/page-ways.ts'
import { sha256Hex } from '../../kit/hash.ts'
import type { PageLock } from '../../model/accepted-layout.ts'
import type { PagePlan } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'
import type { SlicingTree } from '../../model/layout.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import type { Problem, Report } from '../../model/problem.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { advertProblem, setAsPlanned } from '../leaf/set-as-planned.ts'
import {
  hasCopy,
  type LaidPage,
  layPage,
  type PageOrigin,
  type PageOutcome,
  type PageWork
} from '../page/laid-page.ts'
import { pinContradictions } from '../page/pin-contradictions.ts'
import { keptToTiers } from '../page/tiered-heads.ts'
import { type PlacedLeaf, placeTree } from '../page/tree.ts'
import { editorsPage } from './editors-page.ts'
import { fitAdvice } from './fit-advice.ts'
import { emptyPage, needsRelayout } from './page-problems.ts'
import type { PageSolution } from './solution.ts'
import { solvePage } from './solve-page.ts'
import { relayoutPage } from './tiers.ts'

interface Laid {
  readonly tree: SlicingTree
  readonly origin: PageOrigin
  readonly moved: readonly string[]
}

/** A page proved by setting it, the best of its ways, and what it was solved to. */
interface Proven {
  readonly page: LaidPage | undefined
  readonly ways: readonly PageWay<LaidPage>[]
  readonly solution: PageSolution
}

/** What is known of a page before it is composed. */
export interface Before {
  readonly locked: PageLock | undefined
  /** The editor lets every frame move. */
  readonly mayMoveAll: boolean
}

/** Composes a page: in the editor's own frames where each has one, else solved; without a story it has no page. */
export function composePage(
  plan: PagePlan,
  work: PageWork,
  before: Before,
  report: Report
): PageOutcome {
  if (work.galleys.size === 0) {
    report(emptyPage(plan, work.room))
    return nothing
  }
  const page = editorsPage(plan, work, report)
  return page ? { page, linesOver: 0 } : freePage(work, before, report)
}

const nothing: PageOutcome = { page: undefined, linesOver: 0 }

/**
 * A page of which the editor pins nothing or little: as locked where that still serves, else solved on the
 * measurements; proved by setting it with its true lines.
 */
function freePage(work: PageWork, { locked, mayMoveAll }: Before, report: Report): PageOutcome {
  const { galleys, room } = work
  const stories = [...galleys.values()].map(galley => galley.measured)
  const conflicts = pinContradictions(stories, room)
  for (const problem of conflicts) report(problem)
  if (conflicts.length > 0) return nothing
  if (locked && !mayMoveAll) {
    const page = relaidPage(locked, work, report)
    if (page) return { page, linesOver: 0 }
    report(needsRelayout(room.page, stories))
    return nothing
  }
  const origin = locked ? 'T3' : 'new'
  const kept = provenPage(keptWork(work), origin, work, report)
  if (kept.page && hasCopy(kept.page)) return { page: kept.page, ways: kept.ways, linesOver: 0 }
  // Rather a head out of its tier, which is told, than no page.
  const { page, ways, solution } = provenPage(work, origin, work, report)
  if (page && hasCopy(page)) return { page, ways, linesOver: 0 }
  return {
    page: undefined,
    linesOver: solution.budget.linesOver - solution.budget.linesShort,
    advice: () => fitAdvice(solution, galleys, solvePage)
  }
}

/** The work with heads of their own tiers alone. */
function keptWork(work: PageWork, grades?: ReadonlyMap<string, number>): PageWork {
  return { ...work, galleys: keptToTiers(work.galleys, grades) }
}

/** A locked page with its heads in their tiers or as they were, else with heads as they can be. */
function relaidPage(locked: PageLock, work: PageWork, report: Report): LaidPage | undefined {
  const leaves = placeTree(locked.tree)
  const grades = new Map(leaves.map(({ story, recipe }) => [story, recipe.grade]))
  for (const own of [keptWork(work, grades), work]) {
    for (const laid of relaid(locked, own, work)) {
      const page = setLaid(laid, own, work, report)
      if (page) return page
    }
  }
  return undefined
}

/**
 * Solves a page on the measurements; where true lines do not fill what was reckoned for them, once more with
 * the true fit of those stories. The lock has the copy as it is `known`.
 */
function provenPage(work: PageWork, origin: PageOrigin, known: PageWork, report: Report): Proven {
  const { galleys, room, style } = work
  const untrue = new Set<string>()
  for (;;) {
    const before = untrue.size
    const stories = [...galleys.values()].map(({ measured, fills }) =>
      untrue.has(measured.slug) ? { ...measured, fills } : measured
    )
    const solution = solvePage(stories, room, style)
    const told = new Map<LaidPage, readonly Problem[]>()
    const ways = pageWays(solution.pages, tree => {
      const problems: Problem[] = []
      const add = (problem: Problem) => problems.push(problem)
      const page = setLaid({ tree, origin, moved: [] }, work, known, add, untrue)
      if (page) told.set(page, problems)
      return page
    })
    const [best] = ways
    if (best) {
      told.get(best.page)?.forEach(report)
      const others = ways.slice(1).filter(({ page }) => hasCopy(page) && !told.get(page)?.length)
      return { page: best.page, ways: [best, ...others], solution }
    }
    if (untrue.size === before) return { page: undefined, ways, solution }
  }
}

/** The locked page as it is, if no copy changed; else with as little moved as will do. */
function* relaid(
  locked: PageLock,
  { galleys, room, style }: PageWork,
  known: PageWork
): Generator<Laid> {
  const stories = [...galleys.values()].map(({ measured }) => measured)
  const changed = [...known.galleys.values()]
    .filter(({ measured }) => locked.copy[measured.slug] !== copyHash(measured))
    .map(({ measured }) => measured.slug)
  const sameStories = Object.keys(locked.copy).length === stories.length
  if (changed.length === 0 && sameStories) {
    yield { tree: locked.tree, origin: 'kept', moved: [] }
    return
  }
  const found = relayoutPage(locked, stories, changed, room, style)
  if (found) yield { tree: found.tree, origin: found.tier, moved: found.moved }
}

function setLaid(
  laid: Laid,
  work: PageWork,
  known: PageWork,
  report: Report,
  untrue = new Set<string>()
): LaidPage | undefined {
  const { galleys } = work
  const leaves = placeTree(laid.tree)
  const frames = setPlaced(leaves, work, untrue)
  const [first] = galleys.values()
  if (!frames || !first) return undefined
  for (const galley of galleys.values()) {
    const leaf = leaves.find(one => one.story === galley.story.slug)
    const problem = leaf && advertProblem(galley, leaf)
    if (problem) report(problem)
  }
  const ordered = [...frames].sort((a, b) => readingPlace(a, galleys) - readingPlace(b, galleys))
  const { origin, moved } = laid
  const page = layPage(ordered, first.context.style.grid, work, { origin, moved, leaves })
  return { ...page, lock: lockOf(page, laid.tree, known) }
}

function lockOf({ look }: LaidPage, tree: SlicingTree, { galleys, room }: PageWork): PageLock {
  const { page, top, columns, rows } = room
  const copy = [...galleys].map(([slug, { measured }]) => [slug, copyHash(measured)] as const)
  return { page, top, columns, rows, tree, copy: Object.fromEntries(copy), score: look.taste.score }
}

/** Sets every frame of a solved page; undefined when one cannot be filled with its true lines, and is noted. */
function setPlaced(
  leaves: readonly PlacedLeaf[],
  work: PageWork,
  untrue: Set<string>
): readonly SetFrame[] | undefined {
  const frames: SetFrame[] = []
  for (const leaf of leaves) {
    const galley = work.galleys.get(leaf.story)
    const set = galley && setAsPlanned(galley, leaf, work.room, work.style)
    if (!set) {
      untrue.add(leaf.story)
      return undefined
    }
    frames.push(set)
  }
  return frames
}

/** Read by weight, then from the top left: adverts last. */
function readingPlace(set: SetFrame, galleys: PageWork['galleys']): number {
  const { rect } = set.frame
  const measured = galleys.get(set.frame.story)?.measured
  const advert = measured && kinds[measured.kind].standsAtFoot ? 1e9 : 0
  return advert + (measured?.priority ?? 9) * 1e6 + rect.row * 1e3 + rect.column
}

/** Hash of all that make-up knows of a story by itself: neither its place in the files nor its page. */
function copyHash(story: MeasuredStory): string {
  const { place: _, fills: ___, tier: ____, tierGrades: _____, pin, ...rest } = story
  const heads = story.heads.map(({ offTier: _, ...head }) => head)
  const { place: __, ...pinned } = pin ?? { place: undefined }
  return sha256Hex(JSON.stringify([{ ...rest, heads }, pinned])).slice(0, 16)
}
