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
const rounds = 5

/** What a page is over is the least: lines more that are moved, each round after the first. */
const spareLines = 3

/** Lines a cut is moved when a page has enough copy and yet cannot be filled. */
const nudges = [3, -6, 9, -12, 15]

/**
 * Moves the cuts of stories that run on until both their pages are filled: by the lines that a page has too
 * many or too few. Where that never is, the first plan with the fewest pages unfilled stands.
 */
export function settleJumps(first: IssuePlan, tools: PlanTools, outcomeOf: OutcomeOf): IssuePlan {
  let plan = first
  let best = first
  let fewest = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const jumps = plan.jumps.map(jump => {
      const lines = linesToMove(outcomeOf(plan, jump.from), outcomeOf(plan, jump.to), round)
      return lines === 0 ? jump : (moved(jump, lines, tools) ?? jump)
    })
    const unfilled = unfilledBy(plan, outcomeOf)
    if (unfilled < fewest) best = plan
    fewest = Math.min(fewest, unfilled)
    if (jumps.every((jump, at) => jump === plan.jumps[at])) return best
    plan = storiesByPage(tools.issue, plan.homes, jumps)
  }
  return unfilledBy(plan, outcomeOf) < fewest ? plan : best
}

/** Pages that stories leave or come to and that are not filled. */
function unfilledBy(plan: IssuePlan, outcomeOf: OutcomeOf): number {
  const pages = new Set(plan.jumps.flatMap(({ from, to }) => [from, to]))
  return [...pages].filter(page => !outcomeOf(plan, page).page).length
}

/** Lines that should come back to the first page, or (negative) go on to the other. */
function linesToMove(from: Outcome, to: Outcome, round: number): number {
  if (from.page && to.page) return 0
  const more = spareLines * round
  if (from.linesOver !== 0) return -from.linesOver - Math.sign(from.linesOver) * more
  if (to.linesOver !== 0) return to.linesOver + Math.sign(to.linesOver) * more
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
