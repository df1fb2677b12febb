import { join } from 'node:path'
import { z } from 'zod'
import { spikedFolder } from '../../../read/spiked-stories.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { noPlace, noStory } from './action-problems.ts'
import { noPage, withFront } from './change-story.ts'
import { editableIssue } from './editable-text.ts'
import { ownStory } from './own-story.ts'
import { listedPages, withListed, withoutStory } from './page-lists.ts'

/** A story that is to leave the pages, or to come back to one. */
export const spikeAsked = z.object({ story: z.string() })
export const restoreAsked = z.object({
  story: z.string(),
  page: z.int().min(1).max(400).optional()
})

/** Moves a story’s file to `spiked/` in the issue’s folder, and takes its name out of the lists of pages. */
export async function spikeStory(
  { story: slug }: z.infer<typeof spikeAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world } = tools
  const own = await ownStory(slug, tools)
  if (!own) return undefined
  const { story, file } = own
  const issue = await editableIssue(tools)
  if (!issue) return undefined
  const without = withoutStory(issue.edits, slug)
  if (without && without.text !== issue.edits.text) await issue.keep(without)
  const there = join(place.folder, spikedFolder)
  const names = await world.list(there)
  let name = `${slug}.md`
  for (let count = 2; names.includes(name); count += 1) name = `${slug}-${count}.md`
  await world.move(join(place.folder, file), join(there, name))
  const head = story.meta.headline.main || slug
  return { does: { en: `spike “${head}”`, zh: `撤下“${head}”` } }
}

/** Moves a spiked story back, and lists it on a page where one is named. */
export async function restoreStory(
  { story: slug, page }: z.infer<typeof restoreAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world, report } = tools
  const there = join(place.folder, spikedFolder)
  const name = `${slug}.md`
  const to = join(place.folder, name)
  if (!(await world.list(there)).includes(name))
    return void report(noStory(shown(join(there, name)), slug))
  if ((await world.look(to)) !== undefined) return void report(noPlace(shown(to), taken))
  await world.move(join(there, name), to)
  if (page !== undefined && !(await placed(slug, name, page, tools))) return undefined
  return { does: { en: `restore ${slug}`, zh: `恢复 ${slug}` } }
}

/** Lists a story on a page where pages are listed, else its front matter asks for it. */
export async function placed(
  slug: string,
  file: string,
  page: number,
  tools: ActionTools
): Promise<true | undefined> {
  const issue = await editableIssue(tools)
  if (!issue) return undefined
  if (listedPages(issue.edits).length === 0) return withFront(file, 'page', page, tools)
  const listed = withListed(issue.edits, slug, page)
  if (!listed) return void tools.report(noPlace(shown(issue.path), noPage(page)))
  await issue.keep(listed)
  return true
}

const taken = { en: 'a file of its name stands there', zh: '那里已有同名文件' }
