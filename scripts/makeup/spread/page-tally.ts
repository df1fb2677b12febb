import type { PlannedStory } from './planned-story.ts'

/** Points for what the stories of a page are, beyond how they fill it. */
const cost = { weakPage: 6, noFront: 1e5, crowd: 0.2, tried: 1000, alike: 5, touched: 3 }

/** What a page's make-up said of sets of stories. */
export interface Verdicts {
  /** Those that it could not fill, and how many stories each had. */
  readonly failed: ReadonlyMap<number, number>
  /** The one that it did fill. */
  readonly filled: number | undefined
}

/** What of a story counts where it stands. */
export interface Weight {
  readonly stories: number
  /** 1 for a story that leads, and for one that leads or comes second; else 0. */
  readonly leads: number
  readonly strong: number
  /** A number for the story, the same on every machine. */
  readonly mark: number
}

/** What stories stand on one page of a spread, and what that costs beyond how they fill it. */
export class PageTally {
  count = 0
  /** A number for the stories of the page. */
  key = 0
  private leads = 0
  private strong = 0
  private readonly page: TalliedPage

  constructor(page: TalliedPage) {
    this.page = page
  }

  /** Adds a story; takes it away again with −1. */
  add(weight: Weight, times: 1 | -1): void {
    this.count += times * weight.stories
    this.leads += times * weight.leads
    this.strong += times * weight.strong
    this.key ^= weight.mark
  }

  /** Points of the page, or what they would be with one story less and another more. */
  cost(out: Weight = noWeight, put: Weight = noWeight): number {
    const { isFront, usual, verdicts } = this.page
    const strong = this.strong - out.strong + put.strong
    const leads = this.leads - out.leads + put.leads
    const count = this.count - out.stories + put.stories
    let total = cost.crowd * (count - usual) ** 2
    if (strong === 0) total += cost.weakPage
    if (isFront && leads === 0) total += cost.noFront
    if (!verdicts) return total
    return total + verdictCost(verdicts, this.key ^ out.mark ^ put.mark, count)
  }
}

/** What of a page its points depend on, whatever stands there. */
export interface TalliedPage {
  readonly isFront: boolean
  /** Stories that a page of the issue has, taken all together. */
  readonly usual: number
  readonly verdicts: Verdicts | undefined
}

function verdictCost({ failed, filled }: Verdicts, key: number, count: number): number {
  let total = 0
  // What failed several times with so many stories may do with more or fewer.
  for (const one of failed.values()) if (one === count) total += cost.alike
  if (failed.has(key)) return total + cost.tried
  return filled !== undefined && filled !== key ? total + cost.touched : total
}

/** That of no story. */
export const noWeight: Weight = { stories: 0, leads: 0, strong: 0, mark: 0 }

/** That of a story, or of a part of one. */
export function weightOf({ slug, isRest, lines, cut, priority }: PlannedStory): Weight {
  return {
    stories: 1,
    leads: Number(priority === 1),
    strong: Number(priority <= 2),
    mark: markOf(JSON.stringify([slug, isRest, lines, cut]))
  }
}

/** The same number for the same words on every machine (FNV-1a). */
function markOf(words: string): number {
  let mark = 0x811c9dc5
  for (const letter of words) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return mark
}
