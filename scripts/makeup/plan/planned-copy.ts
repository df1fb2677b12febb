import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'
import type { Room } from '../../model/measured-story.ts'
import { stillSpare } from '../../model/spare-part.ts'
import type { Story } from '../../model/story.ts'
import { closingPanels, closingsOf } from './closing.ts'

/** An issue as its pages are planned, and what waits for one that needs it. */
export interface PlannedCopy {
  readonly issue: Issue
  /** Fillers, the one that is wanted most first. */
  readonly waiting: readonly Story[]
}

/**
 * Sets the fillers of an issue aside that no editor has listed under a page; in an accepted layout they stand, or
 * do not, as they did, and so do the optional stories and what closes the last page.
 */
export function plannedCopy(issue: Issue, lock: LayoutLock | undefined): PlannedCopy {
  const listed = new Set(issue.facts.pages.flatMap(({ pins }) => pins.map(({ story }) => story)))
  const placed = new Set(lock?.pages.flatMap(({ copy }) => Object.keys(copy)))
  const left = lock?.pages.flatMap(page => page.left ?? []).filter(({ part }) => !part) ?? []
  const isWaiting = ({ slug, meta }: Story) =>
    kinds[meta.kind].isFiller && !listed.has(slug) && !placed.has(slug)
  const closings = closingPanels(issue.facts).filter(({ slug }) => placed.has(slug))
  const stories = issue.stories.filter(
    story => !isWaiting(story) && (placed.has(story.slug) || stillSpare(story, left).length === 0)
  )
  return {
    issue: { ...issue, stories: [...stories.map(asPrinted), ...closings] },
    waiting: issue.stories.filter(isWaiting).sort(byRank).map(asPrinted)
  }
}

/** Its priority is that among fillers: on a page it never leads. */
function asPrinted(story: Story): Story {
  const { meta } = story
  if (!kinds[meta.kind].isFiller) return story
  return { ...story, meta: { ...meta, priority: Math.max(weakest, meta.priority) } }
}

const weakest = 5

/** The share of pages below which they are short of copy, which would only blow up their heads. */
export const fullLeast = 0.93
/** Shares of a page that are too little for the house to close, and that a filler may be too much. */
const worthClosing = 0.04
const fillerOver = 0.02
/** The largest share that an imprint closes. */
const imprintMost = 0.1

/**
 * Copy that takes too little of its pages, with the fillers that make up for it and, where they do not, with what
 * closes the last page, so that the pages before it are full; `sizeOf` gives the cells that a story takes.
 */
export function eked(
  copy: PlannedCopy,
  rooms: ReadonlyMap<number, Room>,
  sizeOf: (story: Story) => number
): PlannedCopy {
  const { facts, stories } = copy.issue
  const mayGrow = copy.waiting.length > 0 || closingsOf(facts).length > 0
  if (!mayGrow || stories.length === 0) return copy
  const cells = [...rooms.values()].map(({ columns, rows }) => columns * rows)
  const ofPage = Math.max(...cells)
  const ofAll = sumOf(cells)
  let short = ofAll - sumOf(stories.map(sizeOf))
  if (short <= (1 - fullLeast) * ofAll) return copy
  const used = copy.waiting.filter(story => {
    const size = sizeOf(story)
    const fits = rooms.has(story.meta.page ?? 1) && size <= short + fillerOver * ofPage
    if (fits) short -= size
    return fits
  })
  const closings = closingsOf(facts)
  const closing = short > imprintMost * ofPage ? closings.at(-1) : closings[0]
  const panels = closing && short > worthClosing * ofPage ? closing : []
  return {
    issue: { ...copy.issue, stories: [...stories, ...used, ...panels] },
    waiting: copy.waiting.filter(story => !used.includes(story))
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

function byRank(one: Story, other: Story): number {
  return one.meta.priority - other.meta.priority || (one.slug < other.slug ? -1 : 1)
}
