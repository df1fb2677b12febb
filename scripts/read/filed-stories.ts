import { join, relative, sep } from 'node:path'
import type { Problem, Report } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'
import type { World } from '../model/world.ts'
import { decodeText } from './decode.ts'
import { readFileInside } from './read-file.ts'
import { readStory } from './story.ts'

/** A story with its file's text, in which places of it are found. */
export interface FiledText {
  readonly story: FiledStory
  readonly text: string
}

/** Reads the stories of a folder by their slugs side by side; problems name files from `base`, in the stories' order. */
export async function readStories(
  folder: string,
  slugs: readonly string[],
  world: World,
  report: Report,
  base: string
): Promise<readonly FiledText[]> {
  const read = await Promise.all(
    slugs.map(async slug => {
      const problems: Problem[] = []
      const tell: Report = problem => problems.push(problem)
      const file = fileName(folder, `${slug}.md`, base)
      const bytes = await readFileInside(folder, `${slug}.md`, file, world, tell)
      const story = bytes && (await readStory({ bytes, file, slug }, tell))
      // Only to find places in it: what is wrong with it was told.
      const text = bytes && story ? (decodeText(bytes, file, () => undefined) ?? '') : ''
      return { story: story && { story, text }, problems }
    })
  )
  for (const problem of read.flatMap(({ problems }) => problems)) report(problem)
  return read.flatMap(({ story }) => story ?? [])
}

function fileName(folder: string, name: string, base: string): string {
  return relative(base, join(folder, name)).split(sep).join('/')
}
