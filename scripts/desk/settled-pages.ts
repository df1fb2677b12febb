import { type IssueLayout, type MakeUpOptions, makeUp } from '../makeup/make-up.ts'
import { type NaturalFill, naturalFill, shareOf } from '../makeup/plan/natural-fill.ts'
import { type PageChoice, pageChoices } from '../makeup/plan/page-choice.ts'
import type { LayoutLock } from '../model/accepted-layout.ts'
import type { Issue, IssueFacts } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import { homeSlug } from '../model/part-id.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { readStyle } from '../read/style.ts'
import type { CutFace } from '../typeset/cut-faces.ts'
import { rulerOf } from '../typeset/ruler.ts'

/** An issue with its format, its pages and their dummies. */
export interface SettledPages {
  readonly issue: Issue
  readonly style: Style
  readonly layout: IssueLayout
}

/** What pages are made up from. */
export interface SettleTools {
  readonly faces: readonly CutFace[]
  readonly root: string
  readonly world: World
}

/**
 * Makes up an issue; one whose pages nobody gave gets the format and the number of pages that its copy comes
 * nearest to filling by itself, and the next nearest where those cannot be filled. A layout that is kept holds
 * the choice as long as the stories are the same.
 */
export async function settledPages(
  issue: Issue,
  style: Style,
  asked: MakeUpOptions,
  tools: SettleTools,
  report: Report
): Promise<SettledPages> {
  const ruler = rulerOf(tools.faces, style.roles.other)
  if (!isOpen(issue.facts))
    return { issue, style, layout: makeUp(issue, style, ruler, asked, report) }
  const held = asked.relayout ? undefined : heldChoice(issue, asked.lock)
  const styles = await stylesOf(issue, tools)
  const open = styles.filter(({ format }) => held === undefined || held.format === format)
  const fills = open.map(one => naturalFill(issue, one, ruler))
  const choices = held ? [withFill(held, fills)] : pageChoices(fills, issue.stories.length, tries)
  const tried = choices.map(choice => () => {
    const problems: Problem[] = []
    const chosen = styles.find(({ format }) => format === choice.format) ?? style
    const planned = withPages(issue, choice)
    const options = { ...asked, lock: held ? asked.lock : undefined }
    const layout = makeUp(planned, chosen, ruler, options, one => problems.push(one))
    return { settled: { issue: planned, style: chosen, layout }, problems }
  })
  const [first, ...others] = tried
  if (!first) throw new Error('there is no choice of pages')
  const nearest = first()
  const filled = isFilled(nearest) ? nearest : firstFilled(others)
  const { settled, problems } = filled ?? nearest
  for (const problem of problems) report(problem)
  return settled
}

interface Trial {
  readonly settled: SettledPages
  readonly problems: readonly Problem[]
}

function isFilled({ problems }: Trial): boolean {
  return problems.every(({ severity }) => severity !== 'error')
}

function firstFilled(trials: readonly (() => Trial)[]): Trial | undefined {
  for (const trial of trials) {
    const made = trial()
    if (isFilled(made)) return made
  }
  return undefined
}

/** How many formats and page counts are tried before the nearest is told not to fill. */
const tries = 5

/** Nobody gave its pages, and none were chosen yet. */
function isOpen({ assumed, pages }: IssueFacts): boolean {
  return assumed !== undefined && pages.length === 0
}

/** An open issue as it may be at most, so that faces are cut once for whatever is chosen. */
export function widestIssue(issue: Issue): Issue {
  return isOpen(issue.facts)
    ? withPages(issue, { format: issue.facts.format, pages: 20, fill: 1 })
    : issue
}

async function stylesOf(issue: Issue, { root, world }: SettleTools): Promise<readonly Style[]> {
  const styles = await Promise.all(
    // A fault of the house's own files was told when the first style was read.
    profileOf(issue.facts.language).formats.map(format =>
      readStyle(root, { ...issue.facts, format }, world, () => undefined)
    )
  )
  return styles.filter(style => style !== undefined)
}

/** An issue with the pages of a choice. */
export function withPages(issue: Issue, { format, pages, fill }: PageChoice): Issue {
  const { facts } = issue
  const place = { file: facts.file }
  const plans = Array.from({ length: pages }, (_, at) => ({ number: at + 1, pins: [], place }))
  const assumed = facts.assumed ? { assumed: { ...facts.assumed, fill } } : {}
  return { ...issue, facts: { ...facts, format, pages: plans, ...assumed } }
}

function withFill(held: PageChoice, [fill]: readonly NaturalFill[]): PageChoice {
  return fill ? { ...held, fill: shareOf(fill, held.pages) } : held
}

/** What an earlier build chose, if it was for these stories. */
function heldChoice(issue: Issue, lock: LayoutLock | undefined): PageChoice | undefined {
  if (!lock || lock.issue !== issue.facts.id) return undefined
  const locked = new Set(lock.pages.flatMap(({ copy }) => Object.keys(copy)).map(homeSlug))
  const isSame =
    issue.stories.every(({ slug }) => locked.has(slug)) && locked.size === issue.stories.length
  const pages = Math.max(0, ...lock.pages.map(({ page }) => page))
  return isSame && pages > 0 ? { format: lock.format, pages, fill: 1 } : undefined
}
