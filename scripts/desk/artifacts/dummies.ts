import { drawPage } from '../../makeup/page/draw.ts'
import type { LaidPage } from '../../makeup/page/laid-page.ts'
import { type Output, pageNumber } from './output-row.ts'

/** The dummy of each page as a drawing (SVG): grid, frames, levers and metrics. */
export const dummies: Output = {
  places: ['dummies/'],
  artifacts: made =>
    made.layout.pages.map((page, at) => ({
      path: `dummies/${pageNumber(made, at)}.svg`,
      mediaType: 'image/svg+xml',
      bytes: drawnDummy(page),
      use: 'plan'
    }))
}

/** Whether a page was kept is told by the report: the same page is drawn alike, however it came about. */
function drawnDummy({ stands, room, style, metrics, look }: LaidPage): string {
  return drawPage(stands, room, style, metrics, `${room.page} · ${look.taste.score.toFixed(1)}`)
}
