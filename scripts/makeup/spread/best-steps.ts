/** The story that moves, by its index, and the page that it moves to, by its index. */
export type Move = readonly [at: number, page: number]

/** A story that moves, or two that change over, and what the plan would cost more (negative: less). */
export interface Step {
  readonly moves: readonly Move[]
  readonly gain: number
  /** Of steps that gain as much the one of the lowest order is taken. */
  readonly order: number
}

/**
 * The best step between every two pages of a plan. A step changes what two pages cost and no others, so that after
 * it only the steps that touch one of these are weighed again.
 */
export class BestSteps {
  private readonly pages: number
  /** By the first page, then the second, which comes after it. */
  private readonly found: (Step | undefined)[]
  private readonly stale: Uint8Array

  constructor(pages: number, from?: BestSteps) {
    this.pages = pages
    this.found = from ? [...from.found] : Array<undefined>(pages * pages).fill(undefined)
    this.stale = from ? Uint8Array.from(from.stale) : new Uint8Array(pages).fill(1)
  }

  /** Tells that what stands on a page has changed. */
  touch(page: number): void {
    this.stale[page] = 1
  }

  /** The best step of all; those between pages that changed are found by `between`. */
  best(between: (one: number, other: number) => Step | undefined): Step | undefined {
    const { pages, stale, found } = this
    let best: Step | undefined
    for (let one = 0; one < pages; one += 1) {
      for (let other = one + 1; other < pages; other += 1) {
        const at = one * pages + other
        if (stale[one] || stale[other]) found[at] = between(one, other)
        best = betterStep(best, found[at])
      }
    }
    stale.fill(0)
    return best
  }
}

/** The step that gains more, of equal ones the first. */
export function betterStep(one: Step | undefined, other: Step | undefined): Step | undefined {
  if (!one || !other) return one ?? other
  const difference = one.gain - other.gain || one.order - other.order
  return difference <= 0 ? one : other
}

/** A step, by what it moves. */
export function stepOf(gain: number, moves: readonly Move[]): Step {
  const [first, second] = moves
  if (!first) throw new Error('a step moves something')
  // By story: first its moves by their page, then what it changes over with.
  const order = first[0] * 2 * manyStories + (second ? manyStories + second[0] : first[1])
  return { gain, moves, order }
}

/** Of two pages a story of each, or of one of them (the other −1), in its new place; the lower story first. */
export function movesOf(here: number, there: number, one: number, other: number): readonly Move[] {
  const moves: Move[] = []
  if (here >= 0) moves.push([here, other])
  if (there >= 0) moves.push([there, one])
  return moves.sort(([at], [next]) => at - next)
}

/** More than there are pages or stories. */
const manyStories = 2 ** 20
