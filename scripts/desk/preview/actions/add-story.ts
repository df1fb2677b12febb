import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { kindNames } from '../../../model/kinds.ts'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { spikedFolder } from '../../../read/spiked-stories.ts'
import { preparedCopy } from '../../prepared-copy.ts'
import { turned } from '../writing/write-changes.ts'
import type { ActionTools, Done, FileChange } from './action.ts'
import { placed } from './spike-story.ts'

const words = z.string().trim().max(400)

/** A late story: what it is called, and its copy as it was pasted. */
export const addAsked = z.object({
  title: words.min(1),
  copy: z.string().max(60_000),
  kind: z.enum(kindNames as [string, ...string[]]),
  byline: words.optional(),
  priority: z.int().min(1).max(99).optional(),
  page: z.int().min(1).max(400).optional()
})

/**
 * Writes a late story into a new file, and its name into the list of a page; copy that would be refused is not
 * written. Undone, the file goes to the spiked ones: somebody typed it.
 */
export async function addStory(
  asked: z.infer<typeof addAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world, report } = tools
  const { title, copy, kind, byline, priority, page } = asked
  const before = await errorsOf(place.folder, world)
  const names = [
    ...(await world.list(place.folder)),
    ...(await world.list(join(place.folder, spikedFolder)))
  ]
  const slug = freeSlug(title, names)
  const front = {
    headline: title,
    kind,
    ...(priority === undefined ? {} : { priority }),
    ...(byline ? { byline } : {})
  }
  const body = copy.replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '')
  const path = join(place.folder, `${slug}.md`)
  await world.write(path, `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}\n`)
  if (page !== undefined && !(await placed(slug, `${slug}.md`, page, tools))) return undefined
  const known = new Set(before.map(told))
  const wrong = (await errorsOf(place.folder, world)).filter(one => !known.has(told(one)))
  wrong.forEach(report)
  if (wrong.length > 0) return undefined
  const spiked = join(place.folder, spikedFolder, `${slug}.md`)
  return {
    does: { en: `add “${title}”`, zh: `加稿“${title}”` },
    undo: changes =>
      changes.flatMap(change =>
        change.path === path ? toSpiked(change, spiked) : [turned(change)]
      )
  }
}

function toSpiked({ path, after }: FileChange, spiked: string): readonly FileChange[] {
  return [
    { path, before: after, after: undefined },
    { path: spiked, before: undefined, after }
  ]
}

/** What a title gives of letters, Han and digits, or a number behind it where a file has that name. */
function freeSlug(title: string, names: readonly string[]): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '')
    .toLowerCase()
  const own = [...plain].slice(0, 24).join('').replace(/-+$/, '') || 'story'
  const taken = new Set(names.map(name => name.normalize('NFC').toLowerCase()))
  let slug = own
  for (let count = 2; taken.has(`${slug}.md`); count += 1) slug = `${own}-${count}`
  return slug
}

async function errorsOf(folder: string, world: World): Promise<readonly Problem[]> {
  const found: Problem[] = []
  await preparedCopy(folder, world, problem => found.push(problem))
  return found.filter(({ severity }) => severity === 'error')
}

function told({ code, place, message }: Problem): string {
  return JSON.stringify([code, place, message])
}
