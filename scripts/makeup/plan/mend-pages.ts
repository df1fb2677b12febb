import { jumpsThatHelp } from '../spread/jumps.ts'
import type { Spread, Verdicts } from '../spread/spread.ts'
import type { PlanTools } from './plan-tools.ts'
import { type OutcomeOf, settleJumps } from './settle-jumps.ts'
import type { IssuePlan } from './stories-by-page.ts'

/** A spread with its plan, the cuts of stories settled. */
export interface SpreadPlan {
  readonly spread: Spread
  readonly plan: IssuePlan
}

/** Spreads tried one after the other without a page more being filled. */
const patience = 8

/**
 * Where make-up could not fill a page, moves a story, changes two over or moves a jump, so that as little as
 * will do is changed of the pages that were filled: until all are filled, or many tries made nothing better.
 */
export function mendPages(
  first: SpreadPlan,
  planOf: (spread: Spread) => IssuePlan,
  tools: PlanTools,
  outcomeOf: OutcomeOf
): IssuePlan {
  const numbers = first.spread.pages.map(({ number }) => number)
  const failed = numbers.map(() => new Set<number>())
  /** Pages that are not filled, by index; no more are looked for than would make the plan worse. */
  const unfilled = ({ spread, plan }: SpreadPlan, order: readonly number[], most: number) => {
    const found: number[] = []
    for (const at of order) {
      if (found.length > most) return found
      if (outcomeOf(plan, numbers[at] ?? 0).page) continue
      failed[at]?.add(spread.keyOf(at))
      found.push(at)
    }
    return found
  }
  const all = [...numbers.keys()]
  let best = first
  let open = unfilled(first, all, all.length)
  const most = first.spread.mayFill ? patience : 0
  for (let tried = 0; open.length > 0 && tried < most; tried += 1) {
    const spread = neighbour(best.spread, verdictsOf(best.spread, open, failed))
    if (all.every(at => spread.keyOf(at) === best.spread.keyOf(at))) break
    const next = { spread, plan: settleJumps(planOf(spread), tools, outcomeOf) }
    const order = [...open, ...all.filter(at => !open.includes(at))]
    const left = unfilled(next, order, open.length - 1)
    if (left.length >= open.length) continue
    best = next
    open = left
    tried = -1
  }
  return best.plan
}

function verdictsOf(
  spread: Spread,
  open: readonly number[],
  failed: readonly ReadonlySet<number>[]
): readonly Verdicts[] {
  return failed.map((sets, at) => ({
    failed: sets,
    filled: open.includes(at) ? undefined : spread.keyOf(at)
  }))
}

/** The cheapest spread near another after what make-up said of it. */
function neighbour(spread: Spread, verdicts: readonly Verdicts[]): Spread {
  const next = spread.changed(spread.stories, spread.plan, verdicts)
  next.improve()
  return jumpsThatHelp(next)
}
