import { sparePartsOf } from '../../model/spare-part.ts'
import type { LaidPage, PageOutcome } from '../page/laid-page.ts'
import { type PageCopy, pageCopies, type Shelf, type Wanted, withoutParts } from './page-copies.ts'
import type { PagedStory } from './stories-by-page.ts'

/** A page as it was made up, or why it could not be. */
export interface Trial {
  readonly outcome: PageOutcome
  readonly isSound: boolean
}

/** A page with what was left out of it and added to it. */
export interface FilledPage<Made extends Trial> {
  readonly made: Made
  readonly copy: PageCopy
}

/** The cells of a page, and those that its stories leave of it by nature; below 0 where they need more. */
export interface PageRoom {
  readonly cells: number
  readonly left: number
}

/** Points off the style above which a page is as good as not filled: its heads are blown up or squeezed. */
const strainMost = 25

/** Share of a page that its own copy may leave to larger heads. */
const airMost = 0.07

/**
 * Ways to fill one page whose arrangement is searched for, by the rules alone and with what may be left of them; one
 * that the area alone rules out costs next to nothing.
 */
const searchesMost = { byRules: 10, anyhow: 4 }

/** Makes a page up of a copy; by the rules alone it is known sooner. */
type Compose<Made extends Trial> = (copy: PageCopy, byRules: boolean) => Made

/**
 * Fills a page by what its editor leaves open, where its own copy does not fill it well; else it stays as it was.
 * Each way is made up until one does; where none does the one that strains the style least is taken.
 */
export function fillPage<Made extends Trial>(
  stories: readonly PagedStory[],
  first: Made,
  shelf: Shelf,
  roomOf: () => PageRoom,
  compose: Compose<Made>
): FilledPage<Made> {
  const asPlanned = { made: first, copy: { stories, left: [], added: [] } }
  const mayGrow = shelf.fillers.length + shelf.closings.length > 0
  if (!mayGrow && !stories.some(hasSpare)) return asPlanned
  const room = roomOf()
  const isAiry = mayGrow && room.left > airMost * room.cells
  if (strainOf(first) <= strainMost && !isAiry) return asPlanned
  const copies = pageCopies(stories, shelf, room.left, wantedBy(first, isAiry))
  const ruled = byRules(copies, compose)
  // A page that can be printed is not worth the search for one that leaves fewer of the rules.
  const isPrinted = strainOf(first) < Number.POSITIVE_INFINITY && !isAiry
  const found = ruled ?? (isPrinted ? undefined : bestOf(copies, compose))
  // A page full of air is worse than any that is filled.
  const isBetter = found && (isAiry || strainOf(found.made) < strainOf(first))
  if (!isBetter) return asPlanned
  return found.copy.left.length > 1 ? withPartsBack(found, stories, compose) : found
}

/** The first copy that fills its page well by all the rules; what parts its heads is then tried on it too. */
function byRules<Made extends Trial>(
  copies: readonly PageCopy[],
  compose: Compose<Made>
): FilledPage<Made> | undefined {
  let searches = 0
  for (const copy of copies) {
    const made = compose(copy, true)
    if (strainOf(made) <= strainMost) {
      const whole = compose(copy, false)
      return { made: strainOf(whole) <= strainMost ? whole : made, copy }
    }
    if (made.outcome.linesOver === 0) searches += 1
    if (searches >= searchesMost.byRules) return undefined
  }
  return undefined
}

/** The first copy that fills its page well, else the one that does so with the least strain. */
function bestOf<Made extends Trial>(
  copies: readonly PageCopy[],
  compose: Compose<Made>
): FilledPage<Made> | undefined {
  let best: FilledPage<Made> | undefined
  let least = Number.POSITIVE_INFINITY
  let searches = 0
  for (const copy of copies) {
    const made = compose(copy, false)
    const strain = strainOf(made)
    if (strain < least) best = { made, copy }
    least = Math.min(least, strain)
    if (made.outcome.linesOver === 0) searches += 1
    if (strain <= strainMost || searches >= searchesMost.anyhow) break
  }
  return best
}

/** Parts that are tried once more, where several were left out together. */
const backMost = 4

/** Puts back what need not have been left out with the rest, the parts that were to go last before the others. */
function withPartsBack<Made extends Trial>(
  found: FilledPage<Made>,
  stories: readonly PagedStory[],
  compose: Compose<Made>
): FilledPage<Made> {
  let best = found
  for (const part of found.copy.left.toReversed().slice(-backMost)) {
    const left = best.copy.left.filter(one => one !== part)
    const copy = { ...best.copy, ...withoutParts(stories, left) }
    const made = compose(copy, false)
    if (strainOf(made) <= Math.max(strainMost, strainOf(best.made))) best = { made, copy }
  }
  return best
}

function hasSpare({ story }: PagedStory): boolean {
  return sparePartsOf(story, true).length > 0
}

/** Points that a page's stories lose against the style; endless for a page that cannot be printed. */
function strainOf({ outcome, isSound }: Trial): number {
  return outcome.page && isSound ? deviationOf(outcome.page) : Number.POSITIVE_INFINITY
}

function deviationOf({ metrics }: LaidPage): number {
  const value = (metric: number) => metrics.find(({ number }) => number === metric)?.value ?? 0
  // What the editor leaves open goes before any rule is left.
  return value(15) + strainMost * (value(19) + 2 * value(5))
}

function wantedBy({ outcome }: Trial, isAiry: boolean): Wanted {
  if (outcome.linesOver !== 0) return outcome.linesOver > 0 ? 'less' : 'more'
  if (!outcome.page) return 'other'
  return isAiry ? 'more' : 'less'
}
