import { drawPage } from '../makeup/page/draw.ts'
import type { LaidPage } from '../makeup/page/laid-page.ts'

/** The dummy of a page as a drawing (SVG): grid, frames, levers and metrics. */
export function dummyPicture({ stands, room, style, score, origin }: LaidPage): string {
  return drawPage(stands, room, style, score, `${room.page} · ${origin}`)
}
