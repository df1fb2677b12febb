import { isAdvertSet, type MeasuredStory, type Room } from '../../model/measured-story.ts'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Story } from '../../model/story.ts'
import { shapesOrTaller } from '../leaf/story-range.ts'
import { fixedTake, takeOf } from '../spread/cell-prices.ts'
import type { PlannedStory, Take } from '../spread/planned-story.ts'
import { cutPlace } from './cut-place.ts'
import type { PlanTools } from './plan-tools.ts'
import type { PagedStory } from './stories-by-page.ts'

/** Measures a story for the plan in the room of its page, or of any that it may get. */
export function plannedStory(
  story: Story,
  page: number | undefined,
  room: Room,
  tools: PlanTools
): PlannedStory {
  const { measured, pieces } = tools.castOff(story, undefined, room, {})
  // In columns also where none takes its tables: that is how places to cut are counted.
  const inColumns = pieces(Math.floor(room.columnCharacters))
  const mayJump = !isAdvertSet(measured) && cutPlace(story, inColumns, 0) !== undefined
  return {
    slug: story.slug,
    priority: story.meta.priority,
    ...(story.meta.section ? { section: story.meta.section } : {}),
    ...(page === undefined ? {} : { page }),
    take: takeIn(measured, room, tools),
    lines: mayJump ? linesOf(inColumns) : 0
  }
}

/** Says what a part of a story that is cut takes of its page. */
export function partTakes(tools: PlanTools): (part: PagedStory, page: number) => Take {
  return ({ story, link }, page) => {
    const room = tools.rooms.get(page)
    if (!room) throw new Error(`there is no page ${page}`)
    return takeIn(tools.castOff(story, undefined, room, link).measured, room, tools)
  }
}

/** What a story takes in a room at each price; one too long for every frame what it would in a room of any height. */
function takeIn(measured: MeasuredStory, room: Room, { style }: PlanTools): Take {
  const shapes = shapesOrTaller(measured, room, style)
  return shapes.byWidth.size > 0 ? takeOf(shapes) : fixedTake(0)
}

function linesOf(pieces: readonly SetPiece[]): number {
  return pieces.reduce((sum, { options: [best] }) => sum + (best?.rows ?? 0), 0)
}
