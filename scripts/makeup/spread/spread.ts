import { BestSteps, betterStep, movesOf, type Step, stepOf } from './best-steps.ts'
import { noneTaken, PageLoad, type Taken, takenBy } from './page-load.ts'
import { noWeight, PageTally, type Verdicts, type Weight, weightOf } from './page-tally.ts'
import { partnersOf, placeCosts } from './place-costs.ts'
import { idealAt, type PlannedPage, type PlannedStory } from './planned-story.ts'

/** Points for the rest of a story that stands before it, or on its page. */
const restBefore = 1e4
/** What a step gains at the least. */
const leastGain = 1e-9

/** Stories spread over pages, with what that costs; changed step by step, always to the cheapest neighbour. */
export class Spread {
  readonly stories: readonly PlannedStory[]
  readonly pages: readonly PlannedPage[]
  /** Page of each story, by index. */
  readonly plan: number[]
  /** Steps weighed so far, for this spread and those that it was changed from. */
  readonly work: { weighed: number }
  readonly verdicts: readonly Verdicts[]
  readonly loads: readonly PageLoad[]
  private readonly tallies: readonly PageTally[]
  private readonly weights: readonly Weight[]
  private readonly takes: readonly Taken[]
  private readonly placesOf: (story: PlannedStory) => Float64Array
  private readonly places: readonly Float64Array[]
  /** Index of the story that a rest belongs to, or of the rest of a story that runs on. */
  private readonly partners: Int32Array
  /** Whether its page holds a story fast. */
  private readonly isHeld: readonly boolean[]
  private readonly steps: BestSteps

  constructor(
    stories: readonly PlannedStory[],
    pages: readonly PlannedPage[],
    plan: readonly number[],
    { verdicts = [], from }: { verdicts?: readonly Verdicts[]; from?: Spread } = {}
  ) {
    this.stories = stories
    this.pages = pages
    this.plan = [...plan]
    this.work = from?.work ?? { weighed: 0 }
    this.verdicts = verdicts
    this.placesOf = from?.placesOf ?? placeCosts(pages)
    this.places = stories.map(this.placesOf)
    const usual = stories.length / pages.length
    this.loads = pages.map(() => new PageLoad(stories[0]?.take.cells.length ?? 0))
    this.tallies = pages.map(
      (_, at) => new PageTally({ isFront: at === 0, usual, verdicts: verdicts[at] })
    )
    const isKept = (at: number) => from?.stories[at] === stories[at]
    this.weights = stories.map((one, at) => (isKept(at) && from?.weights[at]) || weightOf(one))
    this.takes = stories.map((one, at) => (isKept(at) && from?.takes[at]) || takenBy(one.take))
    this.partners = partnersOf(stories)
    const numbers = new Set(pages.map(({ number }) => number))
    this.isHeld = stories.map(({ page }) => page !== undefined && numbers.has(page))
    for (const [at, page] of this.plan.entries()) this.count(at, page, 1)
    const isAlike = from?.verdicts === verdicts
    this.steps = new BestSteps(pages.length, isAlike ? from?.steps : undefined)
    if (isAlike) this.touchChanged(from)
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
    return new Spread(stories, this.pages, plan, { verdicts, from: this })
  }

  /** How many stories, whole or in part, a page has. */
  countOf(page: number): number {
    return this.tallies[page]?.count ?? 0
  }

  /** A number for the stories of a page. */
  keyOf(page: number): number {
    return this.tallies[page]?.key ?? 0
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
    for (const [at, page] of this.plan.entries())
      total += this.placeCost(at, page, this.plan[this.partners[at] ?? -1] ?? 0)
    return total
  }

  /** Moves a story, or changes two over, as long as the plan becomes better; the best step first. */
  improve(most = 4 * this.stories.length): void {
    for (let step = 0; step < most; step += 1) {
      const free = this.freeByPage()
      const best = this.steps.best((one, other) => this.bestBetween(one, other, free))
      if (!best) return
      for (const [at, page] of best.moves) this.move(at, page)
    }
  }

  /** Stories that no page holds fast, by the page on which they stand. */
  private freeByPage(): readonly (readonly number[])[] {
    const free = this.pages.map((): number[] => [])
    for (const [at, page] of this.plan.entries()) if (!this.isHeld[at]) free[page]?.push(at)
    return free
  }

  /** The best of every move of a story from one page to the other, and of every two of them changed over. */
  private bestBetween(
    one: number,
    other: number,
    free: readonly (readonly number[])[]
  ): Step | undefined {
    const [some, others] = [
      [-1, ...(free[one] ?? [])],
      [-1, ...(free[other] ?? [])]
    ]
    const old = this.pageCost(one) + this.pageCost(other)
    let best: Step | undefined
    let least = -leastGain
    for (const here of some) {
      for (const there of others) {
        const next = this.pageCost(one, here, there) + this.pageCost(other, there, here)
        const gain = next - old + this.gainOf(here, other, there) + this.gainOf(there, one, here)
        if (gain > least) continue
        best = betterStep(best, stepOf(gain, movesOf(here, there, one, other)))
        least = best?.gain ?? least
      }
    }
    this.work.weighed += some.length * others.length - 1
    return best
  }

  /** What a story costs more in a new place, whatever else stands there, where another comes to its old one. */
  private gainOf(at: number, page: number, changed: number): number {
    if (at < 0) return 0
    const partner = this.partners[at] ?? -1
    const old = this.plan[at] ?? 0
    const places = this.places[at]
    if (partner < 0) return (places?.[page] ?? 0) - (places?.[old] ?? 0)
    const beside = this.plan[partner] ?? 0
    const next = partner === changed ? old : beside
    return this.placeCost(at, page, next) - this.placeCost(at, old, beside)
  }

  private move(at: number, page: number): void {
    this.count(at, this.plan[at] ?? 0, -1)
    this.touch(at)
    this.plan[at] = page
    this.count(at, page, 1)
    this.touch(at)
  }

  /** Has the steps of a story's page weighed again, and of the page where its other part stands. */
  private touch(at: number): void {
    this.steps.touch(this.plan[at] ?? 0)
    const partner = this.plan[this.partners[at] ?? -1]
    if (partner !== undefined) this.steps.touch(partner)
  }

  /** Has the steps weighed again that are others here than in the spread from which this one was made. */
  private touchChanged(from: Spread): void {
    for (const [at, story] of this.stories.entries()) {
      if (from.stories[at] === story && from.plan[at] === this.plan[at]) continue
      this.touch(at)
      const before = from.plan[at]
      if (before !== undefined) this.steps.touch(before)
    }
  }

  private count(at: number, page: number, times: 1 | -1): void {
    const [weight, taken] = [this.weights[at], this.takes[at]]
    if (weight) this.tallies[page]?.add(weight, times)
    if (taken) this.loads[page]?.add(taken, times)
  }

  /** Points of a page, or what they would be with one story less and another more. */
  private pageCost(page: number, out = -1, put = -1): number {
    const { weights, takes } = this
    const less = (out < 0 ? undefined : weights[out]) ?? noWeight
    const more = (put < 0 ? undefined : weights[put]) ?? noWeight
    const given = (out < 0 ? undefined : takes[out]) ?? noneTaken
    const taken = (put < 0 ? undefined : takes[put]) ?? noneTaken
    const { cells = 1 } = this.pages[page] ?? {}
    const load = this.loads[page]?.cost(cells, given, taken) ?? 0
    return load + (this.tallies[page]?.cost(less, more) ?? 0)
  }

  private placeCost(at: number, page: number, beside: number): number {
    const own = this.places[at]?.[page] ?? 0
    if ((this.partners[at] ?? -1) < 0) return own
    const isAfter = this.stories[at]?.isRest ? page > beside : page < beside
    return isAfter ? own : own + restBefore
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
