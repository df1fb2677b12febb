import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { relieved } from '../../model/relief.ts'
import { dailyLimits, type PageSolution, type SolveLimits } from './solution.ts'

/** Solves a page again; handed in, as the solver stands above the advice in the order of imports. */
export type Solve = (
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle,
  limits?: SolveLimits
) => PageSolution

/** Advice may not take longer than the page. */
const limits: SolveLimits = {
  ...dailyLimits,
  groupings: [{ itemsMost: 9, slack: 20 }],
  joinsMost: 10e6,
  slacks: [7, 25]
}

/**
 * How many lines of one column a story needs more (or, negative, fewer) for its page to be filled: the first of
 * a few changes with which the page is solved, so that the advice holds.
 */
export function fewLinesThatFit(
  solution: PageSolution,
  slug: string,
  solve: Solve
): number | undefined {
  const { room, style, stories } = solution.judging
  if (!stories.get(slug)?.legs.length) return undefined
  // Copy that fills the page by the rules of the house is better than copy that fills it with air.
  for (const relief of ['none', 'air'] as const) {
    const isFilled = (change: number) => {
      const changed = [...stories.values()].map(story =>
        story.slug === slug ? lengthened(story, change, room.columnCharacters) : story
      )
      return solve(changed, room, relieved(style, relief), limits).pages.length > 0
    }
    const changes = changesTried(solution).filter(isFilled)
    // Nobody adds or cuts to the line: one that holds for a line more or less is better advice.
    const isSafe = (change: number) => isFilled(change - spread) && isFilled(change + spread)
    const found = changes.find(isSafe) ?? changes[0]
    if (found !== undefined) return found
  }
  return undefined
}

/** Lines by which an editor may miss what was advised. */
const spread = 3

/** Lines of one column that a page is short of (or, negative, over) when every story has its best frame. */
export function linesFromIdeal({ budget, judging }: PageSolution): number {
  const best = [...judging.shapes.values()].map(({ byWidth }) => {
    const frames = [...byWidth].flatMap(([width, byHeight]) =>
      [...byHeight].map(([height, [recipe]]) => ({
        cells: width * height,
        cost: recipe?.cost ?? 0
      }))
    )
    return frames.reduce((one, other) => (other.cost < one.cost ? other : one), noFrame).cells
  })
  return budget.room - best.reduce((sum, cells) => sum + cells, 0)
}

const noFrame = { cells: 0, cost: Number.POSITIVE_INFINITY }

/** The smallest change first; from what is missing at the least to where all stories look well. */
function changesTried(solution: PageSolution): readonly number[] {
  const { linesOver, linesShort } = solution.budget
  const ideal = linesFromIdeal(solution)
  if (linesOver > 0) return steps(linesOver, -ideal).map(lines => -lines)
  if (linesShort > 0) return steps(linesShort, ideal)
  const further = Math.abs(ideal) > 5 ? [Math.round(ideal / 2), ideal] : []
  return [-2, 2, -5, 5, ...further]
}

/** Of the lines that tracking may take out or put in, not all can be had where they are wanted. */
const flexShare = 3

function steps(least: number, ideal: number): readonly number[] {
  const step = Math.max(5, (ideal - least) / 3)
  return [0, 1, 2, 3, 4, 5, 6].map(number => least + Math.round(number * step))
}

function lengthened(story: MeasuredStory, change: number, characters: number): MeasuredStory {
  // What its true lines fill is not known once their number has changed.
  const { fills: _, ...rest } = story
  const legs = story.legs.map(leg => ({
    ...leg,
    lines: Math.max(1, leg.lines + Math.round((change * characters) / leg.measure)),
    minus: Math.floor(leg.minus / flexShare),
    plus: Math.floor(leg.plus / flexShare)
  }))
  return { ...rest, legs }
}
