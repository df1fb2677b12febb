import { beforeEach, expect, test } from 'vitest'
import { keepEdition } from '../../../desk/editions/keep-edition.ts'
import { unrecordedChanges } from '../../../desk/editions/unrecorded-changes.ts'
import { changedWithoutRecord } from '../../../desk/editions/unrecorded-problem.ts'
import { type MemoryWorld, memoryWorld } from '../../../kit/memory-disk.ts'
import type { Issue } from '../../../model/issue.ts'
import { madeEdition } from './made-edition.ts'

const folder = '/news/manuscript/x'
const as = { edition: 1, when: '2026-11-27T08:00:00Z' }
const words = '全市降雨 30 毫米。\n\n降雨以后，春耕全面铺开。'
let world: MemoryWorld

beforeEach(async () => {
  world = memoryWorld()
  await keepEdition(folder, 1, madeEdition(1, words), world)
})

async function changes(now: string) {
  await world.write(`${folder}/rain.md`, `---\nheadline: 雨\n---\n\n${now}\n`)
  const stories = [{ slug: 'rain', file: 'manuscript/x/rain.md' }] as unknown as Issue['stories']
  return unrecordedChanges({ folder, stories, corrections: [] }, as, world)
}

test('copy as it was accepted, however its file is spaced, was not changed', async () => {
  expect(await changes(words)).toEqual([])
  expect(await changes(`\n${words}\n`)).toEqual([])
})

test('a changed word is told with the correction that would record it', async () => {
  const found = await changes(words.replace('30 毫米', '80 毫米'))
  expect(found.map(({ recording }) => recording)).toEqual([{ wrong: '30', right: '80' }])
  const [one] = found
  const problem = one && changedWithoutRecord(one, 1, ['rain-1'], 'error')
  expect(problem?.code).toBe('edition/changed-without-record')
  expect(problem?.hint?.en).toContain(
    '- {id: "rain-2", story: "rain", wrong: "30", right: "80", reason: "…"}'
  )
})

test('so much is quoted that it stands once in the story', async () => {
  const [one] = await changes(words.replace('降雨以后', '下雨以后'))
  expect(one?.recording).toEqual({ wrong: '降雨以', right: '下雨以' })
})

test('a paragraph that was taken out or put in is told whole', async () => {
  const [gone] = await changes('全市降雨 30 毫米。')
  expect([gone?.before, gone?.after]).toEqual(['降雨以后，春耕全面铺开。', ''])
  const [come] = await changes(`${words}\n\n又讯。`)
  expect([come?.before, come?.after]).toEqual(['', '又讯。'])
})

test('a correction that was taken out is told; one whose list cannot be read has a problem of its own', async () => {
  const correction = {
    ...{ id: 'rain-1', story: 'rain', page: 1, headline: '雨', where: { kind: 'headline' } },
    ...{ before: '30', after: '80' }
  }
  const list = `${folder}/corrections.yaml`
  await keepEdition(folder, 2, madeEdition(2, words, undefined, [correction as never]), world)
  const found = () =>
    unrecordedChanges({ folder, stories: [], corrections: [] }, { ...as, edition: 2 }, world)
  const taken = [
    { story: 'rain', file: 'manuscript/x/corrections.yaml', before: 'rain-1: 80', after: '' }
  ]
  expect(await found()).toEqual(taken)
  await world.write(list, '- id: rain-10\n  story: rain\n')
  expect(await found()).toEqual(taken)
  await world.write(list, '- id: "rain-1"\n   story: "ra')
  expect(await found()).toEqual([])
})
