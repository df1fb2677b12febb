import { expect, test } from 'vitest'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import { readFiling } from '../../read/issue.ts'

const folder = '/news/manuscript/x'
const files = {
  'issue.yaml': 'paper: 日报\ndate: 2019-05-06\nformat: duikai\npages:\n  - number: 1\n',
  'rain.md': '---\nheadline: 雨\n---\n\n下雨了。\n',
  'spiked/old.md': '---\nheadline: 旧\n---\n\n旧闻。\n',
  'corrections.yaml': '- {id: old-1, story: old, wrong: 旧闻, right: 新闻, reason: 误}\n'
}

async function read(names: Readonly<Record<string, string>>) {
  const told: Problem[] = []
  const content = Object.entries(names).map(([name, text]) => [`${folder}/${name}`, text])
  const filing = await readFiling(folder, memoryWorld(Object.fromEntries(content)), problem =>
    told.push(problem)
  )
  return { slugs: filing.stories.map(({ slug }) => slug), codes: told.map(({ code }) => code) }
}

test('a spiked story is no article, nothing is told of it, and its corrections wait', async () => {
  expect(await read(files)).toEqual({ slugs: ['rain'], codes: [] })
})

test('a correction of a story that is nowhere is still told of', async () => {
  const { 'spiked/old.md': _, ...others } = files
  expect((await read(others)).codes).toEqual(['correction/unknown-story'])
})

test('of articles those that are spiked are told of as drafts', async () => {
  const articles = { 'a.md': '# 甲\n\n文。\n', 'spiked/b.md': '# 乙\n\n文。\n' }
  const issue = `${files['issue.yaml'].replace(/pages[\s\S]*/, '')}articles: true\n`
  const { slugs, codes } = await read({ 'issue.yaml': issue, ...articles })
  expect(slugs).toEqual(['a'])
  expect(codes).toContain('articles/draft')
})
