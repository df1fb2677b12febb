import { basename, dirname, join } from 'node:path'
import { visit } from 'unist-util-visit'
import { z } from 'zod'
import { sha256Hex } from '../../../kit/hash.ts'
import { kindNames, kinds } from '../../../model/kinds.ts'
import type { FiledStory } from '../../../model/story.ts'
import type { World } from '../../../model/world.ts'
import { readFiling } from '../../../read/issue.ts'
import { spikedStories } from '../../../read/spiked-stories.ts'
import { editionNumbers } from '../../editions/edition.ts'
import { bytesOf, shown } from '../writing/write-changes.ts'
import type { ActionPlace, ActionTools } from './action.ts'
import { noStory } from './action-problems.ts'
import { editableIssue, fileOf } from './editable-text.ts'
import { listedPages, listedStory } from './page-lists.ts'
import { picturesInFolder } from './replace-picture.ts'

/** A story that is looked at before it is changed. */
export const lookAsked = z.object({ story: z.string() })

/** What a dialog about the issue shows: pages, stories, what was spiked, other issues beside it, who signs. */
export async function lookAtIssue({ place, world }: ActionTools): Promise<object> {
  const { folder } = place
  const silent = { place, world, report: () => undefined }
  const { facts, stories } = await readFiling(folder, world, () => undefined)
  const issue = await editableIssue(silent)
  const pages = issue ? listedPages(issue.edits) : []
  return {
    paper: facts?.paper ?? '',
    pages: pages.map(number => ({
      number,
      name: facts?.pages.find(page => page.number === number)?.name ?? ''
    })),
    stories: stories.map(story => ({
      slug: story.slug,
      headline: story.meta.headline.main || story.slug,
      page: (issue && listedStory(issue.edits, story.slug)?.page) ?? story.meta.page ?? 0
    })),
    spiked: await spikedStories(folder, world),
    pictures: await picturesInFolder(folder, world),
    kinds: kindNames.map(name => ({ name, words: { en: name, zh: kinds[name].zh } })),
    signatures: facts?.signatures ?? 1,
    editions: (await editionNumbers(folder, world)).length,
    issues: await otherIssues(place, world)
  }
}

/** What a story says of itself now, and the files that were looked at, by which a change made meanwhile is seen. */
export async function lookAtStory(
  { story: slug }: z.infer<typeof lookAsked>,
  tools: ActionTools
): Promise<object | undefined> {
  const { place, world, report } = tools
  const { stories, corrections } = await readFiling(place.folder, world, () => undefined)
  const story = stories.find(one => one.slug === slug)
  if (!story) return void report(noStory(shown(`${place.folder}/${slug}.md`), slug))
  const issue = await editableIssue({ ...tools, report: () => undefined })
  const listed = issue && listedStory(issue.edits, slug)
  const { headline, kind, priority, page } = story.meta
  return {
    headline: { kicker: headline.kicker ?? '', main: headline.main, deck: headline.deck ?? '' },
    kind,
    priority,
    page: listed?.page ?? page ?? 0,
    width: listed?.width ?? 0,
    /** A change of what it says may have to be recorded as a correction. */
    isRecorded:
      corrections.some(one => one.story === slug) ||
      (await editionNumbers(place.folder, world)).length > 0,
    pictures: picturesOf(story),
    seen: await seenFiles([fileOf(story), 'issue.yaml', 'corrections.yaml'], place, world)
  }
}

/** The hashes of files of the issue as they stand; empty where there is none. */
export async function seenFiles(
  names: readonly string[],
  { folder }: ActionPlace,
  world: World
): Promise<Readonly<Record<string, string>>> {
  const hashes = names.map(async name => {
    const bytes = await bytesOf(join(folder, name), world)
    return [name, bytes ? sha256Hex(bytes) : ''] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}

/** A picture by the name in the copy, and the point that its crop keeps, per cent. */
interface ShownPicture {
  readonly name: string
  readonly left: number
  readonly top: number
}

/** The pictures that a story shows, in their order. */
export function picturesOf({ tree }: FiledStory): readonly ShownPicture[] {
  const found: ShownPicture[] = []
  visit(tree, node => {
    if (node.type === 'image') found.push({ name: node.url, left: 50, top: 50 })
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return
    if (node.name !== 'picture') return
    const [left = 50, top = 50] = (node.attributes?.focus ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map(Number)
    found.push({ name: node.attributes?.src ?? '', left, top })
  })
  return found
}

/** Folders beside the issue's own that are issues too. */
async function otherIssues({ folder }: ActionPlace, world: World): Promise<readonly string[]> {
  const shelf = dirname(folder)
  const names = (await world.list(shelf)).filter(name => name !== basename(folder))
  const found: string[] = []
  for (const name of names)
    if ((await world.look(join(shelf, name, 'issue.yaml'))) === 'file') found.push(name)
  return found
}
