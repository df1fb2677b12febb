import type { LeafShapes } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type MeasuredStory, type Room } from '../../model/measured-story.ts'
import { leafShapes } from './shapes.ts'

/** Least and most cells of a story; one too long for every frame of the page needs a page and what stands beyond it. */
export function storyRange(
  story: MeasuredStory,
  room: Room,
  style: MakeupStyle,
  shapes: LeafShapes | undefined = leafShapes(story, room, style)
): CellRange {
  if (isAdvertSet(story) || shapes?.byWidth.size !== 0) return cellRange(shapes)
  const { byWidth } = unboundedShapes(story, room, style)
  // By its lines it is not too long: parts of it that stay whole leave every frame short.
  const isShortEnough = [...byWidth.values()].some(
    byHeight => Math.min(...byHeight.keys()) <= room.rows
  )
  if (isShortEnough) return { least: 0, most: 0 }
  const beyond = [...byWidth].flatMap(([width, byHeight]) =>
    [...byHeight.keys()].filter(rows => rows > room.rows).map(rows => width * (rows - room.rows))
  )
  if (beyond.length === 0) return { least: 0, most: 0 }
  const cells = room.columns * room.rows
  const least = cells + Math.min(...beyond)
  return { least, most: Math.max(least, cellRange({ slug: story.slug, byWidth }).most) }
}

/** The frames of a story in a room; of one too long for all of them, those in a room of any height. */
export function shapesOrTaller(story: MeasuredStory, room: Room, style: MakeupStyle): LeafShapes {
  const shapes = leafShapes(story, room, style)
  return shapes.byWidth.size > 0 ? shapes : unboundedShapes(story, room, style)
}

/** The frames of a story on a page of any height, by its lines alone: to set so much copy in each would take long. */
function unboundedShapes(story: MeasuredStory, room: Room, style: MakeupStyle): LeafShapes {
  const { fills: _, ...counted } = story
  return leafShapes(counted, { ...room, rows: Number.POSITIVE_INFINITY }, style)
}

interface CellRange {
  readonly least: number
  readonly most: number
}

/** Least and most cells of one story over all its frames. */
function cellRange(shapes: LeafShapes | undefined): CellRange {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const [width, byHeight] of shapes?.byWidth ?? []) {
    for (const height of byHeight.keys()) {
      least = Math.min(least, width * height)
      most = Math.max(most, width * height)
    }
  }
  return most === 0 ? { least: 0, most: 0 } : { least, most }
}
