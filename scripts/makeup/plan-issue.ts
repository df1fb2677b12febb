import type { Issue, PagePlan, Pin } from '../model/issue.ts'
import type { JumpLock, LayoutLock } from '../model/lock.ts'
import type { Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { cellRange } from './area.ts'
import { assignPages, type PlannedStory } from './assign.ts'
import { cutPlace } from './cut-place.ts'
import type { Jump } from './jumps.ts'
import type { StoryMeasure } from './measure-story.ts'
import type { Room } from './measured.ts'
import { backWords, onwardWords, type PartLink } from './part-links.ts'
import { leafShapes } from './shapes.ts'
import { type CutPlace, splitStory } from './split-story.ts'
import type { MakeupStyle } from './style.ts'
import { placeTree } from './tree.ts'

/** A story, or a part of one, on its page. */
export interface PagedStory {
  readonly story: Story
  readonly pin: Pin | undefined
  readonly link: PartLink
}

/** Which stories stand on which page, and where the ones that run on are cut. */
export interface IssuePlan {
  readonly pages: ReadonlyMap<number, readonly PagedStory[]>
  readonly jumps: readonly JumpLock[]
}

/** What planning works with; `measure` may be asked again for the same story at no cost. */
export interface PlanTools {
  readonly issue: Issue
  readonly rooms: ReadonlyMap<number, Room>
  readonly style: MakeupStyle
  readonly measure: (story: Story, pin: Pin | undefined, room: Room, link: PartLink) => StoryMeasure
  readonly report: Report
}

/** Plans an issue as locked, if it was; else by pins, sections, priorities and even load, with jumps where needed. */
export function planIssue(tools: PlanTools, lock: LayoutLock | undefined): IssuePlan {
  const { issue } = tools
  const homes = homePages(issue)
  const locked = lock && lockedPages(lock)
  if (locked && issue.stories.every(story => locked.has(story.slug))) {
    return split(tools, locked, lock.jumps)
  }
  const isFree = issue.stories.some(story => !homes.has(story.slug))
  if (issue.facts.pages.length === 1 && !isFree) return split(tools, homes, [])
  const stories = issue.stories.map(story => planned(story, homes.get(story.slug), tools))
  const pages = issue.facts.pages.map(plan => {
    const room = roomOf(plan.number, tools)
    return { number: plan.number, sections: sectionsOf(plan), cells: room.columns * room.rows }
  })
  const assigned = assignPages(stories, pages)
  const found = new Map(
    [...assigned.pages].flatMap(([page, slugs]) => slugs.map(slug => [slug, page] as const))
  )
  return split(
    tools,
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
    lock.pages.flatMap(({ page, tree }) =>
      placeTree(tree)
        .filter(leaf => !leaf.story.includes('~'))
        .map(leaf => [leaf.story, page] as const)
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
  const { measured } = tools.measure(story, undefined, room, {})
  const { least, most } = cellRange(leafShapes(measured, room, tools.style))
  const base = measured.legs.find(leg => leg.measure === Math.floor(room.columnCharacters))
  return {
    slug: story.slug,
    priority: story.meta.priority,
    ...(story.meta.section ? { section: story.meta.section } : {}),
    ...(page === undefined ? {} : { page }),
    least,
    ideal: least + (most - least) * idealShare,
    most,
    lines: measured.fixed ? 0 : (base?.lines ?? 0)
  }
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
  const measure = tools.measure(story, undefined, room, {})
  const pieces = measure.pieces(Math.floor(room.columnCharacters))
  const place = cutPlace(story, pieces, jump.linesBefore)
  return place ? [{ story: jump.story, from: jump.from, to: jump.to, ...place }] : []
}

/** Puts every story on its page, the cut ones in two parts. */
function split(
  tools: PlanTools,
  homes: ReadonlyMap<string, number>,
  jumps: readonly JumpLock[]
): IssuePlan {
  const { issue } = tools
  const pages = new Map<number, PagedStory[]>(issue.facts.pages.map(plan => [plan.number, []]))
  const pins = new Map(issue.facts.pages.flatMap(plan => plan.pins.map(pin => [pin.story, pin])))
  for (const story of issue.stories) {
    const page = homes.get(story.slug)
    const pin = pins.get(story.slug)
    const jump = jumps.find(one => one.story === story.slug)
    const parts = jump && partsOf(story, jump, issue)
    if (parts && jump) {
      pages.get(jump.from)?.push({ ...parts[0], pin })
      pages.get(jump.to)?.push({ ...parts[1], pin: undefined })
    } else if (page !== undefined) pages.get(page)?.push({ story, pin, link: {} })
  }
  return { pages, jumps }
}

function partsOf(
  story: Story,
  jump: JumpLock,
  issue: Issue
): readonly [Omit<PagedStory, 'pin'>, Omit<PagedStory, 'pin'>] | undefined {
  const language = story.meta.language ?? issue.facts.language
  const slug = `${story.slug}~${jump.to}`
  const cut: CutPlace = { block: jump.block, offset: jump.offset }
  const parts = splitStory(story, cut, { slug, kicker: backWords(language, jump.from) })
  if (!parts) return undefined
  const onward = { text: onwardWords(language, jump.to), to: slug }
  return [
    { story: parts[0], link: { onward } },
    { story: parts[1], link: { back: story.slug } }
  ]
}
