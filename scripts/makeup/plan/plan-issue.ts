import type { JumpLock, LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue, PagePlan } from '../../model/issue.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import { restPage } from '../../model/part-id.ts'
import type { Story } from '../../model/story.ts'
import { storyRange } from '../leaf/story-range.ts'
import { isWhollyPinned } from '../page/pin-rects.ts'
import { assignPages, type PlannedStory } from './assign.ts'
import { cutPlace } from './cut-place.ts'
import type { Jump } from './jumps.ts'
import type { PlanTools } from './plan-tools.ts'
import { type OutcomeOf, settleJumps } from './settle-jumps.ts'
import { type IssuePlan, storiesByPage } from './stories-by-page.ts'

/**
 * Plans an issue as locked, if it was; else by pins, sections, priorities and even load, with jumps where needed,
 * which are moved until their pages are filled.
 */
export function planIssue(
  tools: PlanTools,
  lock: LayoutLock | undefined,
  outcomeOf: OutcomeOf
): IssuePlan {
  return settleJumps(firstPlan(tools, lock), tools, outcomeOf)
}

function firstPlan(tools: PlanTools, lock: LayoutLock | undefined): IssuePlan {
  const { issue } = tools
  const homes = homePages(issue)
  const locked = lock && lockedPages(lock)
  const isKept = ({ slug }: Story) =>
    locked?.has(slug) && (homes.get(slug) ?? locked.get(slug)) === locked.get(slug)
  if (locked && issue.stories.every(isKept)) {
    return storiesByPage(issue, locked, lock.jumps)
  }
  const isFree = issue.stories.some(story => !homes.has(story.slug))
  if (issue.facts.pages.length === 1 && !isFree) return storiesByPage(issue, homes, [])
  if (issue.facts.pages.length === 0) return storiesByPage(issue, homes, [])
  const closed = new Set(issue.facts.pages.filter(isWhollyPinned).map(plan => plan.number))
  const open = issue.facts.pages.filter(plan => !closed.has(plan.number))
  const numbers = new Set(open.map(plan => plan.number))
  /** Its page takes no other story, or does not exist. */
  const isSettled = ({ slug }: Story) => homes.has(slug) && !numbers.has(homes.get(slug) ?? 0)
  const stories = issue.stories
    .filter(story => !isSettled(story))
    .map(story => planned(story, homes.get(story.slug), tools))
  const pages = open.map(plan => {
    const room = roomOf(plan.number, tools)
    return { number: plan.number, sections: sectionsOf(plan), cells: room.columns * room.rows }
  })
  const assigned = assignPages(open.length > 0 ? stories : [], pages)
  const found = new Map([
    ...homes,
    ...[...assigned.pages].flatMap(([page, slugs]) => slugs.map(slug => [slug, page] as const))
  ])
  return storiesByPage(
    issue,
    found,
    assigned.jumps.flatMap(jump => cutFor(jump, tools))
  )
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

function lockedPages(lock: LayoutLock): ReadonlyMap<string, number> {
  return new Map(
    lock.pages.flatMap(({ page, copy }) =>
      Object.keys(copy)
        .filter(slug => restPage(slug) === undefined)
        .map(slug => [slug, page] as const)
    )
  )
}

/** “Sport and Arts”, 要闻、社会: a page takes the sections that its name names. */
function sectionsOf(plan: PagePlan): readonly string[] {
  if (!plan.name) return []
  return [plan.name, ...plan.name.split(/\s+and\s+|\s*[,、·&]\s*/)].filter(Boolean)
}

function planned(story: Story, page: number | undefined, tools: PlanTools): PlannedStory {
  const room = roomOf(page ?? tools.issue.facts.pages.at(-1)?.number ?? 1, tools)
  const { measured } = tools.castOff(story, undefined, room, {})
  const { least, most } = storyRange(measured, room, tools.style)
  const base = measured.legs.find(leg => leg.measure === Math.floor(room.columnCharacters))
  return {
    slug: story.slug,
    priority: story.meta.priority,
    ...(story.meta.section ? { section: story.meta.section } : {}),
    ...(page === undefined ? {} : { page }),
    least,
    ideal: least + (most - least) * idealShare,
    most,
    lines: isAdvertSet(measured) || !mayJump(story, room, tools) ? 0 : (base?.lines ?? 0)
  }
}

/** Whether a sentence ends where enough stands before it and after it. */
function mayJump(story: Story, room: Room, tools: PlanTools): boolean {
  const galley = tools.castOff(story, undefined, room, {})
  return cutPlace(story, galley.pieces(Math.floor(room.columnCharacters)), 0) !== undefined
}

/** Of the span between a story's smallest and largest frame, where it looks best. */
const idealShare = 0.3

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
  const place = cutPlace(story, pieces, jump.linesBefore)
  return place ? [{ story: jump.story, from: jump.from, to: jump.to, ...place }] : []
}
