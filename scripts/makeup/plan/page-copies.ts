import { type SparePart, sparePartsOf, storyWithout } from '../../model/spare-part.ts'
import type { Story } from '../../model/story.ts'
import type { PagedStory } from './stories-by-page.ts'

/** What a page holds in one of the ways that its editor leaves open. */
export interface PageCopy {
  readonly stories: readonly PagedStory[]
  /** Optional parts that are left out. */
  readonly left: readonly SparePart[]
  /** Slugs of the fillers that are used, and of what closes the page. */
  readonly added: readonly string[]
}

/** What may be added to a page. */
export interface Shelf {
  /** In the order in which they are wanted, each with the cells that it takes by itself. */
  readonly fillers: readonly ShelvedStory[]
  /** What may close the page, the first before the next; empty where it must be filled by copy. */
  readonly closings: readonly (readonly Story[])[]
}

/** A story that waits for a page with room for it. */
export interface ShelvedStory {
  readonly story: Story
  readonly cells: number
}

/** What a page asks for: less copy, more of it, or only other. */
export type Wanted = 'less' | 'more' | 'other'

/** Sets of fillers that are tried for a page. */
const filledMost = 6

/**
 * The ways to fill a page that cannot be filled as it is, the one that changes least first: without optional parts,
 * with fillers, closed by the house. `room` is what the page's own stories leave of it by nature, in cells.
 */
export function pageCopies(
  stories: readonly PagedStory[],
  { fillers, closings }: Shelf,
  room: number,
  wanted: Wanted
): readonly PageCopy[] {
  const whole: PageCopy = { stories, left: [], added: [] }
  const lesser =
    wanted === 'more'
      ? []
      : lefts(stories).map(left => ({ ...whole, ...withoutParts(stories, left) }))
  if (wanted === 'less') return lesser
  const filled = fillerSets(fillers, room).map(set => withStories(whole, set))
  const closed = closings.flatMap(closing =>
    [...filled.slice(0, 1), whole, ...filled.slice(1, 3)].map(copy => withStories(copy, closing))
  )
  return [...lesser, ...filled, ...closed]
}

/** Each optional part by itself, then more and more of them. */
function lefts(stories: readonly PagedStory[]): readonly (readonly SparePart[])[] {
  const weakest = [...stories].sort((a, b) => b.story.meta.priority - a.story.meta.priority)
  const parts = weakest.flatMap(({ story, link }) =>
    sparePartsOf(story, link.back === undefined && link.onward === undefined)
  )
  // A part costs the paper less than a story.
  const ordered = [...parts].sort(
    (a, b) => Number(a.part === undefined) - Number(b.part === undefined)
  )
  const several = ordered.map((_, at) => ordered.slice(0, at + 1)).slice(1)
  return [...ordered.map(part => [part]), ...several]
}

/** The stories of a page without some of their parts. */
export function withoutParts(
  stories: readonly PagedStory[],
  left: readonly SparePart[]
): Pick<PageCopy, 'stories' | 'left'> {
  const lesser = stories.flatMap(paged => {
    const story = storyWithout(paged.story, left)
    return story ? [{ ...paged, story }] : []
  })
  return { stories: lesser, left }
}

function withStories(copy: PageCopy, stories: readonly Story[]): PageCopy {
  const paged = stories.map(story => ({ story, pin: undefined, link: {} }))
  const added = [...copy.added, ...stories.map(({ slug }) => slug)]
  return { ...copy, stories: [...copy.stories, ...paged], added }
}

/** The first fillers, as many as come nearest to the room and then fewer or more; then each by itself. */
function fillerSets(fillers: readonly ShelvedStory[], room: number): readonly (readonly Story[])[] {
  const off = (set: readonly ShelvedStory[]) =>
    Math.abs(set.reduce((sum, { cells }) => sum + cells, 0) - room)
  const first = fillers
    .map((_, at) => fillers.slice(0, at + 1))
    .sort((one, other) => off(one) - off(other) || other.length - one.length)
  const alone = fillers.slice(1).map(one => [one])
  return [...first, ...alone.sort((one, other) => off(one) - off(other))]
    .slice(0, filledMost)
    .map(set => set.map(({ story }) => story))
}
