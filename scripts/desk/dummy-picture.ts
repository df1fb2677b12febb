import type { MadeUpPage } from '../makeup/issue-layout.ts'
import { drawPage } from '../makeup/page/draw.ts'

/** The dummy of a page as a drawing (SVG): grid, frames, levers and metrics. */
export function dummyPicture({ stands, room, style, score, origin }: MadeUpPage): string {
  return drawPage(stands, room, style, score, `${room.page} · ${origin}`)
}
