import { jumpLines } from '../../model/jump-lines.ts'
import { takeLess, takeOfRest } from './cell-prices.ts'
import type { PlannedStory } from './planned-story.ts'
import type { Spread } from './spread.ts'

/** Points that a jump must save the plan: readers do not like to turn pages. */
const jumpCost = 20
/** Cells that the short head of the rest takes. */
const restHeadCells = 6
/** Lines of a story that readers follow to another page rather than a short one. */
const longStory = 100
/** Ways to cut and to run on that are followed up, for each jump. */
const followed = 6
/** Pages that a jump could relieve, stories of each, and pages that its rest may go to. */
const looked = 3

/** Cuts stories as long as that makes pages easier to fill, the best cut first; a story runs on once at most. */
export function jumpsThatHelp(first: Spread): Spread {
  let spread = first
  for (let round = 0; round < 2 * first.pages.length; round += 1) {
    const best = bestJump(spread)
    if (!best || best.cost > spread.cost - jumpCost) return spread
    spread = best
  }
  return spread
}

function bestJump(spread: Spread): Spread | undefined {
  const ways = fullest(spread)
    .flatMap(page => jumpable(spread, page).flatMap(at => cutsOf(spread, at, page)))
    .map(way => ({ way, cost: way.cost }))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, followed)
    .map(({ way }) => way)
  for (const way of ways) way.improve()
  return ways.reduce<Spread | undefined>(
    (best, way) => (best && best.cost <= way.cost ? best : way),
    undefined
  )
}

/** Pages whose stories want more than there is, the fullest first. */
function fullest({ pages, loads }: Spread): readonly number[] {
  const over = pages.map(({ cells }, at) => (loads[at]?.ideal ?? 0) / cells)
  return [...pages.keys()]
    .filter(at => (over[at] ?? 0) > 1)
    .sort((one, other) => (over[other] ?? 0) - (over[one] ?? 0))
    .slice(0, looked)
}

/** Stories of a page that could run on: of the long ones the least important first, then the longest. */
function jumpable({ stories, plan }: Spread, page: number): readonly number[] {
  const isCut = (slug: string) => stories.some(story => story.isRest && story.slug === slug)
  const linesOf = (at: number) => stories[at]?.lines ?? 0
  const isLong = (at: number) => Number(linesOf(at) >= longStory)
  return [...stories.keys()]
    .filter(at => plan[at] === page && !isCut(stories[at]?.slug ?? ''))
    .filter(at => linesOf(at) >= jumpLines.before + jumpLines.after)
    .sort(
      (one, other) =>
        isLong(other) - isLong(one) ||
        (stories[other]?.priority ?? 0) - (stories[one]?.priority ?? 0) ||
        linesOf(other) - linesOf(one) ||
        one - other
    )
    .slice(0, looked)
}

/** A story cut so that its page has less: on from it to a later page, or from an earlier one to it. */
function cutsOf(spread: Spread, at: number, page: number): readonly Spread[] {
  const { stories, pages, plan, loads } = spread
  const story = stories[at]
  if (!story) return []
  const room = (index: number) => (pages[index]?.cells ?? 0) - (loads[index]?.ideal ?? 0)
  const others = [...pages.keys()]
    .filter(index => index !== page && (index > page || pages[page]?.number !== story.page))
    .sort((one, other) => room(other) - room(one) || one - other)
    .slice(0, looked)
  const over = -room(page)
  return others.flatMap(other => {
    const sizes = [
      over,
      (over + room(other)) / 2,
      room(other),
      over + (pages[page]?.cells ?? 0) / 3
    ]
    const isLater = other > page
    const most = story.lines - jumpLines.before
    const lines = sizes.map(size => {
      const after = Math.ceil(isLater ? size : story.lines - size)
      return Math.max(jumpLines.after, Math.min(most, after))
    })
    const home = isLater ? page : other
    const where = plan.map((one, index) => (index === at ? home : one))
    return [...new Set(lines)].map(after =>
      spread.changed(cutStories(stories, at, after), [...where, isLater ? other : page])
    )
  })
}

/** The stories with one of them in two parts, the rest at the end. */
function cutStories(
  stories: readonly PlannedStory[],
  cut: number,
  after: number
): readonly PlannedStory[] {
  const parts = stories.map((story, at) =>
    at === cut ? { ...story, lines: story.lines - after, take: takeLess(story.take, after) } : story
  )
  const { slug = '', priority = 9 } = stories[cut] ?? {}
  const take = takeOfRest(after, restHeadCells)
  // It is as weighty as a short story, wherever it began.
  return [...parts, { slug, priority: Math.max(4, priority), take, lines: after, isRest: true }]
}
