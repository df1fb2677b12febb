import { breakRules } from './break-rules.ts'
import { breakCosts } from './headline-costs.ts'
import type { HeadWord } from './joined-words.ts'
import { gapAfter } from './word-gap.ts'

/** What a line costs that ends after the word at `at`: the first rule that speaks of it says so. */
export function costBetween(words: readonly HeadWord[], at: number): number {
  const gap = gapAfter(words, at)
  if (!gap) return breakCosts.pause
  const cost = breakRules.find(rule => rule.holds(gap))?.cost ?? 'close'
  const isLone = cost !== 'pause' && Math.min(gap.fromStart, gap.toEnd) <= fewest
  return Math.max(breakCosts[cost], isLone ? breakCosts.close : 0)
}

/** Characters that do not stand on a line by themselves. */
const fewest = 2
