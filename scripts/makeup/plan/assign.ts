import { type Jump, jumpFor } from './jumps.ts'

/** A story as the plan sees it; sizes in cells (rows of one column). */
export interface PlannedStory {
  readonly slug: string
  readonly priority: number
  readonly section?: string
  /** Page asked for by the editor. */
  readonly page?: number
  readonly least: number
  readonly ideal: number
  readonly most: number
  /** Body lines at one column's measure; 0 for what cannot jump. */
  readonly lines: number
}

/** A page that takes stories. */
export interface PlannedPage {
  readonly number: number
  /** Sections the page is for; empty when it takes any. */
  readonly sections: readonly string[]
  readonly cells: number
}

/** Which story stands on which page, and which run on to another. */
export interface Assignment {
  /** Page number → slugs, by priority, then slug. */
  readonly pages: ReadonlyMap<number, readonly string[]>
  readonly jumps: readonly Jump[]
  /** Pages that their stories cannot fill exactly, with cells over (or, negative, short). */
  readonly misfits: ReadonlyMap<number, number>
}

/** Points for what an issue's plan should avoid. */
const cost = {
  misfitCell: 1,
  uneven: 2000,
  wrongSection: 25,
  laterPage: 2,
  weakPage: 6,
  noFront: 500,
  crowd: 0.2
}

/** A little over what a page's least load needs, so that its make-up has something to choose from. */
const comfort = 0.99

/** Spreads the stories over the pages: pins hold, then fit, sections, priority and even load. */
export function assignPages(
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): Assignment {
  const ordered = [...stories].sort(byRank)
  const plan = ordered.map(story => firstPage(story, pages))
  improve(plan, ordered, pages)
  const jumps = pages.flatMap((page, index) => jumpsFrom(page, index, plan, ordered, pages))
  return {
    pages: new Map(
      pages.map((page, index) => [
        page.number,
        ordered.filter((_, at) => plan[at] === index).map(story => story.slug)
      ])
    ),
    jumps,
    misfits: misfits(plan, ordered, pages, jumps)
  }
}

function byRank(one: PlannedStory, other: PlannedStory): number {
  return one.priority - other.priority || (one.slug < other.slug ? -1 : 1)
}

function firstPage(story: PlannedStory, pages: readonly PlannedPage[]): number {
  const pinned = pages.findIndex(page => page.number === story.page)
  if (pinned >= 0) return pinned
  if (story.priority === 1) return 0
  const own = pages.findIndex(page => page.sections.includes(story.section ?? ''))
  return Math.max(0, own)
}

/** Moves a story, or changes two over, as long as the plan becomes better; the best step first. */
function improve(
  plan: number[],
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): void {
  let now = planCost(plan, stories, pages)
  for (let step = 0; step < 4 * stories.length; step += 1) {
    let best: readonly Move[] = []
    let bestCost = now - 1e-9
    const tryStep = (moves: readonly Move[]) => {
      const before = moves.map(([at]) => plan[at] ?? 0)
      for (const [at, page] of moves) plan[at] = page
      const next = planCost(plan, stories, pages)
      for (const [number, [at]] of moves.entries()) plan[at] = before[number] ?? 0
      if (next < bestCost) {
        bestCost = next
        best = moves
      }
    }
    for (const moves of steps(plan, stories, pages)) tryStep(moves)
    if (best.length === 0) return
    for (const [at, page] of best) plan[at] = page
    now = bestCost
  }
}

/** The story that moves, by its index, and the page that it moves to. */
type Move = readonly [at: number, page: number]

/** Every move of a story that no page holds fast, and every two of them changed over. */
function* steps(
  plan: readonly number[],
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): Generator<readonly Move[]> {
  const isHeld = (story: PlannedStory) => pages.some(page => page.number === story.page)
  const free = stories.flatMap((story, at) => (isHeld(story) ? [] : [at]))
  for (const at of free) {
    for (const page of pages.keys()) if (page !== plan[at]) yield [[at, page]]
    for (const other of free.filter(other => other > at && plan[other] !== plan[at]))
      yield [
        [at, plan[other] ?? 0],
        [other, plan[at] ?? 0]
      ]
  }
}

interface Load {
  least: number
  ideal: number
  most: number
  strongest: number
}

function loads(
  plan: readonly number[],
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): readonly Load[] {
  const found: Load[] = pages.map(() => ({ least: 0, ideal: 0, most: 0, strongest: 9 }))
  for (const [at, story] of stories.entries()) {
    const load = found[plan[at] ?? 0]
    if (load === undefined) continue
    load.least += story.least
    load.ideal += story.ideal
    load.most += story.most
    load.strongest = Math.min(load.strongest, story.priority)
  }
  return found
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one sum, whose order of adding is part of what it says
function planCost(
  plan: readonly number[],
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): number {
  let total = 0
  for (const [index, load] of loads(plan, stories, pages).entries()) {
    const cells = pages[index]?.cells ?? 1
    total += cost.misfitCell * Math.max(0, load.least - comfort * cells, cells - load.most)
    total += cost.uneven * (load.ideal / cells - 1) ** 2
    if (load.strongest > 2) total += cost.weakPage
    if (index === 0 && load.strongest > 1) total += cost.noFront
  }
  const usual = stories.length / pages.length
  for (const index of pages.keys()) {
    const count = plan.filter(page => page === index).length
    total += cost.crowd * (count - usual) ** 2
  }
  for (const [at, story] of stories.entries()) {
    const page = pages[plan[at] ?? 0]
    if (story.priority === 1 && plan[at] === 0) continue
    const hasHome = pages.some(({ sections }) => sections.includes(story.section ?? ''))
    if (hasHome && !page?.sections.includes(story.section ?? '')) total += cost.wrongSection
    if (!hasHome && (page?.sections.length ?? 0) > 0) total += cost.wrongSection / 2
    if (!hasHome) total += cost.laterPage * (plan[at] ?? 0) * (Math.max(0, 4 - story.priority) / 4)
  }
  return total
}

/** The one story of an overfull page that runs on, if one can. */
function jumpsFrom(
  page: PlannedPage,
  index: number,
  plan: readonly number[],
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[]
): readonly Jump[] {
  const all = loads(plan, stories, pages)
  const { least = 0, ideal = 0 } = all[index] ?? {}
  if (least <= comfort * page.cells) return []
  // So much runs on that what stays can stand well, not only just.
  const over = Math.ceil((least + ideal) / 2 - page.cells)
  const space = pages.map((other, at) => (at <= index ? 0 : other.cells - (all[at]?.ideal ?? 0)))
  const target = space.indexOf(Math.max(...space))
  const to = pages[target]
  if (to === undefined || target <= index) return []
  const here = stories.filter((_, at) => plan[at] === index)
  const jump = jumpFor(here, over, page.number, to.number)
  return jump === undefined ? [] : [jump]
}

function misfits(
  plan: readonly number[],
  stories: readonly PlannedStory[],
  pages: readonly PlannedPage[],
  jumps: readonly Jump[]
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [index, load] of loads(plan, stories, pages).entries()) {
    const page = pages[index]
    if (page === undefined) continue
    const away = jumps.filter(jump => jump.from === page.number)
    const here = jumps.filter(jump => jump.to === page.number)
    const moved = [
      ...away.map(jump => -jump.linesAfter),
      ...here.map(jump => jump.linesAfter + jump.headCells)
    ].reduce((sum, lines) => sum + lines, 0)
    const over = load.least + moved - page.cells
    const short = page.cells - load.most - moved
    if (over > 0) found.set(page.number, over)
    else if (short > 0) found.set(page.number, -short)
  }
  return found
}
