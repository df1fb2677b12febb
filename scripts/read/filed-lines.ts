import { join } from 'node:path'
import type { Issue } from '../model/issue.ts'
import type { World } from '../model/world.ts'
import { readEncoding } from './encoding.ts'

/** The lines of every story as they were filed, read once more for the places of single letters. */
export async function filedLines(
  { stories, folder }: Issue,
  world: World
): Promise<(file: string) => readonly string[] | undefined> {
  const read = await Promise.all(
    stories.map(async ({ file, slug }) => {
      const reading = readEncoding(await world.read(join(folder, `${slug}.md`)))
      return 'text' in reading ? [[file, reading.text.split(/\r\n?|\n/)] as const] : []
    })
  )
  const lines = new Map(read.flat())
  return file => lines.get(file)
}
