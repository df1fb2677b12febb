import type { HeadTier } from './head-tiers.ts'

/** Sizes of main lines, CSS px, both ends counted. */
export interface SizeSpan {
  readonly least: number
  readonly most: number
}

/** The sizes that a style has for each tier on a sheet of a format, and how far the tiers stand apart. */
export interface TierSizes extends Readonly<Record<HeadTier, SizeSpan>> {
  /** A lead is so many times as large as any other head of its page, and so many px larger. */
  readonly leadRatio: number
  readonly leadMorePx: number
  /** A head is so many times as large as those of the next tier. */
  readonly stepRatio: number
}

/** The tiers, the largest heads first. */
export const tiersInOrder: readonly HeadTier[] = ['lead', 'second', 'third', 'brief']

/** A lead that is small by nature, on a page of nothing else, stands between the second tier and a true lead. */
export function smallLeadSizes({ lead, second, brief, leadMorePx }: TierSizes): SizeSpan {
  return { least: Math.max(second.least, brief.most + leadMorePx), most: lead.least }
}

/** Sizes are told in whole points: px of a half. */
export const halfPoint = 2 / 3

/** Whether a size is one of a span, to half a point. */
export function isWithin(sizePx: number, { least, most }: SizeSpan): boolean {
  return sizePx >= least - halfPoint && sizePx <= most + halfPoint
}
