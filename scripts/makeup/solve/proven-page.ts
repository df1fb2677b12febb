import { type PageWay, pageWays } from '../../design/page-ways.ts'
import type { PageLock } from '../../model/accepted-layout.ts'
import type { SlicingTree } from '../../model/layout.ts'
import type { MakeupStyle, Relief } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Problem, Report } from '../../model/problem.ts'
import { relieved } from '../../model/relief.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { advertProblem, setAsPlanned } from '../leaf/set-as-planned.ts'
import {
  copyHash,
  faultsOf,
  hasCopy,
  headsMeet,
  type LaidPage,
  layPage,
  limitsLeft,
  type PageOrigin,
  type PageWork
} from '../page/laid-page.ts'
import { type PlacedLeaf, placeTree, withRecipes } from '../page/tree.ts'
import type { Solve } from './few-lines.ts'
import type { PageSolution } from './solution.ts'

/** A page proved by setting it, if there is one, and what was found on the way. */
export interface Proven {
  readonly page: LaidPage | undefined
  /** The best of its ways, and others that can be printed. */
  readonly ways: readonly PageWay<LaidPage>[]
  readonly solution: PageSolution
}

/** What a page is wanted for: how it is told to have come about, the copy as its lock has it, what it may leave. */
interface Asked {
  readonly origin: PageOrigin
  readonly known: PageWork
  /** One after the other, where no page is filled by the rules. */
  readonly reliefs: readonly Relief[]
}

/** Handed in, as the solver stands above the proof in the order of imports. */
export interface Solver {
  readonly solve: Solve
  /** Pages that were solved, mended by another style. */
  readonly mend: (
    pages: PageSolution,
    stories: readonly MeasuredStory[],
    room: Room,
    style: MakeupStyle
  ) => PageSolution
  /** Whether no way of filling a page can help it: quickly known. */
  readonly isOutOfReach: (
    stories: readonly MeasuredStory[],
    room: Room,
    style: MakeupStyle
  ) => boolean
}

/** Stories of a page from which on it is a page of briefs. */
const crowd = 24

/**
 * Solves a page by the rules of the house and proves it with its true lines; where nothing fills it so, with one
 * relief after the other, and where heads meet on it, with as much as parts them. What a page left of the rules is in
 * its recipes.
 */
export function provenPage(
  work: PageWork,
  asked: Asked,
  { solve, mend, isOutOfReach }: Solver,
  report: Report
): Proven {
  const untrue = new Set<string>()
  const { galleys, room, style } = work
  const proven = (relief: Relief, isDear = false, from?: Proven) => {
    const eased = relieved(style, relief)
    // What is dear takes no head farther off its air than the eye forgives.
    const own = { ...(isDear ? withRow(eased) : eased), cost: isDear ? style.cost : eased.cost }
    const priced = { ...work, style: own }
    const solveFrom: Solve = (stories, page, by) =>
      from ? mend(from.solution, stories, page, by) : solve(stories, page, by)
    return provenWith(priced, asked, untrue, solveFrom, report)
  }
  let last = proven('none')
  if (!last.page && isOutOfReach(storiesOf(galleys, untrue), room, relieved(style, 'frames'))) {
    return last
  }
  if (!last.page && asked.reliefs.includes('air')) last = proven('air', true)
  for (const relief of asked.reliefs) {
    if (last.page) break
    last = proven(relief)
  }
  // What leaves no rule at all is asked for to be known soon: what parts its heads is tried on it later.
  return asked.reliefs.length === 0 || !last.page ? last : parted(last, work, proven)
}

/** A style whose heads have a row of air more at the most. */
function withRow(style: MakeupStyle): MakeupStyle {
  const { airRows } = style
  return { ...style, airRows: { ...airRows, most: Math.min(airRows.most, airRows.ideal + 1) } }
}

/**
 * A page, or one that keeps more of the hard limits: heads that meet are parted, and cuts from edge to edge closed, by
 * as little as will do. Its own parts are filled anew first, with a row of air or a box where it helps; then all of it
 * is solved with more air, and with boxes that are dear; last, among many stories, with boxes that are not.
 */
function parted(
  found: Proven,
  { galleys }: PageWork,
  proven: (relief: Relief, isDear?: boolean, from?: Proven) => Proven
): Proven {
  let best = found
  const tryIf = (isAsked: boolean, ...[relief, isDear, from]: Parameters<typeof proven>) => {
    if (!isAsked || !best.page || limitsLeft(best.page) === 0) return
    const next = proven(relief, isDear, from)
    if (next.page && faultsOf(next.page) < faultsOf(best.page)) best = next
  }
  tryIf(true, 'frames', true, found)
  tryIf(galleys.size <= crowd / 2, 'air', true)
  tryIf(galleys.size <= crowd, 'frames', true)
  tryIf(best.page !== undefined && headsMeet(best.page) > 0, 'frames')
  return best
}

/**
 * Solves a page on the measurements; where true lines do not fill what was reckoned for them, once more with
 * the true fit of those stories.
 */
function provenWith(
  work: PageWork,
  { origin, known }: Asked,
  untrue: Set<string>,
  solve: Solver['solve'],
  report: Report
): Proven {
  const { galleys, room, style } = work
  for (;;) {
    const before = untrue.size
    const solution = solve(storiesOf(galleys, untrue), room, style)
    const told = new Map<LaidPage, readonly Problem[]>()
    const ways = pageWays(solution.pages, tree => {
      const problems: Problem[] = []
      const add = (problem: Problem) => problems.push(problem)
      const page = layTree({ tree, origin, moved: [] }, work, known, add, untrue)
      if (page) told.set(page, problems)
      return page
    })
    const [best] = ways
    if (best) {
      told.get(best.page)?.forEach(report)
      const others = ways.slice(1).filter(({ page }) => hasCopy(page) && !told.get(page)?.length)
      return {
        page: hasCopy(best.page) ? best.page : undefined,
        ways: [best, ...others],
        solution
      }
    }
    if (untrue.size === before) return { page: undefined, ways, solution }
  }
}

/** The stories as measured; some with the true fit of their lines. */
function storiesOf(
  galleys: PageWork['galleys'],
  untrue: ReadonlySet<string>
): readonly MeasuredStory[] {
  return [...galleys.values()].map(({ measured, fills }) =>
    untrue.has(measured.slug) ? { ...measured, fills } : measured
  )
}

/** A page's frames, how they came to be, and what moved for them. */
export interface Laid {
  readonly tree: SlicingTree
  readonly origin: PageOrigin
  readonly moved: readonly string[]
}

/** Sets a tree with the true lines of its stories; undefined where one does not fill its frame, which is noted. */
export function layTree(
  laid: Laid,
  work: PageWork,
  known: PageWork,
  report: Report,
  untrue = new Set<string>()
): LaidPage | undefined {
  const { galleys } = work
  const frames = setPlaced(placeTree(laid.tree), work, untrue)
  const [first] = galleys.values()
  if (!frames || !first) return undefined
  const recipes = frames.flatMap(({ frame, asSet }) =>
    asSet ? [[frame.story, frame.recipe] as const] : []
  )
  const tree = withRecipes(laid.tree, new Map(recipes))
  const leaves = placeTree(tree)
  for (const galley of galleys.values()) {
    const leaf = leaves.find(one => one.story === galley.story.slug)
    const problem = leaf && advertProblem(galley, leaf)
    if (problem) report(problem)
  }
  const { origin, moved } = laid
  const page = layPage(frames, first.context.style.grid, work, { origin, moved, leaves })
  return { ...page, lock: lockOf(page, tree, known) }
}

function lockOf({ look, set }: LaidPage, tree: SlicingTree, { galleys, room }: PageWork): PageLock {
  const { page, top, columns, rows } = room
  const asSet = set.frames.flatMap(({ frame, asSet }) => (asSet ? [[frame.story, asSet]] : []))
  const copy = [...galleys].map(([slug, { measured }]) => [slug, copyHash(measured)] as const)
  const { score } = look.taste
  const known = { copy: Object.fromEntries(copy), score, asSet: Object.fromEntries(asSet) }
  return { page, top, columns, rows, tree, ...known }
}

/** The grade of each head of a tree, by its story. */
export function gradesOf(tree: SlicingTree): ReadonlyMap<string, number> {
  return new Map(placeTree(tree).map(({ story, recipe }) => [story, recipe.grade]))
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
