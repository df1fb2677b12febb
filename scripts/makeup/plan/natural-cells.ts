import type { Story } from '../../model/story.ts'
import { copyMeasure } from './natural-fill.ts'
import type { PlanTools } from './plan-tools.ts'

/** The cells that a story takes by itself, at the sizes in which it looks best; measured once. */
export function naturalCells({ issue, rooms, castOff }: PlanTools): (story: Story) => number {
  const known = new Map<Story, number>()
  const [room] = rooms.values()
  return story => {
    const found = known.get(story)
    if (found !== undefined || !room) return found ?? 0
    const { style, ruler } = castOff(story, undefined, room, {}).context
    const { needed } = copyMeasure({ ...issue, stories: [story] }, ruler)(style, style.grid)
    known.set(story, needed)
    return needed
  }
}
