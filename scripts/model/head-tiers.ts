import { kinds, type StoryKind } from './kinds.ts'
import { homeSlug } from './part-id.ts'
import type { Story } from './story.ts'

/** What a head is to its page: one leads, one to three come second, then the rest, and briefs are small. */
export type HeadTier = 'lead' | 'second' | 'third' | 'brief'

/** What decides which tier of its page a story belongs to; no size of its head does. */
export interface RankedStory {
  readonly slug: string
  readonly kind: StoryKind
  readonly priority: number
  /** Characters of its copy. */
  readonly length: number
  readonly hasPicture: boolean
}

/** A story, or the part of one that stands on the page, as its tier is decided. */
export function rankedStory({ slug, meta, blocks }: Story): RankedStory {
  const copy = blocks.filter(({ kind }) => kind !== 'picture')
  return {
    slug,
    kind: meta.kind,
    priority: meta.priority,
    length: copy.reduce((sum, { text }) => sum + text.length, 0),
    hasPicture: copy.length < blocks.length
  }
}

/**
 * The tiers of a page's stories by their slugs, from priority, then length and picture; adverts and panels have none,
 * what goes on from another page is never of the first two.
 */
export function headTiers(stories: readonly RankedStory[]): ReadonlyMap<string, HeadTier> {
  const [lead, ...others] = stories.filter(({ kind }) => !kinds[kind].isSetWhole).sort(byWorth)
  if (!lead) return new Map()
  const candidates = others.filter(one => !isRest(one) && !isSmall(one))
  const most = Math.max(candidates[0]?.priority ?? 0, mostSecond)
  const second = candidates
    .filter(({ priority }) => priority <= most)
    .slice(0, Math.min(3, Math.max(1, Math.round(others.length / 3))))
  const tierOf = (one: RankedStory): HeadTier => {
    if (second.includes(one)) return 'second'
    return isBrief(one) ? 'brief' : 'third'
  }
  return new Map([[lead.slug, 'lead'], ...others.map(one => [one.slug, tierOf(one)] as const)])
}

/** What leads only a page of nothing else: briefs, and what has a small head by nature. */
export function isSmall(story: Pick<RankedStory, 'kind' | 'priority'>): boolean {
  return isBrief(story) || kinds[story.kind].headedAs > 1
}

/** Briefs, notices and fillers, which stand narrow by nature or say all in their headline, and what matters least. */
function isBrief({ kind, priority }: Pick<RankedStory, 'kind' | 'priority'>): boolean {
  return kinds[kind].widestAs > 1 || kinds[kind].standsAlone || priority >= leastPriority
}

/** Worth less than this nothing is of the second tier, but where all are. */
const mostSecond = 2
const leastPriority = 5

function isRest({ slug }: RankedStory): boolean {
  return homeSlug(slug) !== slug
}

function byWorth(a: RankedStory, b: RankedStory): number {
  return (
    Number(isRest(a)) - Number(isRest(b)) ||
    Number(isSmall(a)) - Number(isSmall(b)) ||
    a.priority - b.priority ||
    weightOf(b) - weightOf(a) ||
    (a.slug < b.slug ? -1 : 1)
  )
}

/** Length, and a half more for a picture. */
function weightOf({ length, hasPicture }: RankedStory): number {
  return length * (hasPicture ? 1.5 : 1)
}
