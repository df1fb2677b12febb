import { pageTiers } from '../page-tiers.ts'
import { byArea } from '../pictures.ts'
import type { PrintedPage } from '../printed-page.ts'
import { fallsShort } from './falls-short.ts'

/** How far the lead is from a picture that takes a sixth of the page’s room; another story’s counts half. */
export function leadArt(page: PrintedPage): number {
  const { lead } = pageTiers(page)
  const pictures = byArea(page)
  const room = page.widthPx * page.rows * page.rowPx
  const own = pictures.find(({ frame }) => frame === lead)?.area ?? 0
  const other = pictures.find(({ frame }) => frame !== lead)?.area ?? 0
  return leadArtShort(own / room, other / room)
}

/** The same of the shares of the room that the lead’s largest picture and the largest other take. */
export function leadArtShort(own: number, other: number): number {
  return fallsShort(Math.max(own, other / 2), { worst: 0, asked: 0.16 })
}
