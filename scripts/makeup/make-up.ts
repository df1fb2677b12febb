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
  const pages = issue.facts.pages.flatMap((plan): readonly MadeUpPage[] => {
    const work = pageWork(plan, issue, style, ruler, rules)
    if (plan.pins.length > 0 && plan.pins.every(pin => wholeRect(pin) !== undefined)) {
      return [makeUpPinned(plan, issue, work, report)]
    }
    const locked = usable?.pages.find(page => page.page === plan.number)
    const solved = makeUpSolved(work, locked, options, report)
    return solved ? [solved] : []
  })
  const locks = pages.flatMap(page => (page.lock ? [page.lock] : []))
  const lock: LayoutLock = {
    version: 1,
    issue: issue.facts.id,
    format: issue.facts.format,
    style: styleHash,
    pages: locks
  }
  return { pages, lock: locks.length > 0 ? lock : undefined }
}

function pageWork(
  plan: PagePlan,
  issue: Issue,
  style: Style,
  ruler: Ruler,
  rules: PageWork['style']
): PageWork {
  const room = roomOf(plan, style)
  const pins = new Map(plan.pins.map(pin => [pin.story, pin]))
  const measures = new Map<string, StoryMeasure>()
  for (const story of issue.stories) {
    const pin = pins.get(story.slug)
    if (!pin && story.meta.page !== plan.number) continue
    const language = story.meta.language ?? issue.facts.language
    const context = { style, ruler, language }
    measures.set(story.slug, measureStory(story, pin, issue.facts, room, rules, context))
  }
  return { measures, room, style: rules }
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
