import type { Grid, Rect } from '../../model/dummy.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { draftFrame, type Need, needOf } from '../leaf/draft-frame.ts'
import { type LaidPage, layPage, type PageWork } from '../page/laid-page.ts'

/**
 * A page that cannot be filled, as a draft shows it: stories in strips, what is over cut off and marked, what
 * is short marked in the room that it leaves. Never printed but as a draft.
 */
export function draftPage(work: PageWork, grid: Grid): LaidPage {
  const { room, style } = work
  const frames = stripsOf(work).flatMap(strip =>
    stripFrames(strip, room.rows, (need, rect) => draftFrame(need, rect, style))
  )
  return layPage(frames, grid, work, { origin: 'draft', isDraft: true })
}

interface Strip {
  readonly column: number
  readonly width: number
  readonly needs: Need[]
}

/** Strips about two columns wide; each story, the weightiest first, in the one that is emptiest. */
function stripsOf({ galleys, room, style }: PageWork): readonly Strip[] {
  const { columns } = room
  const stories = [...galleys.values()].sort(
    ({ measured: one }, { measured: other }) =>
      one.priority - other.priority || (one.slug < other.slug ? -1 : 1)
  )
  const count = Math.max(1, Math.min(stories.length, Math.ceil(columns / 2)))
  const edges = Array.from({ length: count + 1 }, (_, at) => Math.round((at * columns) / count))
  const strips = edges.slice(1).map((edge, at): Strip => {
    const column = edges[at] ?? 0
    return { column, width: edge - column, needs: [] }
  })
  for (const galley of stories) {
    const strip = strips.reduce((one, other) => (rowsOf(other) < rowsOf(one) ? other : one))
    const need = needOf(galley, strip.width, room, style)
    if (need) strip.needs.push(need)
  }
  return strips
}

function rowsOf({ needs }: Strip): number {
  return needs.reduce((sum, { rows }) => sum + rows, 0)
}

const leastRows = 6

/** Gives the stories of a strip their rows: as they need, the last the rest; or less, each in its share. */
function stripFrames(
  strip: Strip,
  rows: number,
  set: (need: Need, rect: Rect) => SetFrame
): readonly SetFrame[] {
  const { column, width, needs } = strip
  const all = rowsOf(strip)
  let row = 0
  return needs.flatMap((need, at) => {
    const share =
      all <= rows ? need.rows : Math.max(leastRows, Math.floor((need.rows * rows) / all))
    const height = Math.min(at === needs.length - 1 ? rows : share, rows - row)
    if (height < 1) return []
    const rect = { column, row, width, height }
    row += height
    return [set(need, rect)]
  })
}
