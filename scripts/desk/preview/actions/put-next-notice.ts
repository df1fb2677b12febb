import { dirname, join } from 'node:path'
import { z } from 'zod'
import { putNotice } from '../../notice/put-notice.ts'
import { noticeOf } from '../../notice/written-notice.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { noPlace } from './action-problems.ts'

/** The issue beside this one that takes the notice; shown only, where none is named. */
export const noticeAsked = z.object({
  into: z.string().max(200).optional(),
  page: z.int().min(1).max(400).optional()
})

/** What the notice of this issue's corrections says; undefined after a problem. */
export async function shownNotice({
  place,
  world,
  report
}: ActionTools): Promise<string | undefined> {
  const asked = { ...place, buildLine: 'duikai build' }
  return (await noticeOf(asked, world, report))?.text
}

/** Puts the notice into an issue beside this one, as `duikai notice --into` does. */
export async function putNextNotice(
  { into = '', page }: z.infer<typeof noticeAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world, report } = tools
  const folder = join(dirname(place.folder), into)
  // A name and no way: nothing else on the disk is reached from the desk.
  const isBeside =
    into !== '' && dirname(folder) === dirname(place.folder) && !/^\.|[/\\]/.test(into)
  if (!isBeside || (await world.look(folder)) !== 'folder')
    return void report(noPlace(shown(place.folder), noIssue(into)))
  const notice = await noticeOf({ ...place, buildLine: 'duikai build' }, world, report)
  if (!notice) return undefined
  const target = { folder, ...(page === undefined ? {} : { page }) }
  const put = await putNotice(notice, target, world, report)
  if (!put) return undefined
  return { does: { en: `notice into ${into}`, zh: `更正启事放进 ${into}` } }
}

function noIssue(name: string) {
  return {
    en: `there is no issue “${name}” beside this one`,
    zh: `旁边没有名为“${name}”的一期`
  }
}
