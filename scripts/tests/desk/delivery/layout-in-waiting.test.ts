import { expect, test } from 'vitest'
import { endWaiting, layoutInWaiting } from '../../../desk/delivery/layout-in-waiting.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'
import type { Issue } from '../../../model/issue.ts'
import { block, issue, story } from '../../book/small-issue.ts'

const lock: LayoutLock = {
  version: 1,
  issue: 'x',
  format: 'duikai',
  style: '0123456789abcdef',
  pages: [],
  jumps: []
}

function copyOf(words: string): Issue {
  return {
    ...issue([story('rain', { main: '雨' }, [block('a', `<p>${words}</p>`)])]),
    folder: '/m/x'
  }
}

test('a first layout waits in the cache for its print, and nothing lies beside the manuscript', async () => {
  const world = memoryWorld({ '/m/x/issue.yaml': '' })
  await layoutInWaiting(copyOf('雨'), world).put(lock)
  expect(await layoutInWaiting(copyOf('雨'), world).find()).toEqual(lock)
  expect(await world.list('/m/x')).toEqual(['issue.yaml'])
})

test('it is for its own copy alone', async () => {
  const world = memoryWorld()
  await layoutInWaiting(copyOf('雨'), world).put(lock)
  expect(await layoutInWaiting(copyOf('风'), world).find()).toBeUndefined()
  expect(await layoutInWaiting({ ...copyOf('雨'), folder: '/m/y' }, world).find()).toBeUndefined()
})

test('once it is printed it waits no more', async () => {
  const world = memoryWorld()
  await layoutInWaiting(copyOf('雨'), world).put(lock)
  await endWaiting('/m/x', world)
  expect(await layoutInWaiting(copyOf('雨'), world).find()).toBeUndefined()
})
