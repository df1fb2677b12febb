import type { Rect } from '../model/dummy.ts'
import { headTiers, isSmall, type RankedStory } from '../model/head-tiers.ts'
import { kinds } from '../model/kinds.ts'
import { homeSlug } from '../model/part-id.ts'

/** A frame as its order is decided: what stands in it, and where. */
export interface FrameToRead extends RankedStory {
  readonly rect: Rect
}

/**
 * The frames of a page in the order in which it is read, on paper, in the tagged PDF and in the book: the lead, then
 * as the eye goes, by the cuts between the frames from the top left, adverts and panels last.
 */
export function inReadingOrder<Framed>(
  frames: readonly Framed[],
  seen: (frame: Framed) => FrameToRead
): readonly Framed[] {
  const all = byCuts(frames.map(frame => ({ frame, ...seen(frame) })))
  const lead = leadOf(all)
  const placeOf = ({ slug, kind }: FrameToRead) => {
    if (kinds[kind].standsAtFoot) return 2
    return slug === lead ? 0 : 1
  }
  return all.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ frame }) => frame)
}

/** The story that leads the page; none where it is but briefs, or what goes on from another page. */
function leadOf(stories: readonly RankedStory[]): string | undefined {
  const tiers = headTiers(stories)
  const lead = stories.find(({ slug }) => tiers.get(slug) === 'lead')
  return lead && !isSmall(lead) && homeSlug(lead.slug) === lead.slug ? lead.slug : undefined
}

interface Placed {
  readonly rect: Rect
}

/**
 * Blocks that a cut from edge to edge parts are read one after the other: from the top where it lies, else from the
 * left where it stands. Where none goes through (a pinwheel), what begins at the top left is read before the rest.
 */
function byCuts<Frame extends Placed>(frames: readonly Frame[]): readonly Frame[] {
  const [first] = [...frames].sort(
    (a, b) => a.rect.row - b.rect.row || a.rect.column - b.rect.column
  )
  if (!first || frames.length === 1) return frames
  const rows = parted(frames, ({ row, height }) => [row, row + height])
  const blocks =
    rows.length > 1 ? rows : parted(frames, ({ column, width }) => [column, column + width])
  if (blocks.length > 1) return blocks.flatMap(byCuts)
  return [first, ...byCuts(frames.filter(frame => frame !== first))]
}

/** The blocks of frames between which a straight cut can be made, in their order along one edge of the page. */
function parted<Frame extends Placed>(
  frames: readonly Frame[],
  span: (rect: Rect) => readonly [from: number, to: number]
): readonly (readonly Frame[])[] {
  const blocks: Frame[][] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const frame of [...frames].sort((a, b) => span(a.rect)[0] - span(b.rect)[0])) {
    const [from, to] = span(frame.rect)
    if (from >= reached) blocks.push([])
    blocks.at(-1)?.push(frame)
    reached = Math.max(reached, to)
  }
  return blocks
}
