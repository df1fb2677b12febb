import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BuildRequest } from '../../../desk/build-input.ts'
import { buildIfChanged } from '../../../desk/unchanged/build-if-changed.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { type Work, workDone } from '../../../kit/work-done.ts'

const works: readonly Work[] = [
  'paragraphs broken',
  'sheets laid out',
  'sheets pictured',
  'sheets looked at'
]
const world = diskWorld()
let shelf: string
/** Words that no page of an earlier run had, in characters that all have: what was kept of those is of no use. */
let unseen: string

beforeAll(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'duikai-work-'))
  unseen = [...sha256Hex(shelf)].map(one => (one < '8' ? '水' : '位')).join('')
})

afterAll(() => rm(shelf, { recursive: true, force: true }))

/** A small issue, a story a page, drafts as none fills its page. */
async function filed(pages: number): Promise<BuildRequest> {
  const folder = join(shelf, 'manuscript', `pages-${pages}`)
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  const plan = numbers.map(page => `  - { number: ${page}, stories: [story-${page}] }`)
  const facts = ['paper: 河边报', 'date: 2026-11', 'language: zh-CN', 'format: a4', 'pages:']
  await world.write(join(folder, 'issue.yaml'), `${[...facts, ...plan].join('\n')}\n`)
  for (const page of numbers) await world.write(storyFile(folder, page), story(page))
  return { folder, output: join(shelf, 'output'), root: projectFolder, draft: true }
}

function storyFile(folder: string, page: number): string {
  return join(folder, `story-${page}.md`)
}

function story(page: number, wording = '水位'): string {
  const copy = `第${page}处的${wording}今天没有变。${unseen}`.repeat(9)
  return `---\nheadline: 第${page}处${wording}不变\n---\n${copy}\n\n${copy}\n`
}

/** What a build did, in the order of `works`. */
async function workOf(request: BuildRequest) {
  const before = works.map(workDone)
  const tools = { world, report: () => undefined, stage: () => undefined }
  const { written, unchanged } = await buildIfChanged(request, tools)
  expect(written).toBe(true)
  return { done: works.map((work, at) => workDone(work) - (before[at] ?? 0)), unchanged }
}

test('work grows with the pages, is none where nothing changed, and is for its page alone where one story did', async () => {
  const [few, many] = [await filed(2), await filed(4)]
  const { done: less } = await workOf(few)
  const { done: more } = await workOf(many)
  expect(less.slice(1)).toEqual([2, 2, 2])
  // The first two pages print as those of the smaller issue.
  expect(more.slice(1)).toEqual([4, 4, 2])
  for (const [at, times] of more.entries()) expect(times).toBeLessThanOrEqual(2.1 * (less[at] ?? 0))

  const again = await workOf(many)
  expect(again).toMatchObject({ done: [0, 0, 0, 0], unchanged: { storyCount: 4 } })

  await world.write(storyFile(many.folder, 3), story(3, '位水'))
  const { done: changed } = await workOf(many)
  expect(changed.slice(2)).toEqual([1, 1])
})

test('a batch of pages is laid out again only where one of its own prints otherwise', async () => {
  const filedIssue = await filed(9)
  const { done } = await workOf(filedIssue)
  expect(done[1]).toBe(9)
  await world.write(storyFile(filedIssue.folder, 9), story(9, '位水'))
  const { done: changed } = await workOf(filedIssue)
  expect(changed.slice(1)).toEqual([1, 1, 1])
})
