import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { editIssue } from '../../edit/issue.ts'
import { diskWorld } from '../../kit/disk.ts'
import type { Problem } from '../../model/problem.ts'
import { readFiling } from '../../read/issue.ts'

const folder = fileURLToPath(new URL('../../../manuscript/liaoyuan-2019-05', import.meta.url))

async function realPage() {
  const problems: Problem[] = []
  const filing = await readFiling(folder, diskWorld(), problem => problems.push(problem))
  const { facts } = filing
  if (!facts) throw new Error('The sample issue cannot be read.')
  const filed = { ...filing, facts }
  const issue = await editIssue(
    filed,
    async () => undefined,
    problem => problems.push(problem)
  )
  return { filed, issue, problems }
}

test('the real page is edited without an error or a warning', async () => {
  const { issue, problems } = await realPage()
  expect(problems.filter(({ severity }) => severity !== 'advice')).toEqual([])
  expect(issue.stories.map(({ slug }) => slug)).toEqual([
    'nanbei',
    'party-meeting',
    'editorial',
    'rain',
    'funding',
    'table-tennis',
    'notice'
  ])
})

test('no half-width mark is left beside Han text, and the corrections are made', async () => {
  const { issue } = await realPage()
  const text = issue.stories.flatMap(story => story.blocks.map(block => block.text)).join('\n')
  expect(text.match(/[,:;!?()]/g)).toBe(null)
  expect(text).toContain('“店小二”式服务理念和“最多跑一次”改革')
  expect(text).toContain('百年沧海桑田')
})
