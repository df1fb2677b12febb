import { expect, test } from 'vitest'
import { mayChangeLayout, mayKeepLayout } from '../../../desk/delivery/layout-lock.ts'
import { lockText } from '../../../desk/delivery/lock-text.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'
import type { IssueFacts, PagePlan, Pin } from '../../../model/issue.ts'
import type { Problem } from '../../../model/problem.ts'

const place = { file: 'manuscript/x/issue.yaml', line: 3 }
const pin: Pin = { story: 'rain', place }
const rect = { column: 0, row: 0, width: 2, height: 9 }
const lock: LayoutLock = { version: 1, issue: 'x', format: '', style: '', pages: [], jumps: [] }
const path = '/p/manuscript/x/layout.lock.json'

const issueOf = (...pins: readonly Pin[]) => {
  const pages: readonly PagePlan[] = [{ number: 1, pins, place }]
  return { folder: '/p/manuscript/x', facts: { pages } as IssueFacts }
}

/** A manuscript that may not be written, with these files. */
const closed = (files: Readonly<Record<string, string>> = {}) => ({
  ...memoryWorld(files),
  mayWrite: async () => false
})

test.each([
  ['that may be written', memoryWorld(), issueOf(pin), []],
  ['that is read-only', closed(), issueOf(pin), ['output/read-only-issue /p/manuscript/x']],
  ['that is read-only but wholly pinned', closed(), issueOf({ ...pin, rect }), []],
  ['that is read-only with a layout already', closed({ [path]: lockText(lock) }), issueOf(pin), []]
])('before the long work, a manuscript %s is judged', async (_, world, issue, told) => {
  const problems: Problem[] = []
  expect(await mayKeepLayout(issue, world, problem => problems.push(problem))).toBe(!told.length)
  expect(problems.map(({ code, place }) => `${code} ${place?.file}`)).toEqual(told)
})

test('a layout that stays as it is needs no writing; one that changes does', async () => {
  const problems: Problem[] = []
  const world = closed({ [path]: lockText(lock) })
  const may = (changed: LayoutLock | undefined) =>
    mayChangeLayout(issueOf(pin), changed, world, problem => problems.push(problem))
  expect([await may(lock), await may(undefined), problems]).toEqual([true, true, []])
  expect(await may({ ...lock, style: 'other' })).toBe(false)
  expect(problems.map(({ code }) => code)).toEqual(['output/read-only-issue'])
})
