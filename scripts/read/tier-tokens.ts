import type { Tokens } from '../kit/css-tokens.ts'
import { type SizeSpan, type TierSizes, tiersInOrder } from '../model/tier-sizes.ts'

/** Reads the sizes of heads by tier for the sheet that the format names; words parted by spaces have their own. */
export function tierSizesOf({ numbers, text }: Tokens, isSpaced: boolean): TierSizes {
  const sheet = text('head-tiers') || 'broadsheet'
  const all = numbers(isSpaced ? `head-tiers-words-${sheet}` : `head-tiers-${sheet}`)
  const spanOf = (at: number): SizeSpan => ({
    least: (all[2 * at] ?? 0) * pxPerPoint,
    most: (all[2 * at + 1] ?? 0) * pxPerPoint
  })
  const spans = tiersInOrder.map((tier, at) => [tier, spanOf(at)] as const)
  const [leadRatio = 1, leadMore = 0, stepRatio = 1] = numbers('head-tier-steps')
  return {
    ...(Object.fromEntries(spans) as Omit<TierSizes, 'leadRatio' | 'leadMorePx' | 'stepRatio'>),
    leadRatio,
    leadMorePx: leadMore * pxPerPoint,
    stepRatio
  }
}

const pxPerPoint = 4 / 3
