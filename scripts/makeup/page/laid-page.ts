import type { Dummy, Grid } from '../../model/dummy.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import type { MadeUpPage, Origin } from '../issue-layout.ts'
import type { PageWork } from '../solve/compose-page.ts'
import { scorePage } from './page-score.ts'
import { standsOf } from './stand.ts'

/** A page from frames that stand where they were put, scored as any other; a draft is never printed but as one. */
export function pageOfFrames(
  frames: readonly SetFrame[],
  grid: Grid,
  { measures, room, style }: PageWork,
  { origin, isDraft }: { readonly origin: Origin; readonly isDraft: boolean }
): MadeUpPage {
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
