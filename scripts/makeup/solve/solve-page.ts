import type { Judging, WeighedPage } from '../../model/judging.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { cutsOf, gutterCost } from '../page/through-lines.ts'
import { holdsPins, judgingOf, weighPage } from '../page/weigh-page.ts'
import { areaBudget } from './area-budget.ts'
import { arrangePage, mendPage } from './arrange.ts'
import { solveBlock } from './block.ts'
import { treeOf } from './candidates.ts'
import { groupItems } from './groups.ts'
import type { Item } from './item.ts'
import { pinwheelPages } from './pinwheel.ts'
import { dailyLimits, type PageSolution, type SolveLimits } from './solution.ts'
import { storyItem } from './story-item.ts'
import { type Field, type SubsetTable, solveSubsets } from './subset-table.ts'

/** How many lines a page has over or short, and whether a story fits no frame of it: what is quickly known. */
export function isOutOfReach(
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle
): boolean {
  const { shapes } = judgingOf(stories, room, style)
  const { linesOver, linesShort } = areaBudget(stories, shapes, room, style)
  return linesOver + linesShort > 0 || [...shapes.values()].some(one => one.byWidth.size === 0)
}

/** Fills a page exactly with its stories, or says by the area budget why it cannot. */
export function solvePage(
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle,
  limits: SolveLimits = dailyLimits
): PageSolution {
  const ordered = [...stories].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const judging = judgingOf(ordered, room, style)
  const { shapes } = judging
  const budget = areaBudget(ordered, shapes, room, style)
  const unfit = ordered.filter(story => shapes.get(story.slug)?.byWidth.size === 0)
  const answer = { budget, judging, unfit }
  if (unfit.length > 0 || budget.linesOver > 0 || budget.linesShort > 0) {
    return { ...answer, pages: [] }
  }
  const items = ordered.map(story => {
    const found = shapes.get(story.slug)
    if (found === undefined) throw new Error('a story has no shapes')
    return storyItem(story, found, room)
  })
  const pages = withPinwheels(groupedPages(items, judging, limits), items, judging, limits)
  return { ...answer, pages: mended(pages, judging, limits).filter(holdsPins) }
}

/** Stories of a page up to which more than its best arrangement is mended. */
const mendedWhole = 12

/** Solved pages that are mended by another style, of a few stories and of many. */
const mendedAgain = { few: 4, many: 2 }

/** Pages that were solved, their small parts filled anew by what another style lets them have. */
export function pagesMended(
  { pages }: Pick<PageSolution, 'pages'>,
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle
): PageSolution {
  const judging = judgingOf(stories, room, style)
  const most = stories.length > mendedWhole ? mendedAgain.many : mendedAgain.few
  const better = pages
    .slice(0, most)
    .map(({ tree }) => mendPage(weighPage(tree, judging), judging, solveBlock))
    .sort((a, b) => a.cost - b.cost)
  const budget = areaBudget(stories, judging.shapes, room, style)
  return { budget, judging, unfit: [], pages: better.filter(holdsPins) }
}

/** The pages with the best few of them mended, where even the best is poor. */
function mended(
  pages: readonly WeighedPage[],
  judging: Judging,
  { poorCost, pagesMended }: SolveLimits
): readonly WeighedPage[] {
  const { size } = judging.stories
  const best = pages[0]?.cost ?? 0
  if (best < poorCost || size > crowd) return pages
  const most = size > mendedWhole ? 1 : pagesMended
  const better = pages.slice(0, most).map(page => mendPage(page, judging, solveBlock))
  return [...better, ...pages].sort((a, b) => a.cost - b.cost)
}

/** The best pages of one grouping after the other, until one is good enough. */
function groupedPages(
  items: readonly Item[],
  judging: Judging,
  limits: SolveLimits
): readonly WeighedPage[] {
  const { room, style } = judging
  const pages: WeighedPage[] = []
  for (const { itemsMost, slack } of limits.groupings) {
    const grouped = groupItems(items, itemsMost, slack, room, style)
    // Without groups the other limits would give the same again.
    if (pages.length > 0 && grouped.length === items.length) continue
    pages.push(...bestPages(grouped, judging, limits))
    const isEnough = items.length > crowd && pages.length > 0
    if (isEnough || pages.some(({ cost }) => cost < limits.poorCost)) break
  }
  return pages.sort((a, b) => a.cost - b.cost)
}

function fieldOf({ stories, room, style }: Judging): Field {
  const gutter = gutterCost([...stories.values()], style) || style.cost.gutter
  return { columns: room.columns, rows: room.rows, exact: true, gutter }
}

function bestPages(
  items: readonly Item[],
  judging: Judging,
  limits: SolveLimits
): readonly WeighedPage[] {
  const { style, room } = judging
  const field = fieldOf(judging)
  let pages: readonly WeighedPage[] = []
  for (const slack of limits.slacks) {
    const table = solveSubsets(items, field, style, { ...limits, slack })
    if (table.isSpent && pages.length > 0) break
    pages = arrangeBest(table, judging, limits)
    const isParted = pages.every(page => cutsOf(page.tree, room).gutter === 1)
    if (table.isSpent || (table.whole.length >= limits.pagesArranged && !isParted)) break
  }
  return pages
}

/** Arranges the cheapest pages of a table, and more of them when the best is still poor. */
function arrangeBest(
  table: SubsetTable,
  judging: Judging,
  limits: SolveLimits
): readonly WeighedPage[] {
  const pages: WeighedPage[] = []
  for (const [index, page] of table.whole.entries()) {
    const best = Math.min(...pages.map(({ cost }) => cost))
    if (index >= limits.pagesArranged && best < limits.poorCost) break
    if (index >= arrangedMost(judging.stories.size, limits)) break
    pages.push(arrangePage(treeOf(table, page), judging))
  }
  return pages.sort((a, b) => a.cost - b.cost)
}

/** Stories of a page from which on it is a page of briefs: how they stand matters less, and takes long to weigh. */
const crowd = 24

/** Pages that are arranged though all are poor: each is weighed by its stories, every two of them. */
function arrangedMost(stories: number, { pagesKept }: SolveLimits): number {
  if (stories <= mendedWhole) return pagesKept
  return Math.ceil(
    stories > crowd ? (pagesKept * crowd ** 3) / (5 * stories ** 3) : pagesKept / 2.5
  )
}

/** Adds pages that no gutter runs through, where the best page has one or is poor. */
function withPinwheels(
  pages: readonly WeighedPage[],
  items: readonly Item[],
  judging: Judging,
  limits: SolveLimits
): readonly WeighedPage[] {
  const { room, style } = judging
  const [best] = pages
  const isPoor =
    best === undefined ||
    best.cost >= limits.poorCost ||
    cutsOf(best.tree, room).gutter >= limits.gutterMost ||
    cutsAcross(best, room)
  if (!isPoor) return pages
  const { itemsMost, slack, kept } = limits.pinwheels
  const grouped = groupItems(items, itemsMost, slack, room, style)
  const field = fieldOf(judging)
  const table = solveSubsets(grouped, field, style, { ...limits, slack })
  const most = Math.min(kept, arrangedMost(judging.stories.size, limits))
  const wheels = pinwheelPages(table, most).map(tree => arrangePage(tree, judging))
  return [...pages, ...wheels].sort((a, b) => a.cost - b.cost)
}

/** Whether a seam parts the page clear of its head and foot. */
function cutsAcross({ tree }: WeighedPage, room: Room): boolean {
  const { throughSeams } = cutsOf(tree, room)
  return throughSeams.some(row => row > 0.12 * room.rows && row < 0.88 * room.rows)
}
