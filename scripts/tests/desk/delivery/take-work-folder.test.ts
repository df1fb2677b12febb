import { expect, test } from 'vitest'
import { takeWorkFolder } from '../../../desk/delivery/take-work-folder.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'

const problems: Problem[] = []
const report = (problem: Problem) => problems.push(problem)

test('a second build in a folder is refused until the first has left', async () => {
  const world = memoryWorld()
  const leave = await takeWorkFolder('/output/.duikai-1', world, report)
  expect(await takeWorkFolder('/output/.duikai-1', world, report)).toBeUndefined()
  const [problem] = problems.splice(0)
  expect([problem?.code, problem?.place?.file]).toEqual(['lock/busy', '/output/.duikai-1'])
  expect(problem?.message.en).toBe(
    `Another build (process ${process.pid} on memory) is at work in this folder.`
  )
  expect(problem?.hint.en).toContain('remove .duikai.lock here')
  leave?.()
  expect(await takeWorkFolder('/output/.duikai-1', world, report)).toBeDefined()
})

test('a folder that cannot be made is told with the one above it', async () => {
  const world = memoryWorld({ '/output': 'a file' })
  expect(await takeWorkFolder('/output/.duikai-1', world, report)).toBeUndefined()
  const [problem] = problems.splice(0)
  expect([problem?.code, problem?.place?.file]).toEqual(['lock/unwritable', '/output'])
  expect(problem?.message.en).toContain('a file stands where a folder is needed')
})
