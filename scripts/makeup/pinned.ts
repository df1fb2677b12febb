import type { Dummy } from '../model/dummy.ts'
import type { Issue, PagePlan, Pin } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { SetFrame, SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import { fitStory } from './fit-story.ts'
import { pinProblems } from './pin-problems.ts'
import { wholeRect } from './whole-rect.ts'

/** Makes up pages whose stories all have a pinned rectangle. */
export function makeUpPinned(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  report: Report
): readonly SetPage[] {
  return issue.facts.pages.map(plan => {
    for (const problem of pinProblems(plan, style.grid, issue)) report(problem)
    const frames = plan.pins.flatMap(pin => setPin(pin, issue, style, ruler, report))
    const dummy: Dummy = {
      page: plan.number,
      grid: style.grid,
      furnitureRows: 0,
      frames: frames.map(set => set.frame)
    }
    return { dummy, frames: inReadingOrder(frames, plan) }
  })
}

function setPin(
  pin: Pin,
  issue: Issue,
  style: Style,
  ruler: Ruler,
  report: Report
): readonly SetFrame[] {
  const story = issue.stories.find(one => one.slug === pin.story)
  const rect = wholeRect(pin)
  if (!story || !rect) return []
  const language = story.meta.language ?? issue.facts.language
  return [fitStory(story, rect, pin, { style, ruler, language }, report)]
}

/** The order of the pins is the order in which the page is read. */
function inReadingOrder(frames: readonly SetFrame[], plan: PagePlan): readonly SetFrame[] {
  const order = new Map(plan.pins.map((pin, at) => [pin.story, at]))
  return [...frames].sort(
    (a, b) => (order.get(a.frame.story) ?? 0) - (order.get(b.frame.story) ?? 0)
  )
}
