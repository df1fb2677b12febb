import { type HeadGrade, headGrades, sizeOfGrade } from '../../model/head-grades.ts'
import { type HeadTier, isSmall } from '../../model/head-tiers.ts'
import type { MeasuredStory } from '../../model/measured-story.ts'
import type { Style } from '../../model/style.ts'
import {
  halfPoint,
  isWithin,
  type SizeSpan,
  smallLeadSizes,
  type TierSizes,
  tiersInOrder
} from '../../model/tier-sizes.ts'
import { mayStandAt } from './standing-widths.ts'

/** The sizes that the heads of one page may have, CSS px: whatever is chosen of them, its tiers stand apart. */
export interface PageScale {
  readonly spans: Readonly<Record<HeadTier, SizeSpan>>
  /** Of the style, the largest first. */
  readonly grades: readonly HeadGrade[]
}

interface TieredStory {
  readonly measured: MeasuredStory
  readonly tier: HeadTier
}

type TierStyle = Pick<Style, 'tierSizes' | 'headSizesPx'>

/**
 * Chooses the sizes of a page before it is made up: the lead as large as its headline lets it stand in the widths of a
 * lead, the others as far below it as the style asks. What an editor pinned stays, and the rest makes room for it.
 */
export function pageScale(stories: readonly TieredStory[], style: TierStyle): PageScale {
  const { tierSizes, headSizesPx } = style
  const lead = stories.find(({ tier }) => tier === 'lead')
  const grades = headGrades(headSizesPx)
  const sizesPx = grades.map(({ sizePx }) => sizePx)
  const span = lead && isSmall(lead.measured) ? smallLeadSizes(tierSizes) : tierSizes.lead
  const { lead: _, second, third, brief } = tierSizes
  let least = lead
    ? leastOfLead(lead.measured, span, largestPinned(stories, headSizesPx), style)
    : span.least
  let spans = { lead: { least, most: span.most + halfPoint }, second, third, brief }
  for (const tier of tiersInOrder.slice(1)) {
    const below = tier === 'second' ? belowLead(least, tierSizes) : least / tierSizes.stepRatio
    const most = Math.min(spans[tier].most + halfPoint, below)
    const within = sizesPx.filter(px => px <= most && isWithin(px, spans[tier]))
    const own = within.at(-1) ?? sizesPx.find(px => px <= most) ?? sizesPx.at(-1) ?? most
    spans = { ...spans, [tier]: { least: own, most: Math.max(most, own) } }
    least = Math.min(own, ...pinnedSizes(stories, tier, headSizesPx))
  }
  return { spans, grades }
}

/** The largest size that another head may have under a lead of a size. */
function belowLead(leadPx: number, { leadRatio, leadMorePx }: TierSizes): number {
  return Math.min(leadPx / leadRatio, leadPx - leadMorePx)
}

/**
 * The least size of a lead: one that tops what is pinned; else the smallest that leaves the second tier all of its
 * sizes, or the largest under that which can be set in each width of a lead; one below its span where none else can be.
 */
function leastOfLead(
  lead: MeasuredStory,
  span: SizeSpan,
  pinnedPx: number,
  { tierSizes, headSizesPx }: TierStyle
): number {
  const own = lead.pin?.grade
  if (own !== undefined) return sizeOfGrade(headSizesPx, own) ?? span.least
  const largest = largestByWidth(lead, span, headSizesPx)
  const everywhere = Math.min(...largest)
  const somewhere = Math.max(...largest)
  const rising = headGrades(headSizesPx)
    .map(({ sizePx }) => sizePx)
    .filter(px => px <= somewhere)
    .reverse()
  const within = rising.filter(px => isWithin(px, span))
  const topping = (px: number) => within.find(one => belowLead(one, tierSizes) >= px)
  const forPinned = pinnedPx > 0 ? topping(pinnedPx) : undefined
  if (forPinned !== undefined) return forPinned
  const enough = topping(tierSizes.second.most) ?? Infinity
  const wide = within.findLast(px => px <= Math.min(enough, everywhere))
  return wide ?? within[0] ?? rising.at(-1) ?? span.least
}

/** The largest size in which a lead can be set, for each of the columns that it may be wide. */
function largestByWidth(
  lead: MeasuredStory,
  span: SizeSpan,
  headSizesPx: readonly number[]
): readonly number[] {
  const widths = leadWidths(lead)
  return widths.map(width => {
    const sizes = lead.heads
      .filter(head => !head.upright && head.width === width)
      .map(({ grade }) => sizeOfGrade(headSizesPx, grade) ?? 0)
    return Math.max(0, ...sizes.filter(px => px <= span.most + halfPoint))
  })
}

/** Columns that a lead is wide, as far as the page and its pin go. */
function leadWidths(lead: MeasuredStory): readonly number[] {
  const lying = lead.heads.filter(({ upright }) => !upright).map(({ width }) => width)
  const all = [...new Set(lying)].filter(width => mayStandAt(lead, width))
  const asked = all.filter(width => width === lead.pin?.rect?.width)
  if (asked.length > 0) return asked
  const usual = all.filter(width => width >= leadColumns.least && width <= leadColumns.most)
  return usual.length > 0 ? usual : all.filter(width => width >= Math.max(...all) - 1)
}

const leadColumns = { least: 3, most: 5 } as const

function largestPinned(stories: readonly TieredStory[], headSizesPx: readonly number[]): number {
  const others = tiersInOrder.slice(1).flatMap(tier => pinnedSizes(stories, tier, headSizesPx))
  return Math.max(0, ...others)
}

/** Sizes that the editor gave to heads of a tier. */
function pinnedSizes(
  stories: readonly TieredStory[],
  tier: HeadTier,
  headSizesPx: readonly number[]
): readonly number[] {
  return stories
    .filter(one => one.tier === tier)
    .flatMap(({ measured: { pin } }) =>
      pin?.grade === undefined ? [] : (sizeOfGrade(headSizesPx, pin.grade) ?? [])
    )
}
