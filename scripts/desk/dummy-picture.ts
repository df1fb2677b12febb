import { drawPage } from '../makeup/draw.ts'
import type { MadeUpPage } from '../makeup/made-up.ts'

/** The dummy of a page as a drawing (SVG): grid, frames, levers and metrics. */
export function dummyPicture({ stands, room, style, score, origin }: MadeUpPage): string {
  return drawPage(stands, room, style, score, `${room.page} · ${origin}`)
}
