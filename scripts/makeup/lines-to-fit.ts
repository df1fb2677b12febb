import type { MeasuredStory, Room } from './measured.ts'
import { leafShapes, recipesFor } from './shapes.ts'
import type { MakeupStyle } from './style.ts'

const linesTried = 60

/**
 * The least change of a story, in lines of one column, that lets it fill a frame: negative to cut,
 * positive to add, 0 when it fits; undefined when sixty lines would not do. A tie is a cut.
 */
export function linesToFit(
  story: MeasuredStory,
  frame: { readonly width: number; readonly height: number },
  room: Room,
  style: MakeupStyle
): number | undefined {
  for (let lines = 0; lines <= linesTried; lines += 1) {
    for (const change of lines === 0 ? [0] : [-lines, lines]) {
      const shapes = leafShapes(changed(story, change, room), room, style, frame.width)
      if (recipesFor(shapes, frame.width, frame.height).length > 0) return change
    }
  }
  return undefined
}

/** The story with some lines of one column more or fewer; other measures change in proportion. */
function changed(story: MeasuredStory, change: number, room: Room): MeasuredStory {
  const legs = story.legs.map(leg => {
    const lines = leg.lines + Math.round((change * room.columnCharacters) / leg.measure)
    return { ...leg, lines: Math.max(1, lines) }
  })
  return { ...story, legs }
}
