import type { LeafShapes } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { storyRange } from '../leaf/story-range.ts'
import type { AreaBudget } from './solution.ts'

/** The area budget of a page; a cell is one row of one column, so a line of one column is a cell. */
export function areaBudget(
  stories: readonly MeasuredStory[],
  shapes: ReadonlyMap<string, LeafShapes>,
  room: Room,
  style: MakeupStyle
): AreaBudget {
  const cells = room.columns * room.rows
  let least = 0
  let most = 0
  for (const story of stories) {
    const range = storyRange(story, room, style, shapes.get(story.slug))
    least += range.least
    most += range.most
  }
  const longest = [...stories].sort(
    (a, b) => (b.legs[0]?.lines ?? 0) - (a.legs[0]?.lines ?? 0) || (a.slug < b.slug ? -1 : 1)
  )[0]
  return {
    room: cells,
    least,
    most,
    linesOver: Math.max(0, least - cells),
    linesShort: Math.max(0, cells - most),
    cheapest: longest?.slug
  }
}
