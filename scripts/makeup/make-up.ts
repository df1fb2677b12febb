import { sha256Hex } from '../kit/hash.ts'
import type { Issue, PagePlan } from '../model/issue.ts'
import type { LayoutLock } from '../model/lock.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import type { MadeUp, MadeUpPage, MakeUpOptions } from './made-up.ts'
import { measureStory, type StoryMeasure } from './measure-story.ts'
import type { Room } from './measured.ts'
import { makeUpPinned } from './pinned.ts'
import { type PlanTools, planIssue } from './plan-issue.ts'
import { makeUpSolved, type PageWork } from './solved.ts'
import { makeupStyle } from './style-of.ts'
import { wholeRect } from './whole-rect.ts'

/** Makes up every page of an issue: stories → dummies with everything set, and the lock that keeps them. */
export function makeUp(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  options: MakeUpOptions,
  report: Report
): MadeUp {
  const rules = makeupStyle(style)
  const styleHash = sha256Hex(JSON.stringify([rules, style.grid, style.headSizesPx])).slice(0, 16)
  const usable = options.lock?.style === styleHash ? options.lock : undefined
  const rooms = new Map(issue.facts.pages.map(plan => [plan.number, roomOf(plan, style)]))
  const measure = storyMeasurer(issue, style, ruler, rules)
  const kept = options.relayout ? undefined : usable
  const plan = planIssue({ issue, rooms, style: rules, measure, report }, kept)
  const pages = issue.facts.pages.flatMap((page): readonly MadeUpPage[] => {
    const room = rooms.get(page.number)
    const stories = plan.pages.get(page.number) ?? []
    if (!room || stories.length === 0) return []
    const measures = new Map(
      stories.map(({ story, pin, link }) => [story.slug, measure(story, pin, room, link)])
    )
    const work: PageWork = { measures, room, style: rules }
    if (page.pins.length > 0 && page.pins.every(pin => wholeRect(pin) !== undefined)) {
      return [makeUpPinned(page, issue, work, report)]
    }
    const locked = usable?.pages.find(one => one.page === page.number)
    const solved = makeUpSolved(work, locked, options, report)
    return solved ? [solved] : []
  })
  const locks = pages.flatMap(page => (page.lock ? [page.lock] : []))
  const lock: LayoutLock = {
    version: 1,
    issue: issue.facts.id,
    format: issue.facts.format,
    style: styleHash,
    pages: locks,
    jumps: plan.jumps
  }
  return { pages, lock: locks.length > 0 ? lock : undefined }
}

/** Measures each story once for each pin and room it is asked with. */
function storyMeasurer(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  rules: PageWork['style']
): PlanTools['measure'] {
  const known = new Map<string, StoryMeasure>()
  return (story, pin, room, link) => {
    const key = JSON.stringify([story.slug, pin ?? null, room.columns, room.rows, link])
    const found = known.get(key)
    if (found?.story === story) return found
    const language = story.meta.language ?? issue.facts.language
    const context = { style, ruler, language }
    const made = measureStory(story, pin, issue.facts, room, rules, context, link)
    known.set(key, made)
    return made
  }
}

function roomOf(plan: PagePlan, style: Style): Room {
  const { grid } = style
  const top = plan.number === 1 ? style.nameplateRows : 0
  return {
    page: plan.number,
    columns: grid.columns,
    rows: grid.rows - top,
    top,
    columnCharacters: grid.columnCharacters,
    gutterCharacters: grid.gutterPx / grid.bodyPx
  }
}
