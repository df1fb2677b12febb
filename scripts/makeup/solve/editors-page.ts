import type { PagePlan } from '../../model/issue.ts'
import type { Report } from '../../model/problem.ts'
import { fillRect } from '../leaf/fill-rect.ts'
import { type LaidPage, layPage, type PageWork } from '../page/laid-page.ts'
import { isWhollyPinned, misplacedPins, wholeRect } from '../page/pin-rects.ts'

/** Makes up a page whose stories all have a pinned rectangle, undefined for any other. */
export function editorsPage(plan: PagePlan, work: PageWork, report: Report): LaidPage | undefined {
  if (!isWhollyPinned(plan)) return undefined
  const { galleys, room, style } = work
  const [galley] = galleys.values()
  const grid = galley?.context.style.grid
  if (!grid) throw new Error('a page without a story has no grid')
  for (const problem of misplacedPins(plan, { ...grid, rows: room.rows })) report(problem)
  const frames = plan.pins.flatMap(pin => {
    const rect = wholeRect(pin)
    const story = galleys.get(pin.story)
    const set = rect && story ? fillRect(story, rect, room, style, report) : undefined
    return set ? [set] : []
  })
  const isDraft = frames.some(({ mark }) => mark !== undefined) || frames.length < plan.pins.length
  return layPage(frames, grid, work, { origin: 'pinned', isDraft })
}
