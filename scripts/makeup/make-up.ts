import { inkOfLines } from '../design/line-ink.ts'
import type { PagePrint } from '../design/print-of-page.ts'
import { sha256Hex } from '../kit/hash.ts'
import type { LaidAnew, LayoutLock } from '../model/accepted-layout.ts'
import { heldLayout, settingOf } from '../model/held-layout.ts'
import type { Issue, PagePlan } from '../model/issue.ts'
import type { KeptPages } from '../model/kept-pages.ts'
import type { Room } from '../model/measured-story.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from '../typeset/atom.ts'
import { issueNames } from '../typeset/issue-names.ts'
import { acceptedText, keptForm, mayBeKept, pageKeys, revived } from './kept-page.ts'
import { castOnce } from './leaf/cast-once.ts'
import { makeupStyle } from './leaf/daily-style.ts'
import { headProblems } from './page/head-problems.ts'
import { toldTiers } from './page/tiered-heads.ts'
import { type MadePages, makePages } from './plan/make-pages.ts'
import type { PageMaker, PageTrial } from './plan/page-trials.ts'
import { type Before, composePage } from './solve/compose-page.ts'
import { draftPage } from './solve/draft-page.ts'

/**
 * All pages of an issue, what stands on none of them (whoever prints them must say so) or was left out by its
 * editor's leave, and the lock that keeps them.
 */
export interface IssueLayout extends Pick<MadePages, 'pages' | 'unplaced' | 'left'> {
  readonly lock: LayoutLock | undefined
}

/** What make-up is told of earlier builds. */
export interface MakeUpOptions {
  readonly lock: LayoutLock | undefined
  /** Where the editor lets every frame move. */
  readonly relayout: LaidAnew
  /** Pages are filled by all of their copy and nothing else, though an editor leaves more open. */
  readonly isPlain?: boolean
  /** Told when another page is begun, counted from 1 in the order in which they are, of how many. */
  readonly page?: (begun: number, pages: number) => void
  /** The ink of its faces and its drawings, so that pages are judged as they are printed; else as most faces are. */
  readonly print?: Pick<PagePrint, 'inkOf' | 'drawings'>
  /** Pages as earlier builds set them: what is the same comes from there. */
  readonly kept?: KeptPages
}

/** Makes up every page of an issue: stories → dummies with everything set, and the lock that keeps them. */
export function makeUp(
  issue: Issue,
  style: Style,
  ruler: Ruler,
  options: MakeUpOptions,
  report: Report
): IssueLayout {
  const rules = makeupStyle(style)
  const setting = settingOf(style, rules)
  const styleHash = sha256Hex(JSON.stringify(setting)).slice(0, 16)
  const rooms = new Map(issue.facts.pages.map(plan => [plan.number, roomOf(plan, style)]))
  const locked = heldLayout(options.lock, styleHash, rooms)
  const tools = { issue, rooms, style: rules, castOff: castOnce(issue, style, ruler, rules) }
  const usual = { inkOf: inkOfLines([], style.roles), drawings: new Set<string>() }
  const print = { ...(options.print ?? usual), style, plans: issue.facts.pages }
  const known = options.kept && {
    pages: options.kept,
    keyOf: pageKeys(issue, style, issueNames(issue), print.drawings, options.kept)
  }
  const maker = pageMaker(tools, locked, options.relayout, { print, known })
  const kept = options.relayout === 'all' ? undefined : locked
  const { isPlain = false } = options
  const {
    pages,
    jumps,
    unplaced,
    left,
    problems: told
  } = makePages(tools, toldOf(maker, rooms.size, options.page), { kept, isPlain })
  const problems = [
    ...told,
    ...headProblems(pages),
    ...unplaced.flatMap(({ problem }) => problem ?? [])
  ]
  for (const problem of problems) report(problem)
  const locks = pages.flatMap(page => page.lock ?? [])
  const lock: LayoutLock = {
    version: 1,
    issue: issue.facts.id,
    format: issue.facts.format,
    ...(issue.facts.grid ? { grid: issue.facts.grid } : {}),
    style: styleHash,
    setting,
    pages: locks,
    jumps
  }
  // The next build asks for its pages as they are accepted now: their copy and their frames are still at hand.
  const isMade = problems.every(({ severity }) => severity !== 'error')
  if (known && isMade && acceptedText(locked?.pages) !== acceptedText(locks)) {
    makePages(tools, pageMaker(tools, lock, 'none', { print, known }), { kept: lock, isPlain })
  }
  return { pages, unplaced, left, lock: locks.length > 0 ? lock : undefined }
}

/** How one page is made up: as it was accepted, unless all of it may move. */
function pageMaker(
  { issue, rooms, castOff, style }: Parameters<typeof makePages>[0],
  lock: LayoutLock | undefined,
  relayout: LaidAnew,
  { print, known }: { readonly print: PagePrint; readonly known: KnownPages | undefined }
): PageMaker {
  const workOf = (page: number, stories: Parameters<PageMaker['compose']>[1]) => {
    const room = rooms.get(page)
    if (!room) throw new Error(`there is no page ${page}`)
    const galleys = new Map(
      stories.map(({ story, pin, link }) => [story.slug, castOff(story, pin, room, link)])
    )
    return { galleys: toldTiers(galleys), room, style, print }
  }
  return {
    compose: (number, stories, byRules = false) => {
      const page = issue.facts.pages.find(one => one.number === number)
      if (!page) throw new Error(`there is no page ${number}`)
      const problems: Problem[] = []
      const locked = lock?.pages.find(one => one.page === number)
      const anew = isLaidAnew(number, relayout)
      const asked = { plan: page, stories, locked, anew }
      const key = !byRules && mayBeKept(asked) ? known?.keyOf(asked) : undefined
      const form = key && known?.pages.find(number, key)
      const made = form && revived<PageTrial>(form, stories)
      if (made) return made
      const before = { locked, anew, byRules }
      const outcome = composePage(page, workOf(number, stories), before, problem =>
        problems.push(problem)
      )
      const isSound =
        outcome.page !== undefined && problems.every(({ severity }) => severity !== 'error')
      const trial = { outcome, problems, isSound }
      const kept = key && keptForm(trial)
      if (key && kept) known?.pages.put(number, key, kept)
      return trial
    },
    draft: (page, stories) => {
      const free = stories.map(({ story, link }) => ({ story, link, pin: undefined }))
      return draftPage(workOf(page, free), print.style.grid)
    }
  }
}

/** Pages of earlier builds, and the key of each that is asked for. */
interface KnownPages {
  readonly pages: KeptPages
  readonly keyOf: ReturnType<typeof pageKeys>
}

function isLaidAnew(page: number, relayout: LaidAnew): Before['anew'] {
  if (typeof relayout === 'string') return relayout === 'all' ? 'always' : relayout
  return relayout.includes(page) ? 'always' : 'none'
}

/** Tells of each page when it is tried for the first time. */
function toldOf(maker: PageMaker, pages: number, tell: MakeUpOptions['page']): PageMaker {
  if (!tell) return maker
  const begun = new Set<number>()
  return {
    ...maker,
    compose: (number, ...rest) => {
      if (!begun.has(number)) tell(begun.add(number).size, pages)
      return maker.compose(number, ...rest)
    }
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
    gutterCharacters: grid.gutterPx / grid.bodyPx,
    rowCharacters: grid.rowPx / grid.bodyPx
  }
}
