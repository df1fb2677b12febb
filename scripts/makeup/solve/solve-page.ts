import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import type { LeafShapes } from '../leaf/recipe.ts'
import { leafShapes } from '../leaf/shapes.ts'
import { type AreaBudget, areaBudget } from '../page/area.ts'
import { brokenPinCost } from '../page/page-cost.ts'
import { longestCuts } from '../page/through-lines.ts'
import { placeTree } from '../page/tree.ts'
import { type ArrangedPage, arrangePage, type Judging } from './arrange.ts'
import { groupItems } from './groups.ts'
import type { Item } from './item.ts'
import { storyItem } from './items.ts'
import { pinwheelPages } from './pinwheel.ts'
import { type SubsetTable, solveSubsets } from './subset-table.ts'
import { treeOf } from './table-trees.ts'

/** What a page was solved to: the best pages, the best first; none when nothing fills it. */
export interface PageSolution {
  readonly pages: readonly ArrangedPage[]
  readonly budget: AreaBudget
  readonly judging: Judging
  /** Stories that fit no frame on this page at all. */
  readonly unfit: readonly string[]
}

/** How much the solver may look at; numbers of things, not of seconds, so that all machines agree. */
export interface SolveLimits {
  /** Items solved together, and the slack inside a group; the next pair is tried when the best page is poor. */
  readonly groupings: readonly { readonly itemsMost: number; readonly slack: number }[]
  readonly pagesKept: number
  readonly pagesArranged: number
  /** A best page that costs more asks for more pages to choose from. */
  readonly poorCost: number
  /** A longer gutter, as a share of the page, asks for pinwheels. */
  readonly gutterMost: number
  readonly pinwheels: {
    readonly itemsMost: number
    readonly slack: number
    readonly kept: number
  }
  readonly joinsMost: number
  /** Points above the cheapest shapes, tried one after the other until a page is found. */
  readonly slacks: readonly number[]
}

/** Limits that keep a page under a second on one core. */
export const dailyLimits: SolveLimits = {
  groupings: [
    { itemsMost: 11, slack: 5 },
    { itemsMost: 12, slack: 20 },
    { itemsMost: 9, slack: 20 }
  ],
  pagesKept: 48,
  pagesArranged: 20,
  poorCost: 12,
  gutterMost: 0.85,
  pinwheels: { itemsMost: 9, slack: 5, kept: 12 },
  joinsMost: 60e6,
  slacks: [3, 4.5, 7, 12, 25, Number.POSITIVE_INFINITY]
}

/** Fills a page exactly with its stories, or says by the area budget why it cannot. */
export function solvePage(
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle,
  limits: SolveLimits = dailyLimits
): PageSolution {
  const ordered = [...stories].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const shapes = new Map<string, LeafShapes>()
  for (const story of ordered) shapes.set(story.slug, leafShapes(story, room, style))
  const judging: Judging = {
    room,
    style,
    shapes,
    stories: new Map(ordered.map(story => [story.slug, story]))
  }
  const budget = areaBudget(ordered, shapes, room, style)
  const unfit = ordered.filter(story => shapes.get(story.slug)?.byWidth.size === 0)
  const answer = { budget, judging, unfit: unfit.map(story => story.slug) }
  if (unfit.length > 0 || budget.linesOver > 0 || budget.linesShort > 0) {
    return { ...answer, pages: [] }
  }
  const items = ordered.map(story => {
    const found = shapes.get(story.slug)
    if (found === undefined) throw new Error('a story has no shapes')
    return storyItem(story, found, room)
  })
  const pages = withPinwheels(groupedPages(items, judging, limits), items, judging, limits)
  return { ...answer, pages: pages.filter(({ cost }) => cost < brokenPinCost) }
}

/** The best pages of one grouping after the other, until one is good enough. */
function groupedPages(
  items: readonly Item[],
  judging: Judging,
  limits: SolveLimits
): readonly ArrangedPage[] {
  const { room, style } = judging
  const pages: ArrangedPage[] = []
  for (const { itemsMost, slack } of limits.groupings) {
    const grouped = groupItems(items, itemsMost, slack, room, style)
    // Without groups the other limits would give the same again.
    if (pages.length > 0 && grouped.length === items.length) continue
    pages.push(...bestPages(grouped, judging, limits))
    if (pages.some(({ cost }) => cost < limits.poorCost)) break
  }
  return pages.sort((a, b) => a.cost - b.cost)
}

function bestPages(
  items: readonly Item[],
  judging: Judging,
  limits: SolveLimits
): readonly ArrangedPage[] {
  const { room, style } = judging
  const field = { columns: room.columns, rows: room.rows, exact: true }
  let pages: readonly ArrangedPage[] = []
  for (const slack of limits.slacks) {
    const table = solveSubsets(items, field, style, { ...limits, slack })
    if (table.isSpent && pages.length > 0) break
    pages = arrangeBest(table, judging, limits)
    const isParted = pages.every(page => gutterOf(page, room) === 1)
    if (table.isSpent || (table.whole.length >= limits.pagesArranged && !isParted)) break
  }
  return pages
}

/** Arranges the cheapest pages of a table, and more of them when the best is still poor. */
function arrangeBest(
  table: SubsetTable,
  judging: Judging,
  limits: SolveLimits
): readonly ArrangedPage[] {
  const pages: ArrangedPage[] = []
  for (const [index, page] of table.whole.entries()) {
    const best = Math.min(...pages.map(({ cost }) => cost))
    if (index >= limits.pagesArranged && best < limits.poorCost) break
    pages.push(arrangePage(treeOf(table, page), judging))
  }
  return pages.sort((a, b) => a.cost - b.cost)
}

/** Adds pages that no gutter runs through, where the best page has one or is poor. */
function withPinwheels(
  pages: readonly ArrangedPage[],
  items: readonly Item[],
  judging: Judging,
  limits: SolveLimits
): readonly ArrangedPage[] {
  const { room, style } = judging
  const [best] = pages
  const isPoor =
    best === undefined ||
    best.cost >= limits.poorCost ||
    gutterOf(best, room) >= limits.gutterMost ||
    cutsAcross(best, room)
  if (!isPoor) return pages
  const { itemsMost, slack, kept } = limits.pinwheels
  const grouped = groupItems(items, itemsMost, slack, room, style)
  const field = { columns: room.columns, rows: room.rows, exact: true }
  const table = solveSubsets(grouped, field, style, { ...limits, slack })
  const wheels = pinwheelPages(table, kept).map(tree => arrangePage(tree, judging))
  const all = [...pages, ...wheels].sort((a, b) => a.cost - b.cost)
  if (style.throughGutter === 'priced') return all
  const runsThrough = (page: ArrangedPage) => (gutterOf(page, room) === 1 ? 1 : 0)
  return all.sort((a, b) => runsThrough(a) - runsThrough(b) || a.cost - b.cost)
}

/** Whether a seam parts the page clear of its head and foot. */
function cutsAcross(page: ArrangedPage, room: Room): boolean {
  const rects = placeTree(page.tree).map(leaf => leaf.rect)
  const { throughSeams } = longestCuts(rects, room.columns, room.rows)
  return throughSeams.some(row => row > 0.12 * room.rows && row < 0.88 * room.rows)
}

function gutterOf(page: ArrangedPage, room: Room): number {
  const rects = placeTree(page.tree).map(leaf => leaf.rect)
  return longestCuts(rects, room.columns, room.rows).gutter
}
