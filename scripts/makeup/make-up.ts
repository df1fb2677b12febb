import type { Issue, PagePlan } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import { measureStory, type StoryMeasure } from './measure-story.ts'
import type { Room } from './measured.ts'
import { makeUpPinned } from './pinned.ts'
import { makeUpSolved } from './solved.ts'
import { makeupStyle } from './style-of.ts'
import { wholeRect } from './whole-rect.ts'

/** Makes up every page of an issue: stories → dummies with everything set. */
export function makeUp(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  report: Report
): readonly SetPage[] {
  const rules = makeupStyle(style)
  return issue.facts.pages.flatMap(plan => {
    const room = roomOf(plan, style)
    const measures = new Map<string, StoryMeasure>()
    for (const pin of plan.pins) {
      const story = issue.stories.find(one => one.slug === pin.story)
      if (!story) continue
      const language = story.meta.language ?? issue.facts.language
      const context = { style, ruler, language }
      measures.set(pin.story, measureStory(story, pin, issue.facts, room, rules, context))
    }
    const pinned = plan.pins.every(pin => wholeRect(pin) !== undefined)
    if (pinned) return [makeUpPinned(plan, issue, measures, room, rules, report)]
    const solved = makeUpSolved(plan.number, measures, room, rules, report)
    return solved ? [solved] : []
  })
}

function roomOf(plan: PagePlan, style: Style): Room {
  const { grid } = style
  return {
    page: plan.number,
    columns: grid.columns,
    rows: grid.rows,
    top: 0,
    columnCharacters: grid.columnCharacters,
    gutterCharacters: grid.gutterPx / grid.bodyPx
  }
}
