import type { LayoutLock } from '../../model/accepted-layout.ts'
import { restPage } from '../../model/part-id.ts'
import type { Story } from '../../model/story.ts'
import { isFull } from './full-page.ts'
import { naturalCells } from './natural-cells.ts'
import type { PlanTools } from './plan-tools.ts'
import type { OutcomeOf } from './settle-jumps.ts'
import { type IssuePlan, storiesByPage } from './stories-by-page.ts'

/**
 * The plan of an accepted layout: every story on the page that it had, or on the one that its editor gives it now; what
 * is new, or has lost its page, where there is most room for it. Undefined where too few of its stories are left.
 */
export function keptPlan(
  lock: LayoutLock,
  homes: ReadonlyMap<string, number>,
  tools: PlanTools,
  outcomeOf: OutcomeOf
): IssuePlan | undefined {
  const { issue } = tools
  const numbers = new Set(issue.facts.pages.map(({ number }) => number))
  const locked = lockedPages(lock)
  const known = new Map<string, number>()
  for (const { slug } of issue.stories) {
    const page = homes.get(slug) ?? locked.get(slug)
    if (page !== undefined && numbers.has(page)) known.set(slug, page)
  }
  const stayed = issue.stories.filter(({ slug }) => locked.has(slug)).length
  const newcomers = issue.stories.filter(({ slug }) => !homes.has(slug) && !known.has(slug))
  if (stayed === 0 || newcomers.length > stayed) return undefined
  const jumps = lock.jumps.filter(
    ({ story, from, to }) => known.get(story) === from && numbers.has(to)
  )
  const planOf = (more: ReadonlyMap<string, number>) =>
    storiesByPage(issue, new Map([...homes, ...known, ...more]), jumps)
  return planOf(placed(newcomers, known, tools, more => planOf(more), outcomeOf))
}

/** Pages that a newcomer is tried on, the roomiest first. */
const triesMost = 3

/** Each newcomer on the roomiest page that can take it, else on the roomiest of all. */
function placed(
  newcomers: readonly Story[],
  known: ReadonlyMap<string, number>,
  tools: PlanTools,
  planOf: (more: ReadonlyMap<string, number>) => IssuePlan,
  outcomeOf: OutcomeOf
): ReadonlyMap<string, number> {
  const sizeOf = naturalCells(tools)
  const found = new Map<string, number>()
  for (const story of newcomers) {
    const pages = roomiest(story, new Map([...known, ...found]), tools, sizeOf)
    const tried = pages.slice(0, triesMost)
    const page =
      tried.length < 2
        ? tried[0]
        : (tried.find(number => {
            const more = new Map([...found, [story.slug, number]])
            return outcomeOf(planOf(more), number).page !== undefined
          }) ?? tried[0])
    if (page !== undefined) found.set(story.slug, page)
  }
  return found
}

/** Pages that may take a story: those of its section first, then those with most room left. */
function roomiest(
  story: Story,
  homes: ReadonlyMap<string, number>,
  { issue, rooms }: PlanTools,
  sizeOf: (story: Story) => number
): readonly number[] {
  const left = (page: number) => {
    const room = rooms.get(page)
    const own = issue.stories.filter(({ slug }) => homes.get(slug) === page)
    const taken = own.reduce((sum, one) => sum + sizeOf(one), 0)
    return (room ? room.columns * room.rows : 0) - taken
  }
  const open = issue.facts.pages.filter(plan => !isFull(plan))
  const { section } = story.meta
  const isOfSection = (name = '') => section !== undefined && name.includes(section)
  return open
    .map(({ number, name }) => ({ number, left: left(number), isOwn: isOfSection(name) }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.left - a.left || a.number - b.number)
    .map(({ number }) => number)
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
