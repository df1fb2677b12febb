import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBenchReport, checkBenchTable } from '../../bench/check-cost-table.ts'
import { repeatedIssue } from '../../bench/repeated-issue.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { diskWorld } from '../../kit/disk.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import { present, sampleFolder, throwing } from '../press/sample.ts'

test('The sample’s page three times over is an issue without errors', async () => {
  const disk = diskWorld()
  const world = memoryWorld({ '/three/stale.md': '' })
  for (const name of await disk.list(sampleFolder)) {
    await world.write(`/sample/${name}`, await disk.read(join(sampleFolder, name)))
  }
  await repeatedIssue('/sample', '/three', 3, world)
  const issue = present(await preparedCopy('/three', world, throwing))
  const one = present(await preparedCopy('/sample', world, throwing))
  expect(issue.facts.pages.map(page => page.number)).toEqual([2, 3, 4])
  expect(issue.stories).toHaveLength(3 * one.stories.length)
  expect(issue.facts.pages[2]?.pins[0]).toMatchObject({ story: 'nanbei-copy-3' })
  const copy = issue.stories.find(story => story.slug === 'nanbei-copy-3')
  const original = one.stories.find(story => story.slug === 'nanbei')
  expect(copy?.blocks.map(block => block.text)).toEqual(original?.blocks.map(block => block.text))
})

test('Measuring is compared round by round, and a tenth of a build’s time is its most', () => {
  const runs = {
    pages: 8,
    measured: [1000, 2000, 1200],
    unmeasured: [950, 1900, 600],
    measuring: [90, 190, 100]
  }
  const report = checkBenchReport([runs])
  expect(report).toEqual({
    runs: 3,
    issues: [
      {
        pages: 8,
        measured: 1200,
        unmeasured: 950,
        measuring: 100,
        share: 0.05,
        shareAtMost: 0.09
      }
    ],
    aim: { most: 0.1, met: true }
  })
  expect(checkBenchTable(report, 'en')).toMatch(/at most +9\.0 %\naim +≤ 10 %\nmet$/)
  const slower = checkBenchReport([runs, { ...runs, measuring: [110, 220, 90] }])
  expect(slower.aim.met).toBe(false)
  expect(checkBenchTable(slower, 'zh')).toMatch(/未达到$/)
})
