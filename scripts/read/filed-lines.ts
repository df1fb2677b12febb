import { join } from 'node:path'
import { diskReason } from '../kit/disk-reason.ts'
import type { Issue } from '../model/issue.ts'
import type { World } from '../model/world.ts'
import { readEncoding } from './encoding.ts'

/** The lines of every story as they were filed, read once more for the places of single letters. */
export async function filedLines(
  { stories, folder }: Issue,
  world: World
): Promise<(file: string) => readonly string[] | undefined> {
  const read = await Promise.all(
    stories.map(async ({ file, slug, path = `${slug}.md` }) => {
      const bytes = await readAgain(join(folder, path), world)
      const reading = bytes && readEncoding(bytes)
      return reading && 'text' in reading ? [[file, reading.text.split(/\r\n?|\n/)] as const] : []
    })
  )
  const lines = new Map(read.flat())
  return file => lines.get(file)
}

/** The bytes, if the file is still there. */
async function readAgain(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.read(path)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return undefined
  }
}
