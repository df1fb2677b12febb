import type { Story } from '../../model/story.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { copyMeasure } from './natural-fill.ts'
import type { PlanTools } from './plan-tools.ts'

/** The cells that a story takes by itself, at the sizes in which it looks best; measured once. */
export function naturalCells({ issue, rooms, castOff }: PlanTools): (story: Story) => number {
  const known = new Map<Story, number>()
  const [room] = rooms.values()
  let context: SetContext | undefined
  return story => {
    const found = known.get(story)
    if (found !== undefined || !room) return found ?? 0
    // Of any story: style and ruler are the issue's, and to cast each off for them would take long.
    context ??= castOff(story, undefined, room, {}).context
    const { style, ruler } = context
    const { needed } = copyMeasure({ ...issue, stories: [story] }, ruler)(style, style.grid)
    known.set(story, needed)
    return needed
  }
}
