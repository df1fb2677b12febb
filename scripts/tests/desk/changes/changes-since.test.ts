import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { changesSince } from '../../../desk/changes/changes-since.ts'
import { changeLines } from '../../../desk/changes/changes-words.ts'
import type { IssueChanges } from '../../../desk/changes/issue-changes.ts'
import { recordName, recordText } from '../../../desk/changes/print-record.ts'
import { readHouse } from '../../../desk/house.ts'
import { keptProblems } from '../../../desk/kept-problems.ts'
import { preparedPages } from '../../../desk/prepared-pages.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { writtenPages } from '../../../press/written-pages.ts'
import { present, sampleFolder, throwing } from '../../press/sample.ts'
import { type MemoryNewsroom, memoryNewsroom } from '../memory-newsroom.ts'

let room: MemoryNewsroom
const own = () => `${room.output}/liaoyuan-2019-05`

beforeAll(async () => {
  room = await memoryNewsroom(sampleFolder)
})

/** Sets the pages anew with this list of corrections, and keeps the record as a build does. */
async function afterCorrections(corrections: string): Promise<IssueChanges> {
  const { world, folder } = room
  await world.write(`${folder}/corrections.yaml`, corrections)
  const asked = { folder, root, draft: false, keepsLayout: false, layout: 'accepted' } as const
  const prepared = await preparedPages(asked, world, keptProblems(throwing), () => {})
  const { issue, style, faces, layout } = present(prepared)
  const { pageTemplates } = await readHouse(root, world)
  const pages = layout.pages.map(page => page.set)
  const laidOut = present(writtenPages(pages, issue, style, faces, pageTemplates, throwing))
  const written = { issue, style, laidOut, laid: layout.pages }
  const { record, changes } = await changesSince(own(), written, world)
  await world.write(`${own()}/${recordName}`, recordText(record))
  return changes
}

const filed = readFileSync(`${sampleFolder}/corrections.yaml`, 'utf8')

const correction = (id: string, story: string, wrong: string, right: string) =>
  `\n- id: ${id}\n  story: ${story}\n  wrong: ${wrong}\n  right: ${right}\n  reason: 核对\n`

test('a first build has nothing before it', async () => {
  const changes = await afterCorrections(filed)
  expect(changes.isFirst).toBe(true)
  expect(changes.pages.map(({ fate, stories }) => [fate, stories])).toEqual([['new', []]])
})

test('a build of the same copy says that nothing changed', async () => {
  const changes = await afterCorrections(filed)
  expect(changes.pages).toEqual([
    { page: 2, fate: 'kept', isToPlate: false, stories: [], gone: [] }
  ])
  expect(changeLines(changes).map(({ en }) => en)).toEqual([
    'Nothing changed: every page prints as before.'
  ])
})

test('a corrected headline touches its page and no line of copy', async () => {
  const changes = await afterCorrections(filed + correction('t1', 'rain', '缓旱情', '解旱情'))
  expect(changes.corrections.filter(({ isNew }) => isNew)).toEqual([
    {
      id: 't1',
      story: 'rain',
      headline: expect.stringContaining('解旱情'),
      page: 2,
      at: 'headline.main',
      where: { en: 'headline', zh: '主题' },
      before: '缓旱情',
      after: '解旱情',
      isNew: true
    }
  ])
  const [page] = changes.pages
  expect([page?.fate, page?.isToPlate]).toEqual(['touched', true])
  expect(page?.stories.map(({ story, lines }) => [story, lines])).toEqual([['rain', 0]])
})

test('a corrected paragraph refits its own story, and says how many lines are others', async () => {
  const more = filed + correction('t1', 'rain', '缓旱情', '解旱情')
  const changes = await afterCorrections(
    more + correction('t2', 'table-tennis', '海南三亚', '海南')
  )
  const [page] = changes.pages
  expect(page?.fate).toBe('refitted')
  expect(page?.stories.map(({ story, isMoved }) => [story, isMoved])).toEqual([
    ['table-tennis', false]
  ])
  expect(page?.stories[0]?.lines).toBeGreaterThan(0)
  const said = changeLines(changes).map(({ en }) => en)
  expect(said[0]).toMatch(/^Correction t2, page 2, “西安区.*”, paragraph \d: “海南三亚” → “海南”$/)
  expect(said.at(-1)).toBe('To be plated again: page 2')
})
