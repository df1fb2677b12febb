import { join } from 'node:path'
import { z } from 'zod'
import type { World } from '../../../model/world.ts'
import { readFiling } from '../../../read/issue.ts'
import { present } from '../../../read/present.ts'
import { withPicture } from '../../correct/correction-entry.ts'
import { recordCorrection } from '../../correct/record-correction.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { noStory } from './action-problems.ts'

const words = z.string().trim().min(1).max(400)

/** A picture of a story, and the file in the folder that takes its place. */
export const pictureAsked = z.object({
  story: z.string(),
  picture: words,
  other: words,
  reason: words,
  by: z.string().trim().max(400).optional()
})

/** Records that a story shows another picture; the files of both stay. */
export async function replacePicture(
  { story, picture, other, reason, by }: z.infer<typeof pictureAsked>,
  day: string,
  { place, world, report }: ActionTools
): Promise<Done | undefined> {
  const { folder } = place
  const { stories, corrections } = await readFiling(folder, world, () => undefined)
  if (!stories.some(({ slug }) => slug === story))
    return void report(noStory(shown(`${folder}/${story}.md`), story))
  const made = { reason, date: day, ...present({ approvedBy: by || undefined }) }
  const ids = corrections.map(({ id }) => id)
  const withIt = (list: string) =>
    withPicture(list, { story, old: picture, new: other, ...made }, ids)
  const id = await recordCorrection(folder, withIt, world, report)
  if (id === undefined) return undefined
  return { does: { en: `picture ${other} for ${picture}`, zh: `图片 ${picture} 换为 ${other}` } }
}

/** The pictures that lie in an issue's folder and in the folders in it, by the names that copy calls them. */
export async function picturesInFolder(folder: string, world: World): Promise<readonly string[]> {
  const names = await world.list(folder)
  const below = await Promise.all(
    names
      .filter(name => !/[.]/.test(name))
      .map(async name => (await world.list(join(folder, name))).map(one => `${name}/${one}`))
  )
  return [...names, ...below.flat()].filter(name => pictureFile.test(name)).sort()
}

const pictureFile = /^[^.][^\\]*\.(?:jpe?g|png|webp|svg)$/i
