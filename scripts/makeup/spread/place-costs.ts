import type { PlannedPage, PlannedStory } from './planned-story.ts'

const cost = { wrongSection: 25, laterPage: 2 }

/** Points of each story on each page, by index: what it is and where it is wanted, whatever else stands there. */
export function placeCosts(
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): readonly (readonly number[])[] {
  return stories.map(story => {
    const isOwn = ({ sections }: PlannedPage) => sections.includes(story.section ?? '')
    const hasHome = pages.some(isOwn)
    return pages.map((page, at) => {
      if (story.priority === 1 && at === 0) return 0
      if (hasHome) return isOwn(page) ? 0 : cost.wrongSection
      const astray = page.sections.length > 0 ? cost.wrongSection / 2 : 0
      return astray + cost.laterPage * at * (Math.max(0, 4 - story.priority) / 4)
    })
  })
}
