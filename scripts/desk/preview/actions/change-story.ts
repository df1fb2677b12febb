import { z } from 'zod'
import type { Words } from '../../../model/problem.ts'
import type { FiledStory } from '../../../model/story.ts'
import { readFiling } from '../../../read/issue.ts'
import { shown } from '../writing/write-changes.ts'
import type { YamlEdits } from '../writing/yaml-edits.ts'
import type { ActionTools, Done } from './action.ts'
import { noPlace, noStory, notAsked } from './action-problems.ts'
import { editableIssue, editableStory, fileOf } from './editable-text.ts'
import { type Listed, listedPages, listedStory, withListed, withoutStory } from './page-lists.ts'

const count = z.int().min(1).max(400).optional()

/** What a story is to be to its page; `width` in columns, 0 to leave it to the program. */
export const storyAsked = z.object({
  story: z.string(),
  priority: z.int().min(1).max(99).optional(),
  page: count,
  width: z.int().min(0).max(24).optional(),
  /** The page on which it stands now, where `issue.yaml` does not say. */
  on: count
})

type Asked = z.infer<typeof storyAsked>

/** Changes priority, page and width of a story where a person would write them: its front matter and `issue.yaml`. */
export async function changeStory(asked: Asked, tools: ActionTools): Promise<Done | undefined> {
  const { place, world, report } = tools
  const filing = await readFiling(place.folder, world, () => undefined)
  const story = filing.stories.find(({ slug }) => slug === asked.story)
  const file = shown(`${place.folder}/${asked.story}.md`)
  if (!story) return void report(noStory(file, asked.story))
  const said = [
    await withPriority(story, asked, tools),
    await withPage(story, asked, tools),
    await withWidth(story.slug, asked, tools)
  ]
  if (said.includes('refused')) return undefined
  const done = said.filter(one => typeof one === 'object')
  if (done.length === 0) return void report(notAsked(file, unchanged))
  const name = story.meta.headline.main || story.slug
  const all = { en: done.map(({ en }) => en).join(', '), zh: done.map(({ zh }) => zh).join('、') }
  return { does: { en: `“${name}”: ${all.en}`, zh: `“${name}”：${all.zh}` } }
}

/** What was changed, in words; nothing where it was so already, or was not asked for. */
type Said = Words | undefined | 'refused'

async function withPriority(
  story: FiledStory,
  { priority }: Asked,
  tools: ActionTools
): Promise<Said> {
  if (priority === undefined || priority === story.meta.priority) return undefined
  const isSet = await withFront(fileOf(story), 'priority', priority, tools)
  return isSet ? { en: `priority ${priority}`, zh: `优先级 ${priority}` } : 'refused'
}

/** In the lists of pages where they name it; in the front matter where that asks for a page, or they do not. */
async function withPage(story: FiledStory, { page }: Asked, tools: ActionTools): Promise<Said> {
  if (page === undefined) return undefined
  const issue = await editableIssue(tools)
  if (!issue) return 'refused'
  const { edits } = issue
  const pages = listedPages(edits)
  const listed = listedStory(edits, story.slug)
  const own = story.meta.page
  if ((listed?.page ?? own) === page) return undefined
  const moved = listed && withoutStory(edits, story.slug)
  const put = moved && withListed(moved, story.slug, page)
  if ((pages.length > 0 && !pages.includes(page)) || (listed && !put)) {
    tools.report(noPlace(shown(issue.path), noPage(page)))
    return 'refused'
  }
  if (put) await issue.keep(put)
  const isOwn = own !== undefined || !listed
  const isSet = !isOwn || (await withFront(fileOf(story), 'page', page, tools))
  return isSet ? { en: `page ${page}`, zh: `第${page}版` } : 'refused'
}

async function withWidth(
  slug: string,
  { width, page, on }: Asked,
  tools: ActionTools
): Promise<Said> {
  if (width === undefined) return undefined
  const issue = await editableIssue(tools)
  if (!issue) return 'refused'
  const { edits } = issue
  const listed = listedStory(edits, slug)
  if ((listed?.width ?? 0) === width) return undefined
  const at = listedPages(edits).indexOf(page ?? on ?? 0)
  const changed = listed ? pinned(edits, listed, slug, width) : addedPin(edits, at, slug, width)
  if (!changed) {
    tools.report(noPlace(shown(issue.path), openPages))
    return 'refused'
  }
  await issue.keep(changed)
  return { en: `width ${width || 'free'}`, zh: `宽 ${width || '不定'} 栏` }
}

function pinned(
  edits: YamlEdits,
  { item, isBare }: Listed,
  slug: string,
  width: number
): YamlEdits | undefined {
  if (isBare) return edits.put(item, pinOf(slug, width))
  return width === 0 ? edits.without([...item, 'width']) : edits.set([...item, 'width'], width)
}

function addedPin(
  edits: YamlEdits,
  at: number,
  slug: string,
  width: number
): YamlEdits | undefined {
  return at < 0 ? undefined : edits.add(['pages', at, 'stories'], pinOf(slug, width))
}

function pinOf(slug: string, width: number): string {
  return `{ story: ${slug}, width: ${width} }`
}

const unchanged = { en: 'all of this is so already', zh: '本来就是这样' }

/** Writes a number into a story’s front matter; undefined after a problem. */
export async function withFront(
  file: string,
  key: 'priority' | 'page',
  value: number,
  tools: ActionTools
): Promise<true | undefined> {
  const text = await editableStory(file, tools)
  const edits = text?.edits.set([key], value)
  if (!text || !edits) return undefined
  await text.keep(edits)
  return true
}

/** The issue has no such page. */
export function noPage(page: number): Words {
  return { en: `issue.yaml has no page ${page}`, zh: `issue.yaml 里没有第${page}版` }
}

const openPages: Words = {
  en: 'issue.yaml leaves its pages to the program',
  zh: 'issue.yaml 的版面由程序安排'
}
