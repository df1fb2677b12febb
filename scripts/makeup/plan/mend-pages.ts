import { partId } from '../../model/part-id.ts'
import { jumpsThatHelp } from '../spread/jumps.ts'
import type { Spread } from '../spread/spread.ts'
import type { PlanTools } from './plan-tools.ts'
import { type OutcomeOf, settleJumps } from './settle-jumps.ts'
import type { IssuePlan, PagedStory } from './stories-by-page.ts'

/** A spread with its plan, the cuts of stories settled. */
export interface SpreadPlan {
  readonly spread: Spread
  readonly plan: IssuePlan
}

/** What spreads are made into plans with. */
export interface MendTools extends PlanTools {
  readonly planOf: (spread: Spread) => IssuePlan
  /** What a part of a story that is cut takes of its page. */
  readonly takeOf: (part: PagedStory, page: number) => Spread['stories'][number]['take']
}

/** Spreads tried one after the other without a page more being filled. */
const patience = 8

/**
 * Where make-up could not fill a page, moves a story, changes two over or moves a jump, so that as little as
 * will do is changed of the pages that were filled: until all are filled, or many tries made nothing better.
 */
export function mendPages(first: SpreadPlan, tools: MendTools, outcomeOf: OutcomeOf): IssuePlan {
  const numbers = first.spread.pages.map(({ number }) => number)
  const failed = numbers.map(() => new Map<number, number>())
  /** Pages that are not filled, by index; no more are looked for than would make the plan worse. */
  const unfilled = ({ spread, plan }: SpreadPlan, order: readonly number[], most: number) => {
    const found: number[] = []
    for (const at of order) {
      if (found.length > most) return found
      if (outcomeOf(plan, numbers[at] ?? 0).page) continue
      failed[at]?.set(spread.keyOf(at), spread.countOf(at))
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
    const isSame = all.every(at => spread.keyOf(at) === best.spread.keyOf(at))
    if (isSame) break
    const next = settledSpread(spread, tools, outcomeOf)
    const order = [...open, ...all.filter(at => !open.includes(at))]
    const left = unfilled(next, order, open.length - 1)
    if (left.length >= open.length) continue
    best = next
    open = left
    tried = -1
  }
  return best.plan
}

/** Cuts the stories of a spread that run on, spreads them once more as what they truly are, and settles the cuts. */
export function settledSpread(first: Spread, tools: MendTools, outcomeOf: OutcomeOf): SpreadPlan {
  const { planOf, takeOf } = tools
  let spread = first
  if (!spread.isCut) {
    spread = withTrueCuts(spread, planOf(spread), takeOf)
    spread.improve()
  }
  const plan = settleJumps(planOf(spread), tools, outcomeOf)
  return { spread: withTrueCuts(spread, plan, takeOf), plan }
}

/** A spread that knows where each of its stories is cut, and what the two parts truly take of their pages. */
function withTrueCuts(spread: Spread, plan: IssuePlan, takeOf: MendTools['takeOf']): Spread {
  if (plan.jumps.length === 0) return spread
  const stories = spread.stories.map(story => {
    const jump = plan.jumps.find(one => one.story === story.slug)
    if (!jump) return story
    const { from, to, block, offset } = jump
    const [page, slug] = story.isRest ? [to, partId(story.slug, to)] : [from, story.slug]
    const part = plan.pages.get(page)?.find(one => one.story.slug === slug)
    return part ? { ...story, take: takeOf(part, page), cut: { block, offset } } : story
  })
  return spread.changed(stories, spread.plan)
}

function verdictsOf(
  spread: Spread,
  open: readonly number[],
  failed: readonly ReadonlyMap<number, number>[]
): Spread['verdicts'] {
  return failed.map((sets, at) => ({
    failed: sets,
    filled: open.includes(at) ? undefined : spread.keyOf(at)
  }))
}

/** The cheapest spread near another after what make-up said of it. */
function neighbour(spread: Spread, verdicts: Spread['verdicts']): Spread {
  const next = spread.changed(spread.stories, spread.plan, verdicts)
  next.improve()
  return jumpsThatHelp(next)
}
