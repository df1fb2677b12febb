import { jumpsThatHelp } from './jumps.ts'
import type { PlannedPage, PlannedStory } from './planned-story.ts'
import { Spread } from './spread.ts'

/** A story that runs on: 下转第N版, 上接第N版. */
export interface Jump {
  readonly story: string
  readonly from: number
  readonly to: number
  /** Body lines, at one column's measure, before and after the break. */
  readonly linesBefore: number
  readonly linesAfter: number
  /** Where it is cut, if that is known. */
  readonly cut: PlannedStory['cut']
}

/** Which story stands on which page, and which run on to another. */
export interface Assignment {
  /** Page number → slugs of the stories that begin on it, by priority, then slug. */
  readonly pages: ReadonlyMap<number, readonly string[]>
  readonly jumps: readonly Jump[]
  /** Pages that their stories cannot fill exactly, with cells over (or, negative, short). */
  readonly misfits: ReadonlyMap<number, number>
}

/** Spreads the stories over the pages: pins hold, then fit, sections and priority; with jumps where they help. */
export function spreadStories(
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): Spread {
  const spread = Spread.first([...stories].sort(byRank), pages)
  spread.improve()
  return jumpsThatHelp(spread)
}

/** What a spread is as a plan. */
export function assignmentOf(spread: Spread): Assignment {
  const { stories, pages, plan } = spread
  const numberOf = (at: number) => pages[plan[at] ?? 0]?.number ?? 0
  const homes = stories.flatMap((story, at) => (story.isRest ? [] : [{ story, at }]))
  return {
    pages: new Map(
      pages.map(({ number }) => [
        number,
        homes.filter(({ at }) => numberOf(at) === number).map(({ story }) => story.slug)
      ])
    ),
    jumps: stories.flatMap((rest, at): Jump[] => {
      const home = rest.isRest ? homes.find(({ story }) => story.slug === rest.slug) : undefined
      if (!home) return []
      const [from, to] = [numberOf(home.at), numberOf(at)]
      const lines = { linesBefore: home.story.lines, linesAfter: rest.lines }
      return [{ story: rest.slug, from, to, ...lines, cut: rest.cut }]
    }),
    misfits: new Map(
      pages.flatMap(({ number, cells }, index) => {
        const misfit = spread.loads[index]?.misfit(cells) ?? 0
        return misfit === 0 ? [] : [[number, misfit] as const]
      })
    )
  }
}

function byRank(one: PlannedStory, other: PlannedStory): number {
  return one.priority - other.priority || (one.slug < other.slug ? -1 : 1)
}
