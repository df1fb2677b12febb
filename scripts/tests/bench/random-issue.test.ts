import { expect, test } from 'vitest'
import { randomIssue } from '../../bench/random-issue.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { World } from '../../model/world.ts'

const folder = '/issue'

async function files(world: World): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const name of await world.list(folder))
    found.set(name, Buffer.from(await world.read(`${folder}/${name}`)).toString('base64'))
  return found
}

test('An issue of a seed is the same wherever it is made, pictures and all', async () => {
  const worlds = [memoryWorld(), memoryWorld()]
  for (const world of worlds) await randomIssue(7003, folder, [1, 1, 1], world)
  const [one, other] = await Promise.all(worlds.map(files))
  expect(one).toEqual(other)
  expect([...(one?.keys() ?? [])]).toEqual(expect.arrayContaining(['issue.yaml', 'p1-01-news.md']))
})

test('More copy for one page changes no other', async () => {
  const [less, more] = [memoryWorld(), memoryWorld()]
  await randomIssue(7003, folder, [1, 1, 1], less)
  await randomIssue(7003, folder, [1, 1.2, 1], more)
  const [before, after] = [await files(less), await files(more)]
  const ofFirst = (all: ReadonlyMap<string, string>) =>
    [...all].filter(([name]) => /^p1-/.test(name))
  expect(ofFirst(after)).toEqual(ofFirst(before))
  expect(after.size).toBeGreaterThan(before.size)
})
