import { sha256Hex } from '../kit/hash.ts'
import type { LayoutLock } from '../model/accepted-layout.ts'
import type { Issue, PagePlan } from '../model/issue.ts'
import type { MakeupStyle } from '../model/makeup-style.ts'
import type { Room } from '../model/measured-story.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import { castOnce } from './leaf/cast-once.ts'
import { makeupStyle } from './leaf/daily-style.ts'
import type { LaidPage, PageOutcome } from './page/laid-page.ts'
import { printWarnings } from './page/print-warnings.ts'
import { jumpProblems } from './plan/jump-check.ts'
import { planIssue } from './plan/plan-issue.ts'
import type { PlanTools } from './plan/plan-tools.ts'
import type { IssuePlan } from './plan/stories-by-page.ts'
import { type Unplaced, unplacedStories } from './plan/unplaced.ts'
import { composePage } from './solve/compose-page.ts'
import { draftPage } from './solve/draft-page.ts'

/** All pages of an issue, the stories that stand on none, and the lock that keeps them where they are. */
export interface IssueLayout {
  readonly pages: readonly LaidPage[]
  /** Stories that stand on none of the pages; whoever prints these pages must say so. */
  readonly unplaced: readonly Unplaced[]
  readonly lock: LayoutLock | undefined
}

/** What make-up is told of earlier builds. */
export interface MakeUpOptions {
  readonly lock: LayoutLock | undefined
  /** The editor lets every frame move. */
  readonly relayout: boolean
}

/** Makes up every page of an issue: stories → dummies with everything set, and the lock that keeps them. */
export function makeUp(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  options: MakeUpOptions,
  report: Report
): IssueLayout {
  const rules = makeupStyle(style)
  const styleHash = hashOf(style, rules)
  const locked = options.lock?.style === styleHash ? options.lock : undefined
  const rooms = new Map(issue.facts.pages.map(plan => [plan.number, roomOf(plan, style)]))
  const tools = { issue, rooms, style: rules, castOff: castOnce(issue, style, ruler, rules) }
  const trialOf = pageTrials(tools, locked, options.relayout)
  const plan = planIssue(tools, options.relayout ? undefined : locked, (planned, number) => {
    const page = issue.facts.pages.find(one => one.number === number)
    if (!page) throw new Error(`there is no page ${number}`)
    return trialOf(planned, page).outcome
  })
  const made = issue.facts.pages.map(page => trialOf(plan, page))
  const told = made.flatMap(({ problems }) => problems)
  const pages = made.flatMap(({ outcome }, at) => {
    const page = outcome.page ?? draftOf(issue.facts.pages[at], plan, tools, style)
    return page ? [page] : []
  })
  const printed = pages.map(page => page.set)
  // With a page missing, a jump to it would be blamed for nothing.
  const areMade = told.every(problem => problem.severity !== 'error')
  const unplaced = unplacedStories(issue, plan, printed)
  const problems = [
    ...told,
    ...(areMade ? jumpProblems(printed) : []),
    ...printWarnings(printed, style),
    ...unplaced.flatMap(({ problem }) => problem ?? [])
  ]
  for (const problem of problems) report(problem)
  const locks = pages.flatMap(page => page.lock ?? [])
  const lock: LayoutLock = {
    version: 1,
    issue: issue.facts.id,
    format: issue.facts.format,
    ...(issue.facts.grid ? { grid: issue.facts.grid } : {}),
    style: styleHash,
    pages: locks,
    jumps: plan.jumps
  }
  return { pages, unplaced, lock: locks.length > 0 ? lock : undefined }
}

interface PageTrial {
  readonly outcome: PageOutcome
  readonly problems: readonly Problem[]
}

/** Makes up a page of a plan; once for each way to cut the stories that leave it or come to it. */
function pageTrials(
  { rooms, castOff, style }: PlanTools,
  lock: LayoutLock | undefined,
  mayMoveAll: boolean
): (plan: IssuePlan, page: PagePlan) => PageTrial {
  const trials = new Map<string, PageTrial>()
  return (plan, page) => {
    const cuts = plan.jumps.filter(jump => jump.from === page.number || jump.to === page.number)
    const key = JSON.stringify([page.number, cuts])
    const found = trials.get(key)
    if (found) return found
    const room = rooms.get(page.number)
    if (!room) throw new Error(`there is no page ${page.number}`)
    const stories = plan.pages.get(page.number) ?? []
    const galleys = new Map(
      stories.map(({ story, pin, link }) => [story.slug, castOff(story, pin, room, link)])
    )
    const locked = lock?.pages.find(one => one.page === page.number)
    const problems: Problem[] = []
    const outcome = composePage(page, { galleys, room, style }, { locked, mayMoveAll }, problem =>
      problems.push(problem)
    )
    trials.set(key, { outcome, problems })
    return { outcome, problems }
  }
}

/** What a draft shows of a page that could not be made. */
function draftOf(
  page: PagePlan | undefined,
  plan: IssuePlan,
  { rooms, castOff, style: rules }: PlanTools,
  style: Style
): LaidPage | undefined {
  const room = page && rooms.get(page.number)
  if (!page || !room) return undefined
  const stories = plan.pages.get(page.number) ?? []
  const galleys = new Map(
    stories.map(({ story, link }) => [story.slug, castOff(story, undefined, room, link)])
  )
  return draftPage({ galleys, room, style: rules }, style.grid)
}

/** Hash of everything in a style that a locked page depends on. */
function hashOf(style: Style, rules: MakeupStyle): string {
  const { cost, ...first } = rules
  // Three entries that no rule reads any more stand where they stood: pages that were accepted keep their locks.
  const unread = { throughGutter: 'priced', rowPerColumn: 0.09 }
  const known = { name: style.format, ...first, ...unread, cost }
  return sha256Hex(JSON.stringify([known, style.grid, style.headSizesPx])).slice(0, 16)
}

function roomOf(plan: PagePlan, style: Style): Room {
  const { grid } = style
  const top = plan.number === 1 ? style.nameplateRows : 0
  return {
    page: plan.number,
    columns: grid.columns,
    rows: grid.rows - top,
    top,
    columnCharacters: grid.columnCharacters,
    gutterCharacters: grid.gutterPx / grid.bodyPx,
    rowCharacters: grid.rowPx / grid.bodyPx
  }
}
