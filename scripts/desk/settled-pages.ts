import { drawingsOf } from '../design/flat-pictures.ts'
import { inkOfLines } from '../design/line-ink.ts'
import { type IssueLayout, type MakeUpOptions, makeUp } from '../makeup/make-up.ts'
import { outside, type PageChoice, worthTrying } from '../makeup/plan/page-choice.ts'
import type { Issue } from '../model/issue.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { present } from '../read/present.ts'
import { rulerOf } from '../typeset/ruler.ts'
import {
  anewProblem,
  type HeldChoice,
  heldChoice,
  heldProblem,
  isOfSamePages
} from './choice/held-choice.ts'
import { openKeptPages } from './choice/kept-pages.ts'
import { nearestChoices } from './choice/nearest-choices.ts'
import { fillOf, type OfferTools, offeredPages, styleFor } from './choice/page-offers.ts'
import { triesOf } from './choice/page-tries.ts'

/** An issue with its format, its pages and their dummies. */
export interface SettledPages {
  readonly issue: Issue
  readonly style: Style
  readonly layout: IssueLayout
}

/**
 * Makes up an issue. What it leaves open of format, pages and body size is what its copy comes nearest to filling by
 * itself, and the next nearest where those cannot be filled. An accepted layout holds the choice: it is made anew only
 * where that is asked for and the pages cannot be filled any more.
 */
export async function settledPages(
  issue: Issue,
  style: Style,
  asked: MakeUpOptions,
  tools: OfferTools,
  report: Report
): Promise<SettledPages> {
  const held = heldChoice(issue, asked.lock)
  const kept = held && (await keptTrial(issue, held, asked, tools))
  // Asked to lay pages out anew, the same pages are filled otherwise where they can be.
  const isHeld = kept !== undefined && (isFilled(kept) || !(mayMove(asked) || issue.facts.assumed))
  const made = isHeld
    ? kept
    : issue.facts.open
      ? await firstFilled(issue, { ...asked, lock: undefined }, tools)
      : await madeUp({ issue, style }, asked, tools)
  // Copy that was corrected keeps its pages.
  const isKept = isHeld || (!mayMove(asked) && isOfSamePages(issue.facts, asked.lock))
  const others = isKept ? undefined : await nearestChoices(issue, tools, made.problems)
  const anew = held && issue.facts.assumed && isAnew(made) ? [anewProblem(issue.facts)] : []
  for (const problem of [...(others ? [others] : []), ...anew, ...made.problems]) report(problem)
  return made.settled
}

function mayMove({ relayout }: MakeUpOptions): boolean {
  return relayout !== 'none'
}

/** Whether a page is filled otherwise than the layout before had it. */
function isAnew(trial: Trial): boolean {
  const isOther = ({ origin }: { readonly origin: string }) => origin === 'new' || origin === 'T3'
  return isFilled(trial) && trial.settled.layout.pages.some(isOther)
}

/**
 * The pages that an issue has by an earlier build. Those of a folder of articles nobody accepted: where changed copy
 * does not go into their frames, the same pages are laid out anew.
 */
async function keptTrial(
  issue: Issue,
  held: HeldChoice,
  asked: MakeUpOptions,
  tools: OfferTools
): Promise<Trial> {
  const kept = await heldTrial(issue, held, asked, tools)
  if (isFilled(kept) || mayMove(asked) || !issue.facts.assumed) return kept
  const anew = await heldTrial(issue, held, { ...asked, relayout: 'all' }, tools)
  return isFilled(anew) ? anew : kept
}

/** The first of the best choices that can be filled; else the best, with what is wrong with it. */
async function firstFilled(
  issue: Issue,
  options: MakeUpOptions,
  tools: OfferTools
): Promise<Trial> {
  let nearest: Trial | undefined
  const choices = worthTrying(await offeredPages(issue, tools), choicesMost)
  for (const { choice, isPlain } of triesOf(choices, issue)) {
    const trial = await tried(withPages(issue, choice), { ...options, isPlain }, tools)
    if (isFilled(trial)) return trial
    nearest ??= trial
  }
  if (!nearest) throw new Error('there is no choice of pages')
  return nearest
}

async function heldTrial(
  issue: Issue,
  held: HeldChoice,
  options: MakeUpOptions,
  tools: OfferTools
): Promise<Trial> {
  const kept = withPages(issue, held)
  const fill = await fillOf(kept, tools)
  const trial = await tried({ ...kept, facts: { ...kept.facts, fill } }, options, tools)
  if (isFilled(trial) || outside(fill) === 0) return trial
  return { ...trial, problems: [heldProblem(trial.settled.issue.facts), ...trial.problems] }
}

/** How many choices are made up before the nearest is told not to fill. */
const choicesMost = 5

interface Trial {
  readonly settled: SettledPages
  readonly problems: readonly Problem[]
}

async function tried(issue: Issue, options: MakeUpOptions, tools: OfferTools): Promise<Trial> {
  return madeUp({ issue, style: await styleFor(issue.facts, tools) }, options, tools)
}

async function madeUp(
  { issue, style }: Pick<SettledPages, 'issue' | 'style'>,
  options: MakeUpOptions,
  tools: OfferTools
): Promise<Trial> {
  const problems: Problem[] = []
  const ruler = rulerOf(tools.faces, style.roles)
  const print = {
    inkOf: inkOfLines(tools.faces, style.roles),
    drawings: await drawingsOf(issue.stories)
  }
  const { faces, world } = tools
  const kept = tools.keepsPages ? await openKeptPages(issue, faces, world) : undefined
  const asked = { ...options, print, ...present({ kept }) }
  const layout = makeUp(issue, style, ruler, asked, problem => problems.push(problem))
  await kept?.save()
  return { settled: { issue, style, layout }, problems }
}

function isFilled({ problems }: Trial): boolean {
  return problems.every(({ severity }) => severity !== 'error')
}

/** An issue whose pages are open as it may be at most, so that faces are cut once for whatever is chosen. */
export function widestIssue(issue: Issue): Issue {
  if (!issue.facts.open?.pages) return issue
  return { ...issue, facts: { ...issue.facts, pages: plansOf(issue, mostPages) } }
}

const mostPages = 60

/** An issue with the pages of a choice. */
export function withPages(issue: Issue, choice: HeldChoice & Partial<PageChoice>): Issue {
  const { format, grid, fill } = choice
  const pages = issue.facts.open?.pages ? plansOf(issue, choice.pages) : issue.facts.pages
  const facts = { ...issue.facts, format, pages, ...present({ grid, fill }) }
  return { ...issue, facts }
}

function plansOf({ facts }: Issue, count: number): Issue['facts']['pages'] {
  const place = facts.places?.pages ?? { file: facts.file }
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, pins: [], place }))
}
