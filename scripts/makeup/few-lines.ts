import type { MeasuredStory } from './measured.ts'
import { dailyLimits, type PageSolution, type SolveLimits, solvePage } from './solve.ts'

/** Changes of length tried, in lines of one column: the smallest first, a cut before an addition. */
const changes = [-2, 2, -5, 5]

/** Advice may not take longer than the page. */
const limits: SolveLimits = {
  ...dailyLimits,
  groupings: [{ itemsMost: 9, slack: 20 }],
  joinsMost: 10e6,
  slacks: [7, 25]
}

/** How many lines of one column a story needs more (or, negative, fewer) for its page to be filled, if a few will do. */
export function fewLinesThatFit({ judging }: PageSolution, slug: string): number | undefined {
  const { room, style, stories } = judging
  return changes.find(change => {
    const changed = [...stories.values()].map(story =>
      story.slug === slug ? lengthened(story, change, room.columnCharacters) : story
    )
    return solvePage(changed, room, style, limits).pages.length > 0
  })
}

function lengthened(story: MeasuredStory, change: number, characters: number): MeasuredStory {
  // What its true lines fill is not known once their number has changed.
  const { fills: _, ...rest } = story
  const legs = story.legs.map(leg => ({
    ...leg,
    lines: Math.max(1, leg.lines + Math.round((change * characters) / leg.measure))
  }))
  return { ...rest, legs }
}
