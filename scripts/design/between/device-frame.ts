import type { Rect } from '../../model/dummy.ts'
import { isSmall } from '../../model/head-tiers.ts'
import { kinds, type StoryKind } from '../../model/kinds.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { SetFrame } from '../../model/set-copy.ts'

/** A frame as its neighbours see it. */
export interface DeviceFrame {
  readonly story: string
  readonly kind: StoryKind
  readonly rect: Rect
  readonly isBoxed: boolean
  /** 1 leads. */
  readonly priority: number
  /** What goes on from another page. */
  readonly isRest: boolean
}

/** What of a set frame its neighbours see. */
export function deviceFrame({ frame, kind, story }: SetFrame): DeviceFrame {
  return {
    story: frame.story,
    kind,
    rect: frame.rect,
    isBoxed: frame.boxed,
    priority: story.meta.priority,
    isRest: homeSlug(frame.story) !== frame.story
  }
}

/** The story that an editor made the first of its page; none where two are. */
export function leadFrame(frames: readonly DeviceFrame[]): DeviceFrame | undefined {
  const stories = frames.filter(({ kind, isRest }) => !isRest && !kinds[kind].isSetWhole)
  const least = Math.min(...stories.map(({ priority }) => priority))
  const [lead, other] = stories.filter(({ priority }) => priority === least)
  return other === undefined ? lead : undefined
}

/**
 * The strong story across the foot of a page (倒头条), which has a device of its own: as good as all columns wide, with
 * nothing under it but adverts. None where it leads.
 */
export function footFrame(frames: readonly DeviceFrame[]): DeviceFrame | undefined {
  const isOwn = ({ kind }: DeviceFrame) => kinds[kind].isSetWhole
  const stories = frames.filter(frame => !isOwn(frame))
  const foot = Math.max(...stories.map(({ rect }) => rect.row + rect.height))
  const columns = Math.max(...frames.map(({ rect }) => rect.column + rect.width))
  const lead = leadFrame(frames)
  return stories.find(frame => {
    const { rect, priority, isRest } = frame
    const isAcross = rect.row + rect.height === foot && rect.width >= acrossLeast * columns
    const isStrong = !isRest && !isSmall(frame) && priority <= strongMost
    return isAcross && isStrong && rect.row > 0 && frame !== lead
  })
}

/** Share of the columns that a story across the foot takes, and the priority of a strong one. */
const acrossLeast = 0.75
const strongMost = 2
