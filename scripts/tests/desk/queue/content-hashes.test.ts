import { expect, test } from 'vitest'
import { lockText } from '../../../desk/delivery/lock-text.ts'
import { issueHash } from '../../../desk/queue/content-hashes.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'

const lock: LayoutLock = {
  ...{ version: 1, issue: 'x', format: 'sikai', style: '', pages: [], jumps: [] },
  accepted: { edition: 1, when: '2026-11-27T08:00:00Z' }
}
const { accepted: _, ...proposal } = lock
const hash = (files: Readonly<Record<string, string>>) => {
  const all = Object.entries({ 'rain.md': '雨。', ...files })
  const world = memoryWorld(Object.fromEntries(all.map(([path, text]) => [`/m/x/${path}`, text])))
  return issueHash('/m/x', { world })
}

test('a layout that nobody accepted is no part of an issue on a queue; an accepted one is', async () => {
  const bare = await hash({})
  expect(await hash({ 'layout.lock.json': lockText(proposal) })).toBe(bare)
  const accepted = await hash({ 'layout.lock.json': lockText(lock) })
  expect(accepted).not.toBe(bare)
  const editions = { 'editions/1/manifest.json': '{}' }
  expect(await hash({ ...editions, 'layout.lock.json': lockText(lock) })).toBe(accepted)
})
