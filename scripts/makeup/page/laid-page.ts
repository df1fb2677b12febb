import type { PageLock } from '../../model/accepted-layout.ts'
import type { Dummy, Grid } from '../../model/dummy.ts'
import type { Room } from '../../model/measured-story.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { StoryMeasure } from '../leaf/cast-off.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import { type PageScore, scorePage } from './page-score.ts'
import { type Stand, standsOf } from './stand.ts'

/** What a page is solved with. */
export interface PageWork {
  readonly measures: ReadonlyMap<string, StoryMeasure>
  readonly room: Room
  readonly style: MakeupStyle
}

/** How far a correction reached: its own frame, a block, the page's rows, or the whole page anew. */
export type Tier = 'T0' | 'T1' | 'T2' | 'T3'

/** How a page came to be: pinned by the editor, solved anew, kept as locked, or refitted so far. */
export type PageOrigin = 'pinned' | 'new' | 'kept' | 'draft' | Tier

/** A page made up, with what is known of it. */
export interface LaidPage {
  readonly set: SetPage
  readonly stands: readonly Stand[]
  readonly room: Room
  readonly style: MakeupStyle
  readonly score: PageScore
  readonly origin: PageOrigin
  /** Stories whose frame is not where the lock had it. */
  readonly moved: readonly string[]
  /** Absent for a pinned page, which `issue.yaml` locks. */
  readonly lock: PageLock | undefined
}

/** What became of a page: made, or by how many lines its copy is too long (negative: too short). */
export interface PageOutcome {
  readonly page: LaidPage | undefined
  readonly linesOver: number
}

/** A page from frames that stand where they were put, scored as any other; a draft is never printed but as one. */
export function pageOfFrames(
  frames: readonly SetFrame[],
  grid: Grid,
  { measures, room, style }: PageWork,
  { origin, isDraft }: { readonly origin: PageOrigin; readonly isDraft: boolean }
): LaidPage {
  const dummy: Dummy = {
    page: room.page,
    grid,
    furnitureRows: room.top,
    frames: frames.map(set => set.frame)
  }
  const stories = new Map([...measures].map(([slug, one]) => [slug, one.measured]))
  const placed = dummy.frames.map(({ story, rect, recipe }) => ({ story, rect, recipe }))
  const stands = standsOf(placed, stories, style)
  const score = scorePage(stands, room, style)
  const set = { dummy, frames, ...(isDraft ? { isDraft } : {}) }
  return { set, stands, room, style, score, origin, moved: [], lock: undefined }
}
