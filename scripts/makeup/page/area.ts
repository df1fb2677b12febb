import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { isAdvertSet } from '../leaf/advert-shapes.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import type { LeafShapes } from '../leaf/recipe.ts'
import { leafShapes } from '../leaf/shapes.ts'

/** What the copy of a page needs, least and most, against the cells the page has; in cells (rows of one column). */
export interface AreaBudget {
  readonly room: number
  readonly least: number
  readonly most: number
  /** Body lines to cut, at least; 0 when the copy can fit. */
  readonly linesOver: number
  /** Body lines that are missing, at least; 0 when the copy can fill. */
  readonly linesShort: number
  /** The story with the most lines: the cheapest place to cut or to add. */
  readonly cheapest: string | undefined
}

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
    const range = storyRange(story, shapes.get(story.slug), room, style)
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

/** Least and most cells of a story; one too long for every frame of the page needs a page and what stands beyond it. */
export function storyRange(
  story: MeasuredStory,
  shapes: LeafShapes | undefined,
  room: Room,
  style: MakeupStyle
): CellRange {
  if (isAdvertSet(story) || shapes?.byWidth.size !== 0) return cellRange(shapes)
  const { byWidth } = leafShapes(story, { ...room, rows: Infinity }, style)
  const beyond = [...byWidth].flatMap(([width, byHeight]) =>
    [...byHeight.keys()].filter(rows => rows > room.rows).map(rows => width * (rows - room.rows))
  )
  if (beyond.length === 0) return { least: 0, most: 0 }
  const cells = room.columns * room.rows
  const least = cells + Math.min(...beyond)
  return { least, most: Math.max(least, cellRange({ slug: story.slug, byWidth }).most) }
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
