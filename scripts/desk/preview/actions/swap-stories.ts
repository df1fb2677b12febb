import { z } from 'zod'
import type { Words } from '../../../model/problem.ts'
import type { FiledStory } from '../../../model/story.ts'
import { readFiling } from '../../../read/issue.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { noPlace, noStory } from './action-problems.ts'
import { withFront } from './change-story.ts'
import { editableIssue, fileOf } from './editable-text.ts'
import { listedStory, withNamesSwapped } from './page-lists.ts'

/** Two stories that are to stand in each other’s places. */
export const swapAsked = z.object({ story: z.string(), other: z.string() })

/**
 * Puts two stories in each other’s places: their names in the lists of `issue.yaml`, with all that is pinned there, the
 * pages that they ask for, and their priorities, which belong to the places.
 */
export async function swapStories(
  asked: z.infer<typeof swapAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world, report } = tools
  const { stories } = await readFiling(place.folder, world, () => undefined)
  const both = [asked.story, asked.other].map(name => stories.find(({ slug }) => slug === name))
  const [one, other] = both
  const missing = [asked.story, asked.other].find((_, at) => !both[at])
  if (!one || !other)
    return void report(noStory(shown(`${place.folder}/${missing}.md`), missing ?? ''))
  const inLists = await swappedInLists(one, other, tools)
  const inFront = inLists !== 'refused' && (await swappedInFront(one, other, tools))
  if (inLists === 'refused' || inFront === 'refused') return undefined
  if (!inLists && !inFront)
    return void report(noPlace(shown(`${place.folder}/issue.yaml`), sameRank))
  const [a, b] = [nameOf(one), nameOf(other)]
  return { does: { en: `swap “${a}” and “${b}”`, zh: `对调“${a}”与“${b}”` } }
}

/** Whether the lists of pages have them in one another's places now; two bare names on one page have none. */
async function swappedInLists(
  one: FiledStory,
  other: FiledStory,
  tools: ActionTools
): Promise<boolean | 'refused'> {
  const issue = await editableIssue(tools)
  if (!issue) return 'refused'
  const { edits } = issue
  const [first, second] = [listedStory(edits, one.slug), listedStory(edits, other.slug)]
  if (!first && !second) return false
  if (!first || !second) {
    tools.report(noPlace(shown(issue.path), notListed(first ? other : one)))
    return 'refused'
  }
  if (first.page === second.page && first.isBare && second.isBare) return false
  const swapped = withNamesSwapped(
    edits,
    { ...first, slug: one.slug },
    { ...second, slug: other.slug }
  )
  if (swapped) await issue.keep(swapped)
  return swapped !== undefined
}

async function swappedInFront(
  one: FiledStory,
  other: FiledStory,
  tools: ActionTools
): Promise<boolean | 'refused'> {
  let isDone = false
  for (const key of ['page', 'priority'] as const) {
    const [own, its] = [one.meta[key], other.meta[key]]
    if (own === undefined || its === undefined || own === its) continue
    const isOwn = await withFront(fileOf(one), key, its, tools)
    const isIts = await withFront(fileOf(other), key, own, tools)
    if (!isOwn || !isIts) return 'refused'
    isDone = true
  }
  return isDone
}

function nameOf({ meta, slug }: FiledStory): string {
  return meta.headline.main || slug
}

function notListed({ slug }: FiledStory): Words {
  return {
    en: `issue.yaml names the one story and not ${slug}`,
    zh: `issue.yaml 只列了其中一篇，没有列 ${slug}`
  }
}

const sameRank: Words = {
  en: 'both stand on one page with one priority, and nothing says which stands where',
  zh: '两篇在同一版，优先级相同，也没有写明各在何处'
}
