import { join } from 'node:path'
import { issueItself } from '../../model/correction.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type PrintRecord, recordIn, recordName } from '../changes/print-record.ts'
import type { WordsPlace } from './find-words.ts'

/** Where the last build printed each story, or undefined where there is none. */
export async function lastPrint(output: string, world: World): Promise<PrintRecord | undefined> {
  const path = join(output, recordName)
  if ((await world.look(path)) !== 'file') return undefined
  return recordIn(new TextDecoder().decode(await world.read(path)))
}

/** Page and columns of the frame in which words stand; undefined where they are on no page. */
export function printedPlace(
  { story, id, in: home }: WordsPlace,
  record: PrintRecord | undefined
): Words | undefined {
  if (story === issueItself) return undefined
  const frames = (record?.pages ?? []).flatMap(({ page, frames }) =>
    frames.filter(frame => homeSlug(frame.story) === story).map(frame => ({ page, frame }))
  )
  const holder = frames.find(({ frame }) => frame.lines.some(([block]) => block === id))
  const found = (home === 'block' ? holder : undefined) ?? frames[0]
  if (!found) return undefined
  const { page, frame } = found
  const [first, last] = [frame.rect.column + 1, frame.rect.column + frame.rect.width]
  const isOne = first === last
  return {
    en: `page ${page}, ${isOne ? `column ${first}` : `columns ${first}–${last}`}`,
    zh: `第${page}版第${isOne ? first : `${first}–${last}`}栏`
  }
}
