import { basename, dirname, join } from 'node:path'
import type { IssueFacts } from '../../model/issue.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readFiling } from '../../read/issue.ts'
import { type PrintRecord, recordIn, recordName } from '../changes/print-record.ts'
import { readHouse } from '../house.ts'
import { preparedCopy } from '../prepared-copy.ts'
import { notBuilt, nothingToTell } from './notice-problems.ts'
import { type NoticeStory, noticeReadings } from './notice-readings.ts'
import { noticeStory } from './notice-story.ts'

/** The issue that is corrected, where it was made, and the program's own folder. */
export interface NoticeRequest {
  /** Absolute folders. */
  readonly folder: string
  readonly output: string
  readonly root: string
  /** What a person types to build the issue. */
  readonly buildLine: string
}

/** A notice, ready to be printed in another issue. */
export interface Notice {
  /** What its file is called: `correction-2019-05-06`. */
  readonly name: string
  readonly text: string
  readonly stories: readonly NoticeStory[]
  readonly facts: IssueFacts
}

/** Writes the notice of an issue's corrections that ask for one; undefined after a problem. */
export async function noticeOf(
  { folder, output, root, buildLine }: NoticeRequest,
  world: World,
  report: Report
): Promise<Notice | undefined> {
  let isSound = true
  const tell: Report = problem => {
    if (problem.severity !== 'error') return
    isSound = false
    report(problem)
  }
  const issue = await preparedCopy(folder, world, tell)
  if (!issue || !isSound) return undefined
  const place = `${basename(dirname(folder))}/${basename(folder)}`
  const made = [issue.mended ?? [], ...issue.stories.map(({ mended }) => mended)]
  const asked = made.flat().filter(({ correction }) => correction.notice)
  if (asked.length === 0) {
    tell(nothingToTell(join(place, 'corrections.yaml')))
    return undefined
  }
  const record = await recordOf(join(output, basename(folder)), world)
  const has = (id: string, after: string) =>
    record?.corrections.some(one => one.id === id && one.after === after)
  if (!record || !asked.every(({ correction, after }) => has(correction.id, after))) {
    tell(notBuilt(place, buildLine))
    return undefined
  }
  const { stories: filed } = await readFiling(folder, world, () => undefined)
  const { stories, problems } = noticeReadings(issue, filed, record)
  problems.forEach(tell)
  if (!isSound) return undefined
  const { pageTemplates } = await readHouse(root, world)
  const text = noticeStory(stories, issue.facts, pageTemplates, tell)
  const name = ['correction', issue.facts.date ?? ''].filter(Boolean).join('-')
  return text === undefined ? undefined : { name, text, stories, facts: issue.facts }
}

/** Far more than the lines of two hundred pages. */
const mostBytes = 64 * 2 ** 20

async function recordOf(output: string, world: World): Promise<PrintRecord | undefined> {
  const bytes = await world.read(join(output, recordName), mostBytes).catch(() => undefined)
  return bytes && recordIn(new TextDecoder().decode(bytes))
}
