import { PageLoad } from './page-load.ts'
import { placeCosts } from './place-costs.ts'
import { idealAt, type PlannedPage, type PlannedStory } from './planned-story.ts'

/** Points for what the stories of a page are, beyond how they fill it. */
const cost = {
  weakPage: 6,
  noFront: 1e5,
  crowd: 0.2,
  restBefore: 1e4,
  tried: 1000,
  alike: 5,
  touched: 3
}

/** The story that moves, by its index, and the page that it moves to, by its index. */
type Move = readonly [at: number, page: number]

/** What a page's make-up said of sets of stories. */
export interface Verdicts {
  /** Those that it could not fill, and how many stories each had. */
  readonly failed: ReadonlyMap<number, number>
  /** The one that it did fill. */
  readonly filled: number | undefined
}

/** Stories spread over pages, with what that costs; changed step by step, always to the cheapest neighbour. */
export class Spread {
  readonly stories: readonly PlannedStory[]
  readonly pages: readonly PlannedPage[]
  /** Page of each story, by index. */
  readonly plan: number[]
  readonly loads: readonly PageLoad[]
  private readonly places: readonly (readonly number[])[]
  private readonly verdicts: readonly Verdicts[]
  private readonly counts: Int32Array
  private readonly leads: Int32Array
  private readonly strong: Int32Array
  private readonly keys: Int32Array
  private readonly marks: readonly number[]
  /** Index of the story that a rest belongs to, or of the rest of a story that runs on. */
  private readonly partners: readonly number[]

  constructor(
    stories: readonly PlannedStory[],
    pages: readonly PlannedPage[],
    plan: readonly number[],
    verdicts: readonly Verdicts[] = []
  ) {
    this.stories = stories
    this.pages = pages
    this.plan = [...plan]
    this.verdicts = verdicts
    this.places = placeCosts(stories, pages)
    this.loads = pages.map(() => new PageLoad(stories[0]?.take.cells.length ?? 0))
    this.counts = new Int32Array(pages.length)
    this.leads = new Int32Array(pages.length)
    this.strong = new Int32Array(pages.length)
    this.keys = new Int32Array(pages.length)
    this.marks = stories.map(({ slug, isRest, lines, cut }) =>
      markOf(JSON.stringify([slug, isRest, lines, cut]))
    )
    this.partners = stories.map((story, at) =>
      stories.findIndex((other, index) => index !== at && other.slug === story.slug)
    )
    for (const [at, page] of this.plan.entries()) this.count(at, page, 1)
  }

  /** Every story on the page that its pin, its weight or its section asks for; the others, the largest first, where most room is. */
  static first(stories: readonly PlannedStory[], pages: readonly PlannedPage[]): Spread {
    const homes = stories.map(story => homeOf(story, pages))
    const loads = pages.map(() => 0)
    const put = (at: number, page: number) => {
      loads[page] = (loads[page] ?? 0) + idealOf(stories[at]) / (pages[page]?.cells ?? 1)
      homes[at] = page
    }
    for (const [at, home] of homes.entries()) if (home !== undefined) put(at, home)
    const free = [...stories.keys()]
      .filter(at => homes[at] === undefined)
      .sort((one, other) => idealOf(stories[other]) - idealOf(stories[one]) || one - other)
    for (const at of free) put(at, loads.indexOf(Math.min(...loads)))
    return new Spread(
      stories,
      pages,
      homes.map(home => home ?? 0)
    )
  }

  /** The same with other stories, or other verdicts of make-up. */
  changed(
    stories: readonly PlannedStory[],
    plan: readonly number[],
    verdicts: readonly Verdicts[] = this.verdicts
  ): Spread {
    return new Spread(stories, this.pages, plan, verdicts)
  }

  /** How many stories, whole or in part, a page has. */
  countOf(page: number): number {
    return this.counts[page] ?? 0
  }

  /** A number for the stories of a page. */
  keyOf(page: number): number {
    return this.keys[page] ?? 0
  }

  /** Whether it is known of every story in two parts where it is cut. */
  get isCut(): boolean {
    return this.stories.every(({ isRest, cut }) => !isRest || cut !== undefined)
  }

  /** Whether all pages together have neither too much copy nor too little, wherever it stands. */
  get mayFill(): boolean {
    const all = new PageLoad(this.loads[0]?.cells.length ?? 0)
    for (const load of this.loads) all.add(load)
    return all.misfit(this.pages.reduce((sum, { cells }) => sum + cells, 0)) === 0
  }

  /** Points of the whole plan. */
  get cost(): number {
    let total = 0
    for (const page of this.pages.keys()) total += this.pageCost(page)
    for (const [at, page] of this.plan.entries()) total += this.placeCost(at, page)
    return total
  }

  /** Moves a story, or changes two over, as long as the plan becomes better; the best step first. */
  improve(steps = 4 * this.stories.length): void {
    for (let step = 0; step < steps; step += 1) {
      let best: readonly Move[] | undefined
      let least = -1e-9
      for (const moves of this.steps()) {
        const gain = this.tried(moves)
        if (gain < least) {
          least = gain
          best = moves
        }
      }
      if (!best) return
      for (const [at, page] of best) this.move(at, page)
    }
  }

  /** Every move of a story that no page holds fast, and every two of them changed over. */
  private *steps(): Generator<readonly Move[]> {
    const { plan, pages } = this
    const isHeld = ({ page }: PlannedStory) => pages.some(({ number }) => number === page)
    const free = this.stories.flatMap((story, at) => (isHeld(story) ? [] : [at]))
    for (const [index, at] of free.entries()) {
      const own = plan[at] ?? 0
      for (const page of pages.keys()) if (page !== own) yield [[at, page]]
      for (let next = index + 1; next < free.length; next += 1) {
        const other = free[next] ?? 0
        const page = plan[other] ?? 0
        if (page === own) continue
        yield [
          [at, page],
          [other, own]
        ]
      }
    }
  }

  /** What the plan would cost more (negative: less) after some moves. */
  private tried(moves: readonly Move[]): number {
    const before = moves.map(([at]) => this.plan[at] ?? 0)
    const touched = [...new Set([...before, ...moves.map(([, page]) => page)])]
    const sum = () => {
      let total = 0
      for (const page of touched) total += this.pageCost(page)
      for (const [at] of moves) total += this.placeCost(at, this.plan[at] ?? 0)
      return total
    }
    const old = sum()
    for (const [at, page] of moves) this.move(at, page)
    const next = sum()
    for (const [index, [at]] of moves.entries()) this.move(at, before[index] ?? 0)
    return next - old
  }

  private move(at: number, page: number): void {
    this.count(at, this.plan[at] ?? 0, -1)
    this.plan[at] = page
    this.count(at, page, 1)
  }

  private count(at: number, page: number, times: 1 | -1): void {
    const story = this.stories[at]
    if (!story) return
    this.loads[page]?.add(story.take, times)
    this.counts[page] = (this.counts[page] ?? 0) + times
    if (story.priority === 1) this.leads[page] = (this.leads[page] ?? 0) + times
    if (story.priority <= 2) this.strong[page] = (this.strong[page] ?? 0) + times
    this.keys[page] = (this.keys[page] ?? 0) ^ (this.marks[at] ?? 0)
  }

  private pageCost(page: number): number {
    const { cells = 1 } = this.pages[page] ?? {}
    const usual = this.stories.length / this.pages.length
    let total = this.loads[page]?.cost(cells) ?? 0
    if ((this.strong[page] ?? 0) === 0) total += cost.weakPage
    if (page === 0 && (this.leads[page] ?? 0) === 0) total += cost.noFront
    total += cost.crowd * ((this.counts[page] ?? 0) - usual) ** 2
    const verdicts = this.verdicts[page]
    if (!verdicts) return total
    // What failed several times with so many stories may do with more or fewer.
    for (const count of verdicts.failed.values())
      if (count === this.counts[page]) total += cost.alike
    if (verdicts.failed.has(this.keyOf(page))) total += cost.tried
    else if (verdicts.filled !== undefined && verdicts.filled !== this.keyOf(page))
      total += cost.touched
    return total
  }

  private placeCost(at: number, page: number): number {
    const own = this.places[at]?.[page] ?? 0
    const partner = this.partners[at] ?? -1
    if (partner < 0) return own
    const other = this.plan[partner] ?? 0
    const isAfter = this.stories[at]?.isRest ? page > other : page < other
    return isAfter ? own : own + cost.restBefore
  }
}

function homeOf(story: PlannedStory, pages: readonly PlannedPage[]): number | undefined {
  const pinned = pages.findIndex(page => page.number === story.page)
  if (pinned >= 0) return pinned
  if (story.priority === 1) return 0
  const own = pages.findIndex(page => page.sections.includes(story.section ?? ''))
  return own < 0 ? undefined : own
}

function idealOf(story: PlannedStory | undefined): number {
  return story?.take.cells[idealAt] ?? 0
}

/** The same number for the same words on every machine (FNV-1a). */
function markOf(words: string): number {
  let mark = 0x811c9dc5
  for (const letter of words) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return mark
}
