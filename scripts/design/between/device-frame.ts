import type { Rect } from '../../model/dummy.ts'
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
