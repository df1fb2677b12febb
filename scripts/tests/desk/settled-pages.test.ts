import { expect, test } from 'vitest'
import { readyFaces } from '../../desk/faces.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { settledPages, widestIssue } from '../../desk/settled-pages.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { MakeUpOptions } from '../../makeup/make-up.ts'
import type { Problem } from '../../model/problem.ts'
import { readStyle } from '../../read/style.ts'
import { plainCopy } from '../makeup/small-paper.ts'
import { present } from '../press/sample.ts'

/** Five articles of a weekly's lengths. */
const articles = Object.fromEntries(
  [620, 410, 330, 260, 180].map((characters, at) => [
    `/p/山里/${at + 1}.md`,
    `# 第${at + 1}篇文章的标题\n\n${plainCopy(characters)}\n`
  ])
)

async function settle(options: Partial<MakeUpOptions> = {}) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const world = memoryWorld(articles)
  const issue = present(await preparedCopy('/p/山里', world, report))
  const disk = diskWorld()
  const style = present(await readStyle(projectFolder, issue.facts, disk, report))
  const cache = openCache(disk, cacheFolder, 'faces')
  const faces = await readyFaces(widestIssue(issue), style, disk, cache, report)
  const tools = { faces, root: projectFolder, world: disk }
  const asked = { lock: undefined, relayout: false, ...options }
  const settled = await settledPages(issue, style, asked, tools, report)
  const { facts } = settled.issue
  const choice = `${facts.format} ${facts.pages.length}`
  return { ...settled, problems, choice, written: [...world.files.keys()] }
}

test('articles get the format and the pages that they fill, and a kept layout holds the choice', async () => {
  const first = await settle()
  expect(first.problems).toEqual([])
  expect(first.issue.facts.assumed?.fill).toBeGreaterThan(0.8)
  expect(first.issue.facts.assumed?.fill).toBeLessThan(1.25)
  const placed = first.layout.pages.flatMap(page => page.set.frames.map(({ frame }) => frame.story))
  expect(placed.sort()).toEqual(['1', '2', '3', '4', '5'])
  expect(first.written).toEqual(Object.keys(articles))
  const lock = present(first.layout.lock)
  const again = await settle({ lock })
  expect(again.choice).toBe(first.choice)
  expect(again.layout.pages.map(({ origin }) => origin)).toEqual(
    first.layout.pages.map(() => 'kept')
  )
  // A lock for other stories says nothing of these.
  const other = {
    ...lock,
    format: 'duikai',
    pages: lock.pages.map(page => ({ ...page, copy: {} }))
  }
  expect((await settle({ lock: other })).choice).toBe(first.choice)
})
