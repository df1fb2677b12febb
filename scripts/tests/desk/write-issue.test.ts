import { expect, test } from 'vitest'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { withPages } from '../../desk/settled-pages.ts'
import { writeIssue } from '../../desk/write-issue.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import { present } from '../press/sample.ts'

const folder = '/p/village'
const articles = {
  [`${folder}/town/mill.md`]: '# The mill\n\nIt runs. ![](https://example.org/a.png)\n',
  [`${folder}/fair.md`]: '---\ntitle: The fair\nauthor: Ann\n---\n\nIt came: all went.\n'
}

async function read(world: ReturnType<typeof memoryWorld>, wishes = {}) {
  const problems: Problem[] = []
  const issue = await preparedCopy(folder, world, one => void problems.push(one), wishes)
  return {
    issue: present(issue),
    codes: problems.map(({ code, severity }) => `${severity} ${code}`)
  }
}

const choice = { format: 'berliner', pages: 2, fill: 1 }

test('what was assumed of articles is written as an issue.yaml of which the same is read', async () => {
  const world = memoryWorld(articles)
  const { issue } = await read(world, { paper: 'Village: News' })
  const path = await writeIssue(folder, withPages(issue, choice).facts, world, () => undefined)
  expect(path).toBe(`${folder}/issue.yaml`)
  const { issue: again, codes } = await read(world)
  expect(codes).toEqual(['warning articles/picture-left-out'])
  expect(again.facts).toMatchObject({
    paper: 'Village: News',
    language: 'en',
    format: 'berliner',
    close: 'notes'
  })
  expect(again.facts.date).toBeUndefined()
  expect(again.facts.assumed).toBeUndefined()
  expect(again.facts.pages.map(({ number }) => number)).toEqual([1, 2])
  expect(again.stories.map(({ meta }) => meta)).toEqual(issue.stories.map(({ meta }) => meta))
})

test('without leave to leave it out, a picture on the web stops an issue', async () => {
  const yaml =
    'paper: V\ndate: none\nlanguage: en\nformat: berliner\narticles: true\npages:\n  - number: 1\n'
  const { codes } = await read(memoryWorld({ ...articles, [`${folder}/issue.yaml`]: yaml }))
  expect(codes).toEqual(['error articles/picture-left-out'])
})

test('an issue.yaml that is there is never written over', async () => {
  const world = memoryWorld(articles)
  const { issue } = await read(world)
  await world.write(`${folder}/issue.yaml`, 'mine')
  const facts = withPages(issue, choice).facts
  expect(await writeIssue(folder, facts, world, () => undefined)).toBeUndefined()
  expect(new TextDecoder().decode(await world.read(`${folder}/issue.yaml`))).toBe('mine')
})

test('a folder that may not be written in is told (articles/issue-not-written)', async () => {
  const world = memoryWorld(articles)
  const { issue } = await read(world)
  const closed = {
    ...world,
    write: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
  }
  const problems: Problem[] = []
  await writeIssue(folder, withPages(issue, choice).facts, closed, one => void problems.push(one))
  expect(problems.map(({ code }) => code)).toEqual(['articles/issue-not-written'])
})
