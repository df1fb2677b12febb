import { basename, join } from 'node:path'
import { z } from 'zod'
import { lockName } from '../../delivery/own-names.ts'
import { noteDone } from '../writing/do-and-undo.ts'
import { bytesOf } from '../writing/write-changes.ts'
import type { ActionAnswer, ActionBuilder, ActionTools, FileChange } from './action.ts'

/** The pages that are to be laid out anew. */
export const relayoutAsked = z.object({
  pages: z.array(z.int().min(1).max(400)).min(1).max(400)
})

/** Lays pages out anew, as `duikai build --relayout 2` does; undone, the layout of before is followed again. */
export async function relayoutPages(
  { pages }: z.infer<typeof relayoutAsked>,
  { place, world, report }: ActionTools,
  builder: ActionBuilder
): Promise<ActionAnswer> {
  const output = join(place.output, basename(place.folder))
  // Beside the copy, or in the output where an accepted layout stands there.
  const locks = [join(place.folder, lockName), join(output, lockName)]
  const before = await Promise.all(locks.map(path => bytesOf(path, world)))
  const problems = await builder.rebuild(pages)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { problems: errors }
  const after = await Promise.all(locks.map(path => bytesOf(path, world)))
  const back: readonly FileChange[] = locks.map((path, at) => ({
    path,
    before: after[at],
    after: before[at],
    isOwn: true
  }))
  const list = pages.join('、')
  const does = { en: `lay out page ${pages.join(', ')} anew`, zh: `重排第${list}版` }
  const undo = await noteDone(output, does, back, world, report)
  return undo ? { done: true, undo } : { done: true }
}
