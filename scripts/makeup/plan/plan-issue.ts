import type { JumpLock, LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue, PagePlan } from '../../model/issue.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Story } from '../../model/story.ts'
import { assignmentOf, type Jump, spreadStories } from '../spread/assign.ts'
import { cutPlace } from './cut-place.ts'
import { isFull } from './full-page.ts'
import { keptPlan } from './kept-plan.ts'
import { mendPages, type SpreadPlan, settledSpread } from './mend-pages.ts'
import type { PlanTools } from './plan-tools.ts'
import { type OutcomeOf, settleJumps } from './settle-jumps.ts'
import { type IssuePlan, storiesByPage } from './stories-by-page.ts'
import { partTakes, plannedStory } from './story-take.ts'

/**
 * Plans an issue as locked, if it was, with what is new where there is room; else by pins, sections, priorities and what fills a page, with jumps where
 * they help; changed where make-up cannot fill a page so.
 */
export function planIssue(
  tools: PlanTools,
  lock: LayoutLock | undefined,
  outcomeOf: OutcomeOf
): IssuePlan {
  const { issue } = tools
  const homes = homePages(issue)
  const kept = lock && keptPlan(lock, homes, tools, outcomeOf)
  if (kept) return settleJumps(kept, tools, outcomeOf)
  const isFree = issue.stories.some(story => !homes.has(story.slug))
  if (issue.facts.pages.length === 1 && !isFree) return storiesByPage(issue, homes, [])
  if (issue.facts.pages.length === 0) return storiesByPage(issue, homes, [])
  const closed = new Set(issue.facts.pages.filter(isFull).map(plan => plan.number))
  const open = issue.facts.pages.filter(plan => !closed.has(plan.number))
  const numbers = new Set(open.map(plan => plan.number))
  const last = issue.facts.pages.at(-1)?.number ?? 1
  /** Its page takes no other story, or does not exist. */
  const isSettled = ({ slug }: Story) => homes.has(slug) && !numbers.has(homes.get(slug) ?? 0)
  const stories = issue.stories
    .filter(story => !isSettled(story))
    .map(story => {
      const page = homes.get(story.slug)
      return plannedStory(story, page, roomOf(page ?? last, tools), tools)
    })
  const pages = open.map(plan => {
    const room = roomOf(plan.number, tools)
    return { number: plan.number, sections: sectionsOf(plan), cells: room.columns * room.rows }
  })
  if (pages.length === 0) return storiesByPage(issue, homes, [])
  const spread = spreadStories(stories, pages)
  const mending = { ...tools, planOf: plansOf(homes, tools), takeOf: partTakes(tools) }
  const first = settledSpread(spread, mending, outcomeOf)
  // Pages that were accepted keep their stories.
  return lock ? first.plan : mendPages(first, mending, outcomeOf)
}

/** Makes plans of spreads. */
function plansOf(
  homes: ReadonlyMap<string, number>,
  tools: PlanTools
): (spread: SpreadPlan['spread']) => IssuePlan {
  return spread => {
    const assigned = assignmentOf(spread)
    const found = new Map([
      ...homes,
      ...[...assigned.pages].flatMap(([page, slugs]) => slugs.map(slug => [slug, page] as const))
    ])
    const cuts = assigned.jumps.flatMap(jump => cutFor(jump, tools))
    return storiesByPage(tools.issue, found, cuts)
  }
}

/** The page of every story that the editor placed, by a list under the page or by its own `page:`. */
function homePages(issue: Issue): ReadonlyMap<string, number> {
  const [only, ...more] = issue.facts.pages
  const homes = new Map<string, number>()
  for (const story of issue.stories) {
    const listed = issue.facts.pages.find(plan => plan.pins.some(pin => pin.story === story.slug))
    const asked = listed?.number ?? story.meta.page
    if (asked !== undefined) homes.set(story.slug, asked)
    else if (only && more.length === 0) homes.set(story.slug, only.number)
  }
  return homes
}

/** “Sport and Arts”, 要闻、社会: a page takes the sections that its name names. */
function sectionsOf(plan: PagePlan): readonly string[] {
  if (!plan.name) return []
  return [plan.name, ...plan.name.split(/\s+and\s+|\s*[,、·&]\s*/)].filter(Boolean)
}

function roomOf(page: number, tools: PlanTools): Room {
  const room = tools.rooms.get(page)
  if (!room) throw new Error(`there is no page ${page}`)
  return room
}

function cutFor(jump: Jump, tools: PlanTools): readonly JumpLock[] {
  const story = tools.issue.stories.find(one => one.slug === jump.story)
  if (!story) return []
  const room = roomOf(jump.from, tools)
  const galley = tools.castOff(story, undefined, room, {})
  const pieces = galley.pieces(Math.floor(room.columnCharacters))
  const place = jump.cut ?? cutPlace(story, pieces, jump.linesBefore)
  return place ? [{ story: jump.story, from: jump.from, to: jump.to, ...place }] : []
}
