import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { init } from '../../../desk/init.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { starterFiles } from '../../../desk/starter/starter-files.ts'
import { starterFolder, starterPlan } from '../../../desk/starter/starter-plan.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import type { Problem } from '../../../model/problem.ts'

const shelf = join(projectFolder, 'templates/starter')
const world = diskWorld()
const rows = ['zh', 'en'].flatMap(language => [1, 4, 8].map(pages => [language, pages] as const))

test.each(rows)(
  'the %s starter of %s pages has a front page and reads without a word',
  async (language, pages) => {
    const home = await mkdtemp(join(tmpdir(), 'duikai-starter-'))
    const problems: Problem[] = []
    const report = (problem: Problem) => void problems.push(problem)
    try {
      const starter = join(shelf, starterFolder(language, pages))
      const files = await starterFiles(starter, { date: '2026-05-06', pages }, world, report)
      const folder = join(home, 'manuscript/mine')
      await init({ folder, files: files ?? new Map() }, world, report)
      const issue = await preparedCopy(folder, world, report)
      expect(problems).toEqual([])
      expect(issue?.facts.pages.map(({ number }) => number)).toEqual(
        Array.from({ length: pages }, (_, at) => at + 1)
      )
      expect(issue?.facts).toMatchObject({ date: '2026-05-06' })
      const kinds = new Set(issue?.stories.map(({ meta }) => meta.kind))
      if (pages > 1)
        for (const kind of ['advert', 'letter', 'editorial', 'photo', 'brief', 'filler'] as const)
          expect(kinds).toContain(kind)
    } finally {
      await rm(home, { recursive: true })
    }
  }
)

test.each(['zh', 'en', 'zh-paper', 'en-paper'])(
  '%s names its stories, and each of them is there',
  async name => {
    const plan = await starterPlan(join(shelf, name), world)
    const there = readdirSync(join(shelf, name)).filter(file => file.endsWith('.md'))
    const named = Object.values(plan.pages).flatMap(pages => pages.flatMap(page => page.stories))
    for (const slug of [...plan.order, ...named]) expect(there).toContain(`${slug}.md`)
  }
)

test('a paper of less room takes fewer stories, one of more room takes them again', async () => {
  const starter = join(shelf, 'zh-paper')
  const made = async (own: number) =>
    await starterFiles(
      starter,
      { date: '2026-05-06', pages: 4, room: { own, usual: 4 } },
      world,
      () => {}
    )
  const [small, usual, large] = [await made(2), await made(4), await made(8)]
  const stories = (files: Awaited<ReturnType<typeof made>>) =>
    [...(files?.keys() ?? [])].filter(name => name.endsWith('.md')).length
  expect(stories(small)).toBeLessThan(stories(usual))
  expect(stories(large)).toBe(2 * stories(usual))
  const { pages } = parse(String(small?.get('issue.yaml'))) as { pages: { stories?: string[] }[] }
  for (const slug of pages.flatMap(page => page.stories ?? []))
    expect(small?.has(`${slug}.md`)).toBe(true)
})

test('each sample says that it is one', () => {
  expect(readFileSync(join(shelf, 'zh-paper/issue.yaml.liquid'), 'utf8')).toContain('edition: 样刊')
  expect(readFileSync(join(shelf, 'en-paper/issue.yaml.liquid'), 'utf8')).toContain(
    'edition: Sample'
  )
})
