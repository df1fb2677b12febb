import type { TierSizes } from '../../model/tier-sizes.ts'
import type { Stand } from './stand.ts'

/** A stronger story in a weaker place than a weaker one. */
export interface Inversion {
  readonly stronger: string
  readonly weaker: string
}

/** The part of the page a frame stands in: 上左 0, 上右 1, 下右 2, 下左 3. */
function quarter(stand: Stand, columns: number, rows: number): number {
  const isLeft = stand.column + stand.width / 2 <= columns / 2
  const isUpper = stand.row < rows / 2
  if (isUpper) return isLeft ? 0 : 1
  return isLeft ? 3 : 2
}

/**
 * Pairs in which the weaker story has the stronger place: it wins at least two of area, part of the
 * page and size of the head.
 */
export function inversions(
  stands: readonly Stand[],
  columns: number,
  rows: number
): readonly Inversion[] {
  const found: Inversion[] = []
  let weakest = 0
  for (const { story } of stands) weakest = Math.max(weakest, story.priority)
  for (const strong of stands) {
    if (strong.story.priority >= weakest) continue
    for (const weak of stands) {
      if (isInverted(strong, weak, columns, rows)) {
        found.push({ stronger: strong.story.slug, weaker: weak.story.slug })
      }
    }
  }
  return found
}

/** Whether a pair of stories stands against their priorities. */
function isInverted(strong: Stand, weak: Stand, columns: number, rows: number): boolean {
  if (strong.story.priority >= weak.story.priority) return false
  if (strong.recipe.seat === 'none' || weak.recipe.seat === 'none') return false
  let wins = 0
  if (weak.width * weak.height > strong.width * strong.height) wins += 1
  if (hasLargerHead(weak, strong)) wins += 1
  if (wins > 0 && quarter(weak, columns, rows) < quarter(strong, columns, rows)) wins += 1
  return wins >= 2
}

/** Stories with a larger head than the lead's, lower on the page. */
export function largerHeadsBelow(stands: readonly Stand[]): readonly string[] {
  const lead = leadOf(stands)
  if (lead === undefined) return []
  return stands
    .filter(stand => hasLargerHead(stand, lead) && stand.row > lead.row)
    .map(stand => stand.story.slug)
}

/** Heads of the second tier in the lower half of a page that are larger than one of them in the upper. */
export function largerSecondsBelow(stands: readonly Stand[], rows: number): readonly string[] {
  const second = stands.filter(({ story }) => story.tier === 'second')
  const isLow = ({ headFrom, headTo }: Stand) => (headFrom + headTo) / 2 > rows / 2
  const upper = second.filter(stand => !isLow(stand))
  return second
    .filter(low => isLow(low) && upper.some(stand => hasLargerHead(low, stand)))
    .map(({ story }) => story.slug)
}

/** Heads under which the lead's is not seen to be larger, with its sizes known. */
export function headsBesideLead(
  stands: readonly Stand[],
  { leadRatio, leadMorePx }: Pick<TierSizes, 'leadRatio' | 'leadMorePx'>
): readonly string[] {
  const lead = leadOf(stands)
  const own = lead?.recipe.headPx
  if (lead === undefined || own === undefined || lead.story.tier === undefined) return []
  const least = Math.min(own / leadRatio, own - leadMorePx)
  return stands
    .filter(stand => stand !== lead && stand.story.tier && (stand.recipe.headPx ?? 0) > least)
    .map(({ story }) => story.slug)
}

/** As printed; pages that were accepted before sizes were kept have only their grades. */
function hasLargerHead({ recipe: one }: Stand, { recipe: other }: Stand): boolean {
  const areKnown = one.headPx !== undefined && other.headPx !== undefined
  return areKnown ? (one.headPx ?? 0) > (other.headPx ?? 0) : one.grade < other.grade
}

/** The lead of its page; where no tiers are told, the strongest story with a head, of several the one that stands first. */
export function leadOf(stands: readonly Stand[]): Stand | undefined {
  let lead: Stand | undefined
  for (const stand of stands) {
    if (stand.recipe.seat === 'none') continue
    if (stand.story.tier === 'lead') return stand
    if (lead === undefined || leadsBefore(stand, lead)) lead = stand
  }
  return lead
}

function leadsBefore(one: Stand, other: Stand): boolean {
  const before =
    one.story.priority - other.story.priority || one.row - other.row || one.column - other.column
  return before < 0
}
