import { expect, test } from 'vitest'
import { fitTable } from '../../../desk/cli/fit-words.ts'
import { type FitRow, fitLedger } from '../../../desk/fit-ledger.ts'
import { plainCopy, type SmallPaper, smallPaper, storyFile, yamlOf } from '../small-paper.ts'

const pinned = yamlOf(
  '\n  - number: 2\n    stories:\n      - { story: lead, column: 1, row: 1, width: 5, height: 69 }'
)
const lead = storyFile('春耕生产全面展开', plainCopy(3300), ['priority: 1'])
const sixth = storyFile('第六篇稿件', plainCopy(200))

/** Story, page and outcome of those that the ledger calls not placed. */
function unplacedRows({ made, style }: SmallPaper): readonly unknown[] {
  return ledger({ made, style })
    .filter(row => row.unplaced)
    .map(({ story, page }) => [story, page])
}

function ledger({ made, style }: Pick<SmallPaper, 'made' | 'style'>): readonly FitRow[] {
  const pages = made.pages.map(page => page.set)
  return fitLedger(pages, made.unplaced, style)
}

function told({ problems }: SmallPaper, code: string): unknown {
  const found = problems.filter(problem => problem.code === code)
  return found.map(({ place, message }) => [place?.file, place?.line !== undefined, message.zh])
}

test('A story beside a wholly pinned page is named with the page that is full', async () => {
  const paper = await smallPaper({ 'issue.yaml': pinned, 'lead.md': lead, 'sixth.md': sixth })
  expect(told(paper, 'makeup/not-placed')).toEqual([
    [
      'manuscript/small/sixth.md',
      true,
      '“sixth”没有排上任何版：第 2 版的版位已全部指定，其中没有它。'
    ]
  ])
  expect(unplacedRows(paper)).toEqual([['sixth', 2]])
  const table = fitTable(ledger(paper), 'zh')
  expect(table.find(line => line.includes('sixth'))).toMatch(/未排/)
})

test('So is one of several pages that are all pinned', async () => {
  const yaml = `${pinned.trimEnd()}\n  - number: 3\n    stories:\n      - { story: other, column: 1, row: 1, width: 5, height: 69 }\n`
  const paper = await smallPaper({
    'issue.yaml': yaml,
    'lead.md': lead,
    'other.md': lead,
    'sixth.md': sixth
  })
  expect(told(paper, 'makeup/not-placed')).toEqual([
    [
      'manuscript/small/sixth.md',
      true,
      '“sixth”没有排上任何版：第 2、3 版的版位已全部指定，其中没有它。'
    ]
  ])
  expect(unplacedRows(paper)).toEqual([['sixth', undefined]])
})

test('A story for a page that is not planned is named with the pages that are', async () => {
  const yaml = yamlOf('\n  - number: 2\n  - number: 3')
  const paper = await smallPaper({
    'issue.yaml': yaml,
    'lead.md': lead,
    'other.md': lead,
    'sixth.md': storyFile('第六篇', plainCopy(200), ['page: 9'])
  })
  expect(told(paper, 'makeup/not-placed')).toEqual([
    ['manuscript/small/sixth.md', true, '“sixth”没有排上任何版：本期没有第 9 版。']
  ])
  expect(unplacedRows(paper)).toContainEqual(['sixth', 9])
})

test('An issue without pages places nothing and says so', async () => {
  const paper = await smallPaper({ 'issue.yaml': yamlOf(' []'), 'lead.md': lead })
  expect(paper.errors).toEqual(['makeup/not-placed'])
  expect(unplacedRows(paper)).toEqual([['lead', undefined]])
})

test('A page that could not be filled is a draft that shows what is over, told by one message', async () => {
  const yaml = yamlOf('\n  - number: 2')
  const paper = await smallPaper({ 'issue.yaml': yaml, 'lead.md': lead, 'other.md': lead })
  expect(paper.errors).toEqual(['makeup/too-much-copy'])
  const [page] = paper.made.pages
  expect(page?.set.isDraft).toBe(true)
  const rows = ledger(paper)
  expect(rows.map(({ story, unplaced }) => [story, unplaced])).toEqual([
    ['lead', false],
    ['other', false]
  ])
  expect(rows.every(({ overLines }) => overLines > 20)).toBe(true)
  expect(page?.set.frames.map(({ mark }) => mark?.text)).toEqual([
    expect.stringMatching(/^多\d+行$/),
    expect.stringMatching(/^多\d+行$/)
  ])
  expect(paper.made.lock).toBeUndefined()
})

test('A story pinned on two pages is named', async () => {
  const yaml = `${pinned.trimEnd()}\n  - number: 3\n    stories:\n      - { story: lead, column: 1, row: 1, width: 5, height: 69 }\n`
  const paper = await smallPaper({ 'issue.yaml': yaml, 'lead.md': lead })
  expect(paper.errors).toContain('issue/duplicate-story')
})

test('A page without a story is short of all its lines', async () => {
  const yaml = `${pinned.trimEnd()}\n  - number: 3\n`
  const paper = await smallPaper({ 'issue.yaml': yaml, 'lead.md': lead })
  expect(told(paper, 'makeup/too-little-copy')).toEqual([
    ['manuscript/small/issue.yaml', true, '第 3 版没有稿件，缺 345 行（约 4140 字）。']
  ])
})
