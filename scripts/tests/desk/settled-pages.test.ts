import { expect, test } from 'vitest'
import { heldChoice } from '../../desk/choice/held-choice.ts'
import { bodySizeProblem } from '../../desk/choice/page-offers.ts'
import { lockIn, lockText } from '../../desk/delivery/lock-text.ts'
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

const yaml = 'paper: 山里\ndate: none\narticles: true\n'

async function settle(
  options: Partial<MakeUpOptions> = {},
  files: Record<string, string> = articles
) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const world = memoryWorld(files)
  const issue = present(await preparedCopy('/p/山里', world, report))
  const disk = diskWorld()
  const style = present(await readStyle(projectFolder, issue.facts, disk, report))
  const cache = openCache(disk, cacheFolder, 'faces')
  const faces = await readyFaces(widestIssue(issue), style, disk, cache, report)
  const tools = { faces, root: projectFolder, world: disk }
  const asked = { lock: undefined, relayout: 'none' as const, ...options }
  const settled = await settledPages(issue, style, asked, tools, report)
  const { facts } = settled.issue
  const { columns, columnCharacters, bodyPx, rowPx } = settled.style.grid
  const grid = `${columns} × ${columnCharacters}, ${bodyPx}/${rowPx}`
  const choice = `${facts.format} ${facts.pages.length}: ${grid}`
  return { ...settled, problems, choice, written: [...world.files.keys()] }
}

/** Held by several tests. */
const firstSettled = settle()

test('articles get the format and the pages that they fill, and a kept layout holds the choice', async () => {
  const first = await firstSettled
  expect(first.problems).toEqual([])
  expect(first.issue.facts.fill).toBeGreaterThan(0.95)
  expect(first.issue.facts.fill).toBeLessThan(1.06)
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
  const other = { ...lock, pages: lock.pages.map(page => ({ ...page, copy: {} })) }
  expect(heldChoice(first.issue, lock)).toMatchObject({ format: first.style.format })
  expect(heldChoice(first.issue, other)).toBeUndefined()
})

test('a correction changes neither format nor pages nor size, and what they no longer hold is told (makeup/held-choice)', async () => {
  const filed = { ...articles, '/p/山里/issue.yaml': yaml }
  const first = await firstSettled
  const lock = present(first.layout.lock)
  expect(lock.grid).toEqual(first.style.grid)
  expect(lockIn(lockText(lock))).toEqual(JSON.parse(JSON.stringify(lock)))
  // A story more, and the same pages still take it or say so.
  const longer = { ...filed, '/p/山里/6.md': `# 第6篇文章的标题\n\n${plainCopy(1900)}\n` }
  const after = await settle({ lock }, longer)
  expect(after.choice).toBe(first.choice)
  expect(after.problems[0]?.code).toBe('makeup/held-choice')
  expect(after.problems[0]?.message.en).toMatch(/takes 1[5-9]\d % of the pages/)
  // What issue.yaml fixes now is no longer the lock's to hold.
  const fixed = { ...filed, '/p/山里/issue.yaml': `${yaml}format: duikai\npages: 1\n` }
  const issue = present(await preparedCopy('/p/山里', memoryWorld(fixed), () => undefined))
  expect(heldChoice(issue, lock)).toBeUndefined()
  // Laid out anew, pages that are filled stay the same, and others are chosen where they are not.
  expect((await settle({ lock, relayout: 'all' as const }, filed)).choice).toBe(first.choice)
  const anew = await settle({ lock, relayout: 'all' as const }, longer)
  expect(anew.problems.filter(({ severity }) => severity !== 'advice')).toEqual([])
  expect(anew.choice).not.toBe(first.choice)
})

test('articles that were changed beyond the pages of the last build get others, and that is told (makeup/laid-anew)', async () => {
  const first = await firstSettled
  const lock = present(first.layout.lock)
  const longer = { ...articles, '/p/山里/5.md': `# 第5篇文章的标题\n\n${plainCopy(2600)}\n` }
  const after = await settle({ lock }, longer)
  expect(after.problems.map(({ code }) => code)).toEqual(['makeup/laid-anew'])
  expect(after.choice).not.toBe(first.choice)
  expect(after.layout.unplaced).toEqual([])
})

test.each([
  ['bodySize: 五号\nformat: sikai', /^sikai \d: \d × \d+, 14\//],
  ['bodySize: 9.2 磅\nformat: sikai\npages: 1', /^sikai 1: \d × \d+, 12\.265625\//],
  ['format: A4\npages: 2', /^a4 2: /],
  ['format: sikai\npages:\n  - number: 1', /^sikai 1: 5 × 12, 14\/19$/],
  ['format: sikai\npages:\n  - number: 1\nbodySize: auto', /^sikai 1: (?!5 × 12, 14\/19)/]
])('an issue that says %j has the rest chosen', async (said, expected) => {
  const { choice } = await settle({}, { ...articles, '/p/山里/issue.yaml': `${yaml}${said}\n` })
  expect(choice).toMatch(expected)
})

test('a body size that the format may not have is told with those it may have (style/body-size)', async () => {
  const files = { ...articles, '/p/山里/issue.yaml': `${yaml}format: sikai\nbodySize: 7\n` }
  const issue = present(await preparedCopy('/p/山里', memoryWorld(files), () => undefined))
  const problem = await bodySizeProblem(issue, { root: projectFolder, world: diskWorld() })
  expect(problem?.place).toMatchObject({ line: 5, column: 11 })
  expect(problem?.hint.en).toMatch(/^Write a size of 8\.7–12 pt, or auto/)
})

test('pages that copy cannot fill are told with the two nearest choices, and either is filled (makeup/other-pages)', async () => {
  const filed = (said: string) => ({ ...articles, '/p/山里/issue.yaml': `${yaml}${said}\n` })
  const { problems } = await settle({}, filed('format: sikai\npages: 3'))
  expect(problems[0]?.message.en).toMatch(
    /asks for \(sikai, 3 pages, body [\d.]+ pt\).* takes \d\d % of it/
  )
  expect(problems.filter(({ code }) => code === 'makeup/other-pages')).toHaveLength(1)
  const lines = [...(problems[0]?.hint.en ?? '').matchAll(/“(\w+: [\w.-]+)”/g)].map(
    ([, one]) => one
  )
  expect(lines).toHaveLength(6)
  const [first, second] = [lines.slice(0, 3), lines.slice(3)].map(said => filed(said.join('\n')))
  const followed = await settle({}, first)
  expect(followed.problems).toEqual([])
  expect((await settle({}, second)).problems).toEqual([])
  // A layout of other pages is not kept.
  const list = '\n  - number: 1\n  - number: 2\n  - number: 3'
  const anew = await settle({ lock: followed.layout.lock }, filed(`format: sikai\npages:${list}`))
  expect(anew.problems[0]?.code).toBe('makeup/other-pages')
})
