import type { PageLock } from '../../model/accepted-layout.ts'
import type { PagePlan } from '../../model/issue.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import type { Report } from '../../model/problem.ts'
import { fillRect } from '../leaf/fill-rect.ts'
import {
  copyHash,
  type LaidPage,
  layPage,
  type PageOutcome,
  type PageWork
} from '../page/laid-page.ts'
import { pinContradictions } from '../page/pin-contradictions.ts'
import { isWhollyPinned, misplacedPins, wholeRect } from '../page/pin-rects.ts'
import { keptToTiers, toldTiers } from '../page/tiered-heads.ts'
import { changedSets } from './changed-sets.ts'
import { fitAdvice } from './fit-advice.ts'
import { emptyPage, needsRelayout } from './page-problems.ts'
import { gradesOf, type Laid, layTree, provenPage } from './proven-page.ts'
import { refitInDress } from './refit.ts'
import type { PageSolution } from './solution.ts'
import { isOutOfReach, pagesMended, solvePage } from './solve-page.ts'
import { linesToFit, movedFrames, type Reach, relayoutPage } from './tiers.ts'
import { waysOut } from './ways-out.ts'

/** What is known of a page before it is composed. */
export interface Before {
  readonly locked: PageLock | undefined
  /** Whether the editor lets every frame move: never, where the page cannot be kept, or in any case. */
  readonly anew: 'none' | 'needed' | 'always'
  /** No rule may be left for it: asked where there are other ways to fill the page. */
  readonly byRules?: boolean
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

/** Makes up a page whose stories all have a pinned rectangle, undefined for any other. */
function editorsPage(plan: PagePlan, work: PageWork, report: Report): LaidPage | undefined {
  if (!isWhollyPinned(plan)) return undefined
  const { galleys, room, style } = work
  const [galley] = galleys.values()
  const grid = galley?.context.style.grid
  if (!grid) throw new Error('a page without a story has no grid')
  for (const problem of misplacedPins(plan, { ...grid, rows: room.rows })) report(problem)
  const frames = plan.pins.flatMap(pin => {
    const rect = wholeRect(pin)
    const story = galleys.get(pin.story)
    const set = rect && story ? fillRect(story, rect, room, style, report) : undefined
    return set ? [set] : []
  })
  const isDraft = frames.some(({ mark }) => mark !== undefined) || frames.length < plan.pins.length
  return layPage(frames, grid, work, { origin: 'pinned', isDraft })
}

const solver = { solve: solvePage, mend: pagesMended, isOutOfReach }

const nothing: PageOutcome = { page: undefined, linesOver: 0 }

/**
 * A page of which the editor pins nothing or little: as locked where that still serves, else solved on the
 * measurements; proved by setting it with its true lines.
 */
function freePage(
  work: PageWork,
  { locked, anew, byRules = false }: Before,
  report: Report
): PageOutcome {
  const { galleys, room } = work
  const stories = [...galleys.values()].map(galley => galley.measured)
  const conflicts = pinContradictions(stories, room)
  for (const problem of conflicts) report(problem)
  if (conflicts.length > 0) return nothing
  if (locked && anew !== 'always') {
    const page = relaidPage(locked, work, report)
    if (page) return { page, linesOver: 0 }
    // Whoever takes a story off or puts one on has let the page move: as little as will do, at last all of it.
    if (anew === 'none' && holdsSame(locked, stories)) return notKept(locked, work, report)
  }
  const asked = { origin: locked ? 'T3' : 'new', known: work } as const
  const reliefs = byRules ? [] : tierReliefs
  const kept = provenPage(keptWork(work), { ...asked, reliefs }, solver, report)
  const moved = (one: LaidPage) => ({ ...one, moved: movedFrames(locked, one.lock) })
  if (kept.page) return { page: moved(kept.page), ways: waysOf(kept.ways, moved), linesOver: 0 }
  if (byRules) return { page: undefined, linesOver: linesOverOf(kept.solution) }
  // Rather a head out of its tier, which is told, than no page.
  const { page, ways, solution } = provenPage(
    work,
    { ...asked, reliefs: pageReliefs },
    solver,
    report
  )
  if (page) return { page: moved(page), ways: waysOf(ways, moved), linesOver: 0 }
  return {
    page: undefined,
    linesOver: linesOverOf(solution),
    advice: () => fitAdvice(solution, galleys, solvePage)
  }
}

/** Says of a page whose accepted layout cannot take a change what would let it. */
function notKept(locked: PageLock, work: PageWork, report: Report): PageOutcome {
  const { galleys, room, style } = work
  const stories = [...galleys.values()].map(({ measured }) => measured)
  const changed = changedStories(locked, stories)
  const near = linesToFit(locked, stories, changed, room, style)
  const relaidWith = (others: PageWork['galleys']) =>
    relaidPage(locked, { ...work, galleys: toldTiers(others) }, () => undefined)
  const mayMove = () =>
    freePage(work, { locked, anew: 'always' }, () => undefined).page !== undefined
  const ways = waysOut(work, { near, changed, relaidWith, mayMove })
  report(needsRelayout(room.page, stories, changed, ways))
  return nothing
}

/** Whether the stories of a page are those that it was accepted with. */
function holdsSame({ copy }: PageLock, stories: readonly MeasuredStory[]): boolean {
  return (
    Object.keys(copy).length === stories.length &&
    stories.every(({ slug }) => copy[slug] !== undefined)
  )
}

function changedStories(locked: PageLock, stories: readonly MeasuredStory[]): readonly string[] {
  return stories
    .filter(measured => locked.copy[measured.slug] !== copyHash(measured))
    .map(({ slug }) => slug)
}

function waysOf(
  ways: PageOutcome['ways'],
  moved: (page: LaidPage) => LaidPage
): NonNullable<PageOutcome['ways']> {
  return (ways ?? []).map(way => ({ ...way, page: moved(way.page) }))
}

function linesOverOf({ budget }: PageSolution): number {
  return budget.linesOver - budget.linesShort
}

/** What may be left of the rules before a head leaves the sizes of its tier. */
const tierReliefs = ['air'] as const

/** What may be left before a page is given up. */
const pageReliefs = [...tierReliefs, 'frames'] as const

/** The work with heads of their own tiers alone. */
function keptWork(work: PageWork, grades?: ReadonlyMap<string, number>): PageWork {
  return { ...work, galleys: keptToTiers(work.galleys, grades) }
}

/** A locked page with its heads in their tiers or as they were, else with heads as they can be. */
function relaidPage(locked: PageLock, given: PageWork, report: Report): LaidPage | undefined {
  const grades = gradesOf(locked.tree)
  const work = { ...given, galleys: asSetBefore(given.galleys, locked) }
  const works = [keptWork(work, grades), work]
  // Rather another grade in the same frame than frames that move.
  for (const reach of ['frame', 'beyond'] as const) {
    for (const own of works) {
      for (const laid of relaid(locked, own, work, reach)) {
        const page = layTree(laid, own, work, report)
        if (page) return page
      }
    }
  }
  return undefined
}

/** Galleys that keep to how their copy was set, as far as the lock knows it. */
function asSetBefore(galleys: PageWork['galleys'], { asSet }: PageLock): PageWork['galleys'] {
  if (!asSet) return galleys
  return new Map(
    [...galleys].map(([slug, galley]) => {
      const before = asSet[slug]
      return [slug, before ? { ...galley, asSet: before } : galley]
    })
  )
}

/**
 * The locked page as it is, if no copy changed; else with its stories dressed as they are, else with as little moved as
 * will do, once more with the true fit of what was corrected where its lines alone are misleading. What changed is told
 * by the copy as it is `known`.
 */
function* relaid(
  locked: PageLock,
  own: PageWork,
  { galleys: galleysKnown }: PageWork,
  reach: Reach
): Generator<Laid> {
  const { room, style } = own
  const galleys = [...own.galleys.values()]
  const stories = galleys.map(({ measured }) => measured)
  const known = [...galleysKnown.values()].map(({ measured }) => measured)
  const changed = changedStories(locked, known)
  const isSame = holdsSame(locked, stories)
  if (changed.length === 0 && isSame) {
    yield { tree: locked.tree, origin: 'kept', moved: [] }
    return
  }
  const truly = galleys.map(({ measured, fills }) =>
    changed.includes(measured.slug) ? { ...measured, fills } : measured
  )
  if (isSame && reach === 'frame') yield* inDress(locked, own, changed, truly)
  for (const measured of [stories, truly]) {
    if (isSame) {
      const found = relayoutPage(locked, measured, changed, room, style, reach)
      if (found) yield { tree: found.tree, origin: found.tier, moved: found.moved }
    } else if (reach !== 'frame') {
      for (const found of changedSets(locked, measured, changed, room, style))
        yield { tree: found.tree, origin: found.tier, moved: found.moved }
    }
  }
}

/** The locked page with its stories dressed as they are; those that cannot be so in another dress, in the same frame. */
function* inDress(
  locked: PageLock,
  { galleys, room, style }: PageWork,
  changed: readonly string[],
  truly: readonly MeasuredStory[]
): Generator<Laid> {
  const { tree, left } = refitInDress(locked.tree, changed, galleys, { room, style })
  if (left.length === 0) yield { tree, origin: 'T0', moved: [] }
  if (left.length === 0 || left.length === changed.length) return
  const found = relayoutPage({ ...locked, tree }, truly, left, room, style, 'frame')
  if (found) yield { tree: found.tree, origin: found.tier, moved: [] }
}
