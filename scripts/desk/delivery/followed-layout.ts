import { sha256Hex } from '../../kit/hash.ts'
import { withoutBytes } from '../../kit/without-bytes.ts'
import type { LaidCopy, LayoutLock, PageLock } from '../../model/accepted-layout.ts'
import type { Issue } from '../../model/issue.ts'
import { homeSlug } from '../../model/part-id.ts'

/** Hashes of an issue's edited stories and planned pages, wherever in their files and on the disk they stand. */
export function laidCopyOf({ stories, facts }: Pick<Issue, 'stories' | 'facts'>): LaidCopy {
  return {
    stories: Object.fromEntries(stories.map(story => [story.slug, hashOf(story)])),
    pages: Object.fromEntries(facts.pages.map(plan => [plan.number, hashOf(plan)]))
  }
}

/**
 * The layout that a build keeps to: what the last one proposed, page by page, but the accepted layout of every page on
 * which that knows more of the copy as it is. So what was tried and taken back stands as it was accepted.
 */
export function layoutToFollow(
  accepted: LayoutLock,
  proposed: LayoutLock | undefined,
  now: LaidCopy
): LayoutLock {
  const isOfIt = proposed?.accepted?.edition === accepted.accepted?.edition
  if (!proposed || !isOfIt || !isAlike(accepted, proposed)) return accepted
  const chosen = linkedPages(accepted, proposed).map(numbers => {
    const better = knownOf(accepted, numbers, now) > knownOf(proposed, numbers, now)
    return { numbers, layout: better ? accepted : proposed }
  })
  const pages = chosen.flatMap(({ numbers, layout }) =>
    layout.pages.filter(({ page }) => numbers.has(page))
  )
  const jumps = chosen.flatMap(({ numbers, layout }) =>
    layout.jumps.filter(({ from }) => numbers.has(from))
  )
  return { ...proposed, pages: pages.sort((one, other) => one.page - other.page), jumps }
}

/** Whether pages of two layouts can stand beside one another. */
function isAlike(one: LayoutLock, other: LayoutLock): boolean {
  const ground = ({ issue, format, grid, style }: LayoutLock) =>
    JSON.stringify([issue, format, grid?.bodyPx, grid?.rows, grid?.columns, style])
  return ground(one) === ground(other)
}

/** Pages in groups: those that share a story in either layout, or by a jump, must come from one. */
function linkedPages(...layouts: readonly LayoutLock[]): readonly ReadonlySet<number>[] {
  const homes = new Map<string, Set<number>>()
  for (const { page, copy } of layouts.flatMap(({ pages }) => pages)) {
    for (const slug of [...Object.keys(copy).map(homeSlug), `page ${page}`])
      homes.set(slug, (homes.get(slug) ?? new Set()).add(page))
  }
  let groups: readonly ReadonlySet<number>[] = []
  for (const pages of homes.values()) {
    const touching = groups.filter(group => [...pages].some(page => group.has(page)))
    const joined = new Set([...pages, ...touching.flatMap(group => [...group])])
    groups = [...groups.filter(group => !touching.includes(group)), joined]
  }
  return groups
}

/** How many stories and plans of these pages are as they were when they were laid out. */
function knownOf(layout: LayoutLock, numbers: ReadonlySet<number>, now: LaidCopy): number {
  const { laid } = layout
  if (!laid) return 0
  const pages = layout.pages.filter(({ page }) => numbers.has(page))
  const slugs = new Set(pages.flatMap(slugsOf))
  const isSame = (slug: string) => now.stories[slug] === laid.stories[slug]
  const stories = [...slugs].filter(slug => now.stories[slug] !== undefined && isSame(slug))
  const plans = pages.filter(({ page }) => now.pages[page] === laid.pages[page])
  // A story that is no more counts against the layout that has it.
  const gone = [...slugs].filter(slug => now.stories[slug] === undefined)
  return stories.length + plans.length - gone.length
}

function slugsOf({ copy }: PageLock): readonly string[] {
  return [...new Set(Object.keys(copy).map(homeSlug))]
}

/** Without places, and pictures by the hashes of their files. */
function hashOf(part: object): string {
  return sha256Hex(JSON.stringify(part, plain)).slice(0, 16)
}

function plain(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (key === 'place' || key === 'places' || key === 'file') return undefined
  return withoutBytes.call(this, key, value)
}
