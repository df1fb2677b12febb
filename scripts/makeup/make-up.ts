import { sha256Hex } from '../kit/hash.ts'
import type { LayoutLock } from '../model/accepted-layout.ts'
import type { Issue, PagePlan } from '../model/issue.ts'
import type { Room } from '../model/measured-story.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import type { IssueLayout, MakeUpOptions } from './issue-layout.ts'
import { measureStory, type StoryMeasure } from './leaf/cast-off.ts'
import { emptyPage } from './leaf/fit-problems.ts'
import { makeupStyle } from './leaf/makeup-style.ts'
import { coarsePictures } from './page/coarse-pictures.ts'
import type { LaidPage, PageOutcome, PageWork } from './page/laid-page.ts'
import { uprightProblems } from './page/upright-asked.ts'
import { isWhollyPinned } from './page/whole-rect.ts'
import { jumpProblems } from './plan/jump-check.ts'
import { type PlanTools, planIssue } from './plan/plan-issue.ts'
import { settleJumps } from './plan/settle-jumps.ts'
import type { IssuePlan } from './plan/stories-by-page.ts'
import { unplacedStories } from './plan/unplaced.ts'
import { makeUpSolved } from './solve/compose-page.ts'
import { draftPage } from './solve/draft-page.ts'
import { makeUpPinned } from './solve/editors-page.ts'

/** Makes up every page of an issue: stories → dummies with everything set, and the lock that keeps them. */
export function makeUp(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  options: MakeUpOptions,
  report: Report
): IssueLayout {
  const rules = makeupStyle(style)
  const styleHash = sha256Hex(JSON.stringify([rules, style.grid, style.headSizesPx])).slice(0, 16)
  const usable = options.lock?.style === styleHash ? options.lock : undefined
  const rooms = new Map(issue.facts.pages.map(plan => [plan.number, roomOf(plan, style)]))
  const measure = storyMeasurer(issue, style, ruler, rules)
  const kept = options.relayout ? undefined : usable
  const tools: PlanTools = { issue, rooms, style: rules, measure, report }
  const trials = new Map<string, PageTrial>()
  /** Makes up a page of a plan; once for each way to cut the stories that leave it or come to it. */
  const trialOf = (plan: IssuePlan, page: PagePlan): PageTrial => {
    const cuts = plan.jumps.filter(jump => jump.from === page.number || jump.to === page.number)
    const key = JSON.stringify([page.number, cuts])
    const found = trials.get(key)
    if (found) return found
    const problems: Problem[] = []
    const outcome = outcomeOf(page, plan, problem => problems.push(problem))
    trials.set(key, { outcome, problems })
    return { outcome, problems }
  }
  const outcomeOf = (page: PagePlan, plan: IssuePlan, tell: Report): PageOutcome => {
    const room = rooms.get(page.number)
    const stories = plan.pages.get(page.number) ?? []
    if (!room) return { page: undefined, linesOver: 0 }
    if (stories.length === 0) {
      tell(emptyPage(page, room))
      return { page: undefined, linesOver: 0 }
    }
    const measures = new Map(
      stories.map(({ story, pin, link }) => [story.slug, measure(story, pin, room, link)])
    )
    const work: PageWork = { measures, room, style: rules }
    if (isWhollyPinned(page)) {
      return { page: makeUpPinned(page, work, tell), linesOver: 0 }
    }
    const locked = usable?.pages.find(one => one.page === page.number)
    return makeUpSolved(work, locked, options.relayout, tell)
  }
  const plan = settleJumps(planIssue(tools, kept), tools, (planned, number) => {
    const page = issue.facts.pages.find(one => one.number === number)
    if (!page) throw new Error(`there is no page ${number}`)
    return trialOf(planned, page).outcome
  })
  const made = issue.facts.pages.map(page => trialOf(plan, page))
  const told = made.flatMap(({ problems }) => problems)
  for (const problem of told) report(problem)
  const pages = made.flatMap(({ outcome }, at) => {
    const page = outcome.page ?? draftOf(issue.facts.pages[at], plan, tools, style)
    return page ? [page] : []
  })
  // With a page missing, a jump to it would be blamed for nothing.
  if (told.every(problem => problem.severity !== 'error')) {
    for (const problem of jumpProblems(pages.map(page => page.set))) report(problem)
  }
  for (const problem of uprightProblems(pages.map(page => page.set))) report(problem)
  for (const problem of coarsePictures(
    pages.map(page => page.set),
    style
  ))
    report(problem)
  const unplaced = unplacedStories(
    issue,
    plan,
    pages.map(page => page.set)
  )
  for (const { problem } of unplaced) if (problem) report(problem)
  const locks = pages.flatMap(page => (page.lock ? [page.lock] : []))
  const lock: LayoutLock = {
    version: 1,
    issue: issue.facts.id,
    format: issue.facts.format,
    style: styleHash,
    pages: locks,
    jumps: plan.jumps
  }
  return { pages, unplaced, lock: locks.length > 0 ? lock : undefined }
}

/** What a draft shows of a page that could not be made. */
function draftOf(
  page: PagePlan | undefined,
  plan: IssuePlan,
  { rooms, measure, style: rules }: PlanTools,
  style: Style
): LaidPage | undefined {
  const room = page && rooms.get(page.number)
  if (!page || !room) return undefined
  const stories = plan.pages.get(page.number) ?? []
  const measures = new Map(
    stories.map(({ story, link }) => [story.slug, measure(story, undefined, room, link)])
  )
  return draftPage({ measures, room, style: rules }, style.grid)
}

interface PageTrial {
  readonly outcome: PageOutcome
  readonly problems: readonly Problem[]
}

/** Measures each story once for each pin and room it is asked with. */
function storyMeasurer(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  rules: PageWork['style']
): PlanTools['measure'] {
  const known = new Map<string, StoryMeasure>()
  return (story, pin, room, link) => {
    const key = JSON.stringify([story.slug, pin ?? null, room.columns, room.rows, link])
    const found = known.get(key)
    if (found?.story === story) return found
    const language = story.meta.language ?? issue.facts.language
    const { phrases = [] } = issue.facts
    const context = { style, ruler, language, phrases }
    const made = measureStory(story, pin, issue.facts, room, rules, context, link)
    known.set(key, made)
    return made
  }
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
    gutterCharacters: grid.gutterPx / grid.bodyPx
  }
}
