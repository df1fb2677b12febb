import type { JumpLock } from '../../model/accepted-layout.ts'
import { movedCut } from './cut-place.ts'
import type { PlanTools } from './plan-tools.ts'
import { type IssuePlan, storiesByPage } from './stories-by-page.ts'

/** Makes up a page of a plan, by its number, and says whether it was filled, and the lines over or (negative) short. */
export type OutcomeOf = (plan: IssuePlan, page: number) => Outcome

interface Outcome {
  readonly page: object | undefined
  readonly linesOver: number
}

/** Times that the cuts are moved at most. */
const rounds = 3

/** Lines a cut is moved when a page has enough copy and yet cannot be filled. */
const nudges = [3, -6, 9]

/**
 * Moves the cuts of stories that run on until both their pages are filled: by the lines that a page has too
 * many or too few.
 */
export function settleJumps(first: IssuePlan, tools: PlanTools, outcomeOf: OutcomeOf): IssuePlan {
  let plan = first
  for (let round = 0; round < rounds; round += 1) {
    const jumps = plan.jumps.map(jump => {
      const lines = linesToMove(outcomeOf(plan, jump.from), outcomeOf(plan, jump.to), round)
      return lines === 0 ? jump : (moved(jump, lines, tools) ?? jump)
    })
    if (jumps.every((jump, at) => jump === plan.jumps[at])) return plan
    plan = storiesByPage(tools.issue, plan.homes, jumps)
  }
  return plan
}

/** Lines that should come back to the first page, or (negative) go on to the other. */
function linesToMove(from: Outcome, to: Outcome, round: number): number {
  if (from.page && to.page) return 0
  if (from.linesOver !== 0) return -from.linesOver
  if (to.linesOver !== 0) return to.linesOver
  return nudges[round] ?? 0
}

function moved(jump: JumpLock, lines: number, tools: PlanTools): JumpLock | undefined {
  const story = tools.issue.stories.find(one => one.slug === jump.story)
  const room = tools.rooms.get(jump.from)
  if (!story || !room) return undefined
  const { pieces } = tools.castOff(story, undefined, room, {})
  const cut = movedCut(story, pieces(Math.floor(room.columnCharacters)), jump, lines)
  return cut && { ...jump, ...cut }
}
