import type { Room } from '../../model/measured-story.ts'
import { isAdvertSet } from '../leaf/advert-shapes.ts'
import type { Stand } from './stand.ts'

/** A page of which copy, pictures and adverts take a smaller share is no page: its heads are stretched to fill it. */
export const copyLeast = 0.3

/** The share of a page's cells that its copy, pictures and adverts take. */
export function copyShare(stands: readonly Stand[], room: Room): number {
  const cells = stands.map(({ story, width, height, recipe }) => {
    if (isAdvertSet(story)) return width * height
    const text = (recipe.lines * width) / Math.max(1, recipe.legs)
    return text + (recipe.picture?.width ?? 0) * (recipe.picture?.rows ?? 0)
  })
  return cells.reduce((sum, one) => sum + one, 0) / (room.columns * room.rows)
}
