import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Problem } from '../../model/problem.ts'
import { type SparePart, stillSpare, storyWithout } from '../../model/spare-part.ts'
import type { LaidPage, PageOutcome } from '../page/laid-page.ts'
import type { IssuePlan, PagedStory } from './stories-by-page.ts'

/** A page as it was made up, with what was told of it. */
export interface PageTrial {
  readonly outcome: PageOutcome
  readonly problems: readonly Problem[]
  /** It can be printed as it is. */
  readonly isSound: boolean
}

/** Makes up one page, named by its number. */
export interface PageMaker {
  /** With these stories on it; by the rules alone, or with what may be left of them. */
  readonly compose: (page: number, stories: readonly PagedStory[], byRules?: boolean) => PageTrial
  /** What a draft shows of a page that could not be made. */
  readonly draft: (page: number, stories: readonly PagedStory[]) => LaidPage
}

/** Makes up a page as planned, once for the same stories and the same cuts of those that leave it or come to it. */
export function pageTrials(
  compose: PageMaker['compose'],
  kept: LayoutLock | undefined
): (plan: IssuePlan, page: number) => PageTrial {
  const trials = new Map<string, PageTrial>()
  return (plan, page) => {
    const cuts = plan.jumps.filter(jump => jump.from === page || jump.to === page)
    const { stories } = copyOf(plan, page, kept)
    const key = JSON.stringify([page, cuts, stories.map(({ story }) => story.slug)])
    const found = trials.get(key) ?? compose(page, stories)
    trials.set(key, found)
    return found
  }
}

/** The stories of a page without what was left out of it when it was accepted, and that. */
export function copyOf(
  plan: IssuePlan,
  number: number,
  lock: LayoutLock | undefined
): { readonly stories: readonly PagedStory[]; readonly left: readonly SparePart[] } {
  const planned = plan.pages.get(number) ?? []
  const locked = lock?.pages.find(({ page }) => page === number)?.left ?? []
  const left = [
    ...planned.flatMap(({ story }) =>
      stillSpare(
        story,
        locked.filter(one => one.part)
      )
    ),
    // What was left out whole is planned onto no page.
    ...locked.filter(one => !one.part && !planned.some(({ story }) => story.slug === one.story))
  ]
  const stories = planned.flatMap(paged => {
    const story = storyWithout(paged.story, left)
    return story ? [{ ...paged, story }] : []
  })
  return { stories, left }
}
