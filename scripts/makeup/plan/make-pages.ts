import { variedPages } from '../../design/varied-pages.ts'
import type { JumpLock, LayoutLock } from '../../model/accepted-layout.ts'
import { kinds } from '../../model/kinds.ts'
import type { Problem } from '../../model/problem.ts'
import type { SparePart } from '../../model/spare-part.ts'
import type { Story } from '../../model/story.ts'
import type { LaidPage } from '../page/laid-page.ts'
import { closingsOf } from './closing.ts'
import { fillPage, type PageRoom } from './fill-page.ts'
import { isFull } from './full-page.ts'
import { jumpProblems } from './jump-check.ts'
import { leftProblems } from './left-problems.ts'
import { naturalCells } from './natural-cells.ts'
import { copyOf, type PageMaker, type PageTrial, pageTrials } from './page-trials.ts'
import { planIssue } from './plan-issue.ts'
import type { PlanTools } from './plan-tools.ts'
import { eked, type PlannedCopy, plannedCopy } from './planned-copy.ts'
import type { PagedStory } from './stories-by-page.ts'
import { type Unplaced, unplacedStories } from './unplaced.ts'

/** What is known of the pages before they are made up. */
export interface BeforePages {
  /** The accepted layout, if it is of this style and is to be kept. */
  readonly kept: LayoutLock | undefined
  /** Pages take all of their copy and nothing else. */
  readonly isPlain: boolean
}

/** The pages of an issue, what stands on none of them, and all that its editor let be left out. */
export interface MadePages {
  readonly pages: readonly LaidPage[]
  readonly jumps: readonly JumpLock[]
  readonly unplaced: readonly Unplaced[]
  readonly left: readonly SparePart[]
  readonly problems: readonly Problem[]
}

/**
 * Plans an issue and makes up its pages; one that its own copy does not fill gives up optional parts, takes fillers
 * or, the last of all, is closed. A page as it was accepted changes nothing of this.
 */
export function makePages(tools: PlanTools, maker: PageMaker, before: BeforePages): MadePages {
  const copy = plannedCopy(tools.issue, before.kept)
  const cellsOf = naturalCells(tools)
  const more = before.kept || before.isPlain ? copy : eked(copy, tools.rooms, cellsOf)
  const made = pagesOf(more, tools, maker, before, cellsOf)
  // With more planned onto them from the start the pages may be as hard to fill as without.
  const isMade = more === copy || made.problems.every(({ severity }) => severity !== 'error')
  return isMade ? made : pagesOf(copy, tools, maker, before, cellsOf)
}

function pagesOf(
  { waiting, ...copy }: PlannedCopy,
  tools: PlanTools,
  maker: PageMaker,
  { kept, isPlain }: BeforePages,
  cellsOf: (story: Story) => number
): MadePages {
  const { issue } = tools
  const own = { ...tools, issue: copy.issue }
  const trialOf = pageTrials(maker.compose, kept)
  const plan = planIssue(own, kept, (planned, number) => trialOf(planned, number).outcome)
  let over = waiting
  const made = issue.facts.pages.map(page => {
    const { number } = page
    const trial = trialOf(plan, number)
    // A page as it was accepted gives nothing up and takes nothing, unless it cannot be made otherwise.
    const isLocked = kept?.pages.some(one => one.page === number) && trial.isSound
    const isKept = isPlain || isLocked || isFull(page)
    const filled = isKept
      ? { number, trial, ...copyOf(plan, number, kept), added: [] }
      : filledPage(number, copyOf(plan, number, undefined).stories, trial, {
          tools: own,
          waiting: over,
          compose: maker.compose,
          cellsOf
        })
    over = over.filter(({ slug }) => !filled.added.includes(slug))
    return filled
  })
  const pages = variedPages(
    made.map(({ number, stories, trial: { outcome } }) => {
      return outcome.ways ?? [{ page: outcome.page ?? maker.draft(number, stories), points: 0 }]
    })
  )
  const told = made.flatMap(({ trial: { problems, outcome } }) => [
    ...problems,
    ...(outcome.advice?.() ?? [])
  ])
  const left = made.map(one => ({ page: one.number, parts: one.left }))
  const whole = new Set(left.flatMap(({ parts }) => parts.filter(one => !one.part)).map(slugOf))
  const stories = copy.issue.stories.filter(({ slug }) => !whole.has(slug))
  const printed = pages.map(page => page.set)
  return {
    pages: pages.map(page => withLeft(page, made.find(one => one.number === page.room.page)?.left)),
    jumps: plan.jumps,
    unplaced: unplacedStories({ ...issue, stories }, plan, printed),
    left: [...left.flatMap(({ parts }) => parts), ...over.map(({ slug }) => ({ story: slug }))],
    // With a page missing, a jump to it would be blamed for nothing.
    problems: told.some(({ severity }) => severity === 'error')
      ? told
      : [...told, ...jumpProblems(printed), ...leftProblems(issue, left, over, printed)]
  }
}

interface Filled {
  readonly number: number
  readonly trial: PageTrial
  readonly stories: readonly PagedStory[]
  readonly left: readonly SparePart[]
  /** Slugs of fillers that are used. */
  readonly added: readonly string[]
}

interface Filling {
  readonly tools: PlanTools
  readonly waiting: readonly Story[]
  readonly compose: PageMaker['compose']
  readonly cellsOf: (story: Story) => number
}

function filledPage(
  number: number,
  stories: readonly PagedStory[],
  first: PageTrial,
  { tools, waiting, compose, cellsOf }: Filling
): Filled {
  const { facts, stories: all } = tools.issue
  const isClosed = all.some(({ meta }) => kinds[meta.kind].isClosing)
  const last = Math.max(...facts.pages.map(one => one.number))
  const fillers = waiting.filter(({ meta }) => (meta.page ?? number) === number)
  const shelf = {
    fillers: fillers.map(story => ({ story, cells: cellsOf(story) })),
    closings: number === last && all.length > 0 && !isClosed ? closingsOf(facts) : []
  }
  const roomOf = () => roomFor(stories, number, tools, cellsOf)
  const { made, copy } = fillPage(stories, first, shelf, roomOf, (ways, byRules) =>
    compose(number, ways.stories, byRules)
  )
  return { number, trial: made, ...copy }
}

function roomFor(
  stories: readonly PagedStory[],
  page: number,
  { rooms }: PlanTools,
  cellsOf: (story: Story) => number
): PageRoom {
  const room = rooms.get(page)
  if (!room) throw new Error(`there is no page ${page}`)
  const cells = room.columns * room.rows
  return { cells, left: cells - stories.reduce((sum, { story }) => sum + cellsOf(story), 0) }
}

function withLeft(page: LaidPage, left: readonly SparePart[] = []): LaidPage {
  return page.lock && left.length > 0 ? { ...page, lock: { ...page.lock, left } } : page
}

function slugOf({ story }: SparePart): string {
  return story
}
