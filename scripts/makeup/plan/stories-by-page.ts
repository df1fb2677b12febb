import type { JumpLock } from '../../model/accepted-layout.ts'
import type { Issue, Pin } from '../../model/issue.ts'
import { partId } from '../../model/part-id.ts'
import type { Story } from '../../model/story.ts'
import { backWords, onwardWords, type PartLink } from '../leaf/galley.ts'
import { type CutPlace, cutStory } from './cut-story.ts'

/** A story, or a part of one, on its page. */
export interface PagedStory {
  readonly story: Story
  readonly pin: Pin | undefined
  readonly link: PartLink
}

/** Which stories stand on which page, and where the ones that run on are cut. */
export interface IssuePlan {
  /** Slug → the page on which the story begins. */
  readonly homes: ReadonlyMap<string, number>
  readonly pages: ReadonlyMap<number, readonly PagedStory[]>
  readonly jumps: readonly JumpLock[]
}

/** Puts every story on its page, the cut ones in two parts. */
export function storiesByPage(
  issue: Issue,
  homes: ReadonlyMap<string, number>,
  jumps: readonly JumpLock[]
): IssuePlan {
  const pages = new Map<number, PagedStory[]>(issue.facts.pages.map(plan => [plan.number, []]))
  const pins = new Map(issue.facts.pages.flatMap(plan => plan.pins.map(pin => [pin.story, pin])))
  for (const story of issue.stories) {
    const page = homes.get(story.slug)
    const pin = pins.get(story.slug)
    const jump = jumps.find(one => one.story === story.slug)
    const parts = jump && partsOf(story, jump, issue)
    if (parts && jump) {
      pages.get(jump.from)?.push({ ...parts[0], pin })
      pages.get(jump.to)?.push({ ...parts[1], pin: undefined })
    } else if (page !== undefined) pages.get(page)?.push({ story, pin, link: {} })
  }
  return { homes, pages, jumps }
}

function partsOf(
  story: Story,
  jump: JumpLock,
  issue: Issue
): readonly [Omit<PagedStory, 'pin'>, Omit<PagedStory, 'pin'>] | undefined {
  const language = story.meta.language ?? issue.facts.language
  const slug = partId(story.slug, jump.to)
  const cut: CutPlace = { block: jump.block, offset: jump.offset }
  const parts = cutStory(story, cut, { slug, kicker: backWords(language, jump.from) })
  if (!parts) return undefined
  const onward = { text: onwardWords(language, jump.to), to: slug }
  return [
    { story: parts[0], link: { onward } },
    { story: parts[1], link: { back: story.slug } }
  ]
}
