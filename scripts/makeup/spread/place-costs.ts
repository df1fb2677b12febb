import type { PlannedPage, PlannedStory } from './planned-story.ts'

const cost = { wrongSection: 25, laterPage: 2 }

/** Gives the points of a story on each page, by index: what it is and where it is wanted, whatever else stands there. */
export function placeCosts(pages: readonly PlannedPage[]): (story: PlannedStory) => Float64Array {
  // Stories of one section and weight are alike here, and a plan is changed often.
  const kept = new Map<string, Float64Array>()
  return story => {
    const alike = `${story.priority} ${story.section ?? ''}`
    const costs = kept.get(alike) ?? Float64Array.from(costsOn(pages, story))
    kept.set(alike, costs)
    return costs
  }
}

function costsOn(
  pages: readonly PlannedPage[],
  { section = '', priority }: PlannedStory
): readonly number[] {
  const isOwn = ({ sections }: PlannedPage) => sections.includes(section)
  const hasHome = pages.some(isOwn)
  return pages.map((page, at) => {
    if (priority === 1 && at === 0) return 0
    if (hasHome) return isOwn(page) ? 0 : cost.wrongSection
    const astray = page.sections.length > 0 ? cost.wrongSection / 2 : 0
    return astray + cost.laterPage * at * (Math.max(0, 4 - priority) / 4)
  })
}

/** By story the index of the story that it is the rest of, or of its own rest; −1 where it stands whole. */
export function partnersOf(stories: readonly PlannedStory[]): Int32Array {
  const partners = new Int32Array(stories.length).fill(-1)
  const first = new Map<string, number>()
  for (const [at, { slug }] of stories.entries()) {
    const other = first.get(slug)
    if (other === undefined) first.set(slug, at)
    else {
      partners[at] = other
      if (partners[other] === -1) partners[other] = at
    }
  }
  return partners
}
