import { type HeadTier, headTiers } from '../model/head-tiers.ts'
import { kinds } from '../model/kinds.ts'
import type { PrintedFrame, PrintedPage } from './printed-page.ts'

/** A page's stories with a head in the tiers that make-up gives them, by their worth: no size is asked. */
export interface PageTiers
  extends Readonly<Record<Exclude<HeadTier, 'lead'>, readonly PrintedFrame[]>> {
  readonly lead: PrintedFrame | undefined
}

/** One lead, one to three seconds, the rest and briefs; adverts and panels are no stories. */
export function pageTiers({ frames }: Pick<PrintedPage, 'frames'>): PageTiers {
  const stories = frames.filter(isStory)
  const tiers = headTiers(stories.map(({ story, ...rest }) => ({ slug: story, ...rest })))
  const of = (tier: HeadTier) => stories.filter(({ story }) => tiers.get(story) === tier)
  return { lead: of('lead')[0], second: of('second'), third: of('third'), brief: of('brief') }
}

/** Whether a frame holds a story with a head, or a part of one. */
export function isStory({ kind, head }: PrintedFrame): boolean {
  return !kinds[kind].isSetWhole && head !== undefined
}
