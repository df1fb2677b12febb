import { openCache } from '../../kit/cache.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { emAmount } from '../../makeup/leaf/fit-problems.ts'
import { likelyJumps } from '../../makeup/plan/likely-jumps.ts'
import type { MeasureCopy } from '../../makeup/plan/natural-fill.ts'
import { outside, type PageChoice, worthTrying } from '../../makeup/plan/page-choice.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue, IssueFacts } from '../../model/issue.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { ArticleWishes } from '../../read/articles/assumed-issue.ts'
import { readStyle } from '../../read/style.ts'
import { bodyPoints } from '../choice/choice-words.ts'
import { heldChoice } from '../choice/held-choice.ts'
import { leavesAll, mayChoose } from '../choice/may-choose.ts'
import {
  fillOf,
  measured,
  type OfferTools,
  ownChoice,
  sizeOffers,
  styleFor
} from '../choice/page-offers.ts'
import { readLayoutLock } from '../delivery/layout-lock.ts'
import { readyFaces } from '../faces.ts'
import { keptProblems } from '../kept-problems.ts'
import { preparedCopy } from '../prepared-copy.ts'
import { widestIssue, withPages } from '../settled-pages.ts'

/** A format, a number of pages and a body size, and what the copy takes of them. */
export interface FitChoice extends PageChoice {
  /** From 1, the best first. */
  readonly number: number
  /** Stories that would run on to another page, about. */
  readonly jumps: number
  /** Body lines of one column over what fills exactly; below 0, short of it. */
  readonly linesOver: number
  /** The same as an editor counts it. */
  readonly amountOver: ReturnType<typeof emAmount>
  /** What a build takes. */
  readonly isChosen: boolean
}

/** An issue with all that its copy would fill. */
export interface FitChoices {
  readonly issue: Issue
  readonly choices: readonly FitChoice[]
}

/** Where an issue lies, where Duikai does, and what is said of a folder of articles. */
export interface FitRequest {
  readonly folder: string
  readonly root: string
  readonly wishes: ArticleWishes
  /** Folder that keeps the layout of a folder of articles. */
  readonly ownOutput: string
}

/**
 * Reads an issue and measures its copy against all formats, numbers of pages and body sizes that it may have; no page
 * is made up. Undefined after an error was reported.
 */
export async function fitChoices(
  { folder, root, wishes, ownOutput }: FitRequest,
  world: World,
  tell: Report
): Promise<FitChoices | undefined> {
  const { report, hasError } = keptProblems(tell)
  const issue = await preparedCopy(folder, world, report, wishes)
  const style = issue && (await readStyle(root, issue.facts, world, report))
  if (!issue || !style) return undefined
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(widestIssue(issue), style, world, cache, report)
  if (hasError()) return undefined
  const home = issue.facts.assumed ? ownOutput : folder
  const lock = await readLayoutLock(home, world, () => undefined)
  return { issue, choices: await choicesOf(issue, lock, { faces, root, world }) }
}

async function choicesOf(
  issue: Issue,
  lock: LayoutLock | undefined,
  given: OfferTools
): Promise<readonly FitChoice[]> {
  const measure = measured(issue, await styleFor(issue.facts, given), given)
  const tools = { ...given, measure }
  const offers = await sizeOffers(issue, tools, mayChoose(issue))
  const held = await heldNow(issue, lock, tools)
  const chosen = held ?? (await ownChoice(issue, tools))
  const isChosen = (one: PageChoice) => isSame(one, chosen)
  const listed = worthTrying<PageChoice>([chosen, ...offers], mostChoices)
  // What its copy does not fill, by an editor's word or an earlier build's, is no longer the best.
  const isPoor = outside(chosen.fill) > 0 && (held !== undefined || !leavesAll(issue))
  const all = isPoor ? [...listed.filter(one => !isChosen(one)), chosen] : listed
  const factsOf = countsFor(issue, measure, tools)
  return Promise.all(
    all.map(async (one, at) => ({
      number: at + 1,
      ...one,
      ...(await factsOf(one)),
      isChosen: isChosen(one)
    }))
  )
}

/** What an accepted layout holds, with what the copy takes of it now. */
async function heldNow(
  issue: Issue,
  lock: LayoutLock | undefined,
  tools: OfferTools
): Promise<PageChoice | undefined> {
  const held = heldChoice(issue, lock)
  if (!held) return undefined
  const kept = withPages(issue, held)
  const { grid } = await styleFor(kept.facts, tools)
  return { ...held, grid, fill: await fillOf(kept, tools) }
}

/** More than these nobody reads. */
const mostChoices = 8

function isSame(one: PageChoice, other: PageChoice): boolean {
  return (
    one.format === other.format &&
    one.pages === other.pages &&
    bodyPoints(one) === bodyPoints(other)
  )
}

function countsFor({ facts }: Issue, measure: MeasureCopy, tools: OfferTools) {
  return async ({ format, grid, pages, fill }: PageChoice) => {
    const style = await styleFor({ ...withoutGrid(facts), format }, tools)
    const { cells, ofPage, less } = measure(style, grid)
    const rooms = Array.from({ length: pages }, (_, at) => ofPage - (at === 0 ? less : 0))
    const linesOver = Math.round((fill - 1) * rooms.reduce((sum, one) => sum + one, 0))
    return {
      jumps: likelyJumps(cells, rooms),
      linesOver,
      amountOver: emAmount(Math.abs(linesOver) * grid.columnCharacters, facts.language)
    }
  }
}

function withoutGrid({ grid: _, ...facts }: IssueFacts): IssueFacts {
  return facts
}
